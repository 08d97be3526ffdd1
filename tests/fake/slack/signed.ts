import { createHmac } from "node:crypto";
import type { SlackBot } from "./bot.ts";
import { SIGNING_SECRET } from "./server.ts";
import type { Json } from "./state.ts";

export const now = (): number => Math.floor(Date.now() / 1000);

export interface Sent {
  readonly stamp?: string;
  readonly secret?: string;
  readonly signature?: string | null;
  readonly type?: string;
}

/** Posts a payload as Slack would sign and send it. */
export async function send(bot: SlackBot, payload: Json, sent: Sent = {}): Promise<number> {
  const form = "command" in payload;
  const body = form
    ? new URLSearchParams(payload as Record<string, string>).toString()
    : payload.type === "event_callback"
      ? JSON.stringify(payload)
      : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const stamp = sent.stamp ?? String(now());
  const signature = sent.signature === undefined ? sign(body, stamp, sent.secret) : sent.signature;
  const isJson = payload.type === "event_callback";
  const response = await fetch(`http://127.0.0.1:${bot.platform.doors.port}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": sent.type ?? (isJson ? "application/json" : "application/x-www-form-urlencoded"),
      "x-slack-request-timestamp": stamp,
      ...(signature === null ? {} : { "x-slack-signature": signature }),
    },
  });
  await response.text();
  return response.status;
}

export const sign = (body: string, stamp: string, key = SIGNING_SECRET): string =>
  `v0=${createHmac("sha256", key).update(`v0:${stamp}:${body}`).digest("hex")}`;
