import { messageOf } from "../../errors.ts";
import type { Call, Called } from "./call.ts";
import { type Failure, failureWords } from "./failure.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import type { Office, Visit } from "./office.ts";
import { SILENT, say } from "./post.ts";

/** How long an answer waits for Slack's permission to be said. */
const PATIENCE = 20;

/** Shows messages to the asker alone: through the response address, else as ephemeral messages, else in a direct message. */
export async function replyAlone(messages: readonly Message[], visit: Visit, office: Office): Promise<void> {
  const { origin, fleeting } = visit;
  const call = office.posting.workspaces.call(origin.team);
  let responses = fleeting.respond === null ? LIMITS.responses : 0;
  for (const message of messages) {
    if (responses < LIMITS.responses && fleeting.respond !== null) {
      responses++;
      if (await respond(fleeting.respond, message, "ephemeral", office)) continue;
      responses = LIMITS.responses;
    }
    const told = await tellAlone(call, message, visit, office);
    if (told !== null)
      office.log.warn({ team: origin.team }, `an answer was not shown: ${failureWords(told)}`);
  }
}

/** An ephemeral message, or a direct one where the bot is not in the channel. */
async function tellAlone(
  call: Call,
  message: Message,
  { origin }: Visit,
  office: Office,
): Promise<Failure | null> {
  const { channel, thread, user } = origin;
  if (channel !== null && !channel.startsWith("D")) {
    const { text, blocks } = message;
    const within = thread === null ? {} : { thread_ts: thread };
    const shown = await patiently(
      () => call("chat.postEphemeral", { channel, user, text, blocks, ...within, ...SILENT }),
      office,
    );
    if (shown.ok || shown.failure.kind !== "refused") return shown.ok ? null : shown.failure;
  }
  const direct = await patiently(() => say(call, user, null, message), office);
  return direct.ok ? null : direct.failure;
}

/** Answers for all to see, in the thread or direct message it was asked in; what does not fit follows in the same thread. */
export async function replyThere(
  messages: readonly Message[],
  { origin }: Visit,
  office: Office,
): Promise<Failure | null> {
  const call = office.posting.workspaces.call(origin.team);
  const { channel, thread } = origin;
  if (channel === null) return null;
  let under = thread;
  for (const message of messages) {
    const said = await patiently(() => say(call, channel, under, message), office);
    if (!said.ok) return said.failure;
    under ??= String(said.data.ts ?? "") || null;
  }
  return null;
}

/** Shows messages to everyone through the response address: works in channels the bot is not in. */
export async function respondToAll(
  messages: readonly Message[],
  url: string,
  office: Office,
): Promise<boolean> {
  for (const message of messages.slice(0, LIMITS.responses)) {
    if (!(await respond(url, message, "in_channel", office))) return false;
  }
  return true;
}

/** Takes an ephemeral message away, once it was shared. */
export const takeBack = (url: string, office: Office): Promise<boolean> =>
  send(url, { delete_original: true }, office);

const respond = (
  url: string,
  { text, blocks }: Message,
  to: "ephemeral" | "in_channel",
  office: Office,
): Promise<boolean> =>
  send(url, { response_type: to, replace_original: false, text, blocks, ...SILENT }, office);

async function send(url: string, body: object, { outward, log }: Office): Promise<boolean> {
  try {
    return await outward(url, JSON.stringify(body), "application/json; charset=utf-8");
  } catch (error) {
    log.warn({}, `a response address did not take an answer: ${messageOf(error)}`);
    return false;
  }
}

/** Repeats what was certainly not done because of Slack's rate limit, as long as somebody can be expected to wait. */
export async function patiently(work: () => Promise<Called>, { clock }: Office): Promise<Called> {
  let called = await work();
  for (let waited = 0; !called.ok && called.failure.kind === "limited"; ) {
    const { seconds } = called.failure;
    waited += Math.max(1, seconds);
    if (waited > PATIENCE) break;
    await clock.sleep(Math.max(1, seconds) * 1000);
    called = await work();
  }
  return called;
}
