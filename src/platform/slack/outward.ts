/** Addresses Slack hands out (to respond to, to upload to): followed to Slack's own origins, and nowhere else. */
export type Outward = (
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
) => Promise<boolean>;

const TIMEOUT = 15_000;
const SLACKS = ["https://hooks.slack.com", "https://files.slack.com"];

/** Posts a body; true when it was taken. `api` is the address of the Web API, whose origin counts as Slack's. Rejects where the connection fails. */
export function outward(api: string): Outward {
  const origins = [...SLACKS, new URL(api).origin];
  return async (url, body, contentType) => {
    if (!(URL.canParse(url) && origins.includes(new URL(url).origin))) return false;
    const headers = { "content-type": contentType };
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "error", signal });
    await answer.body?.cancel();
    return answer.ok;
  };
}

/** The time Slack says it is; null where its answer has none. Rejects where it cannot be reached. */
export async function slackTime(api: string): Promise<Date | null> {
  const answer = await fetch(api, {
    method: "HEAD",
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const date = answer.headers.get("date");
  return date === null ? null : new Date(date);
}
