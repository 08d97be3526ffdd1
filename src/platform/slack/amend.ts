import type { Card } from "../../card/card.ts";
import type { Address, Outcome } from "../platform.ts";
import { type Call, textAt } from "./call.ts";
import type { Failure } from "./failure.ts";
import type { Message } from "./message.ts";
import { messageId, outcomeOf, type Posting, rendered, say } from "./post.ts";
import { teamOf } from "./workspaces.ts";

/** Errors after which a message can still be answered, though not changed. */
const CLOSED = new Set(["edit_window_closed", "cant_update_message", "update_failed"]);

/**
 * Puts a correction in the place of its post: parts are changed, new ones follow in the thread, and surplus ones go. Where editing is
 * closed, the correction is a reply.
 */
export async function amend(to: Address, id: string, card: Card, posting: Posting): Promise<Outcome> {
  const [channel = to.channel, list = ""] = id.split(":");
  const parts = list.split(",").filter(ts => ts !== "");
  return await posting.pace.inOrder(channel, async () => {
    const messages = await rendered(card, to.space, posting);
    const call = posting.workspaces.call(teamOf(to.space));
    const thread = to.thread ?? parts[0] ?? null;
    const sent: string[] = [];
    for (const [at, message] of messages.entries()) {
      await posting.pace.turn(channel);
      const failure = await put(call, channel, thread, parts[at] ?? null, message, sent);
      if (failure !== null) return outcomeOf(failure, posting.clock);
    }
    for (const ts of parts.slice(messages.length)) await call("chat.delete", { channel, ts });
    return { status: "sent", messageId: messageId(channel, sent) };
  });
}

/** Changes one part, or says it anew; its timestamp is added to `sent`. */
async function put(
  call: Call,
  channel: string,
  thread: string | null,
  ts: string | null,
  message: Message,
  sent: string[],
): Promise<Failure | null> {
  const { text, blocks } = message;
  const changed =
    ts === null ? null : await call("chat.update", { channel, ts, text, blocks, parse: "none" });
  if (changed?.ok === true) {
    sent.push(ts ?? "");
    return null;
  }
  if (changed !== null && !(changed.failure.kind === "refused" && CLOSED.has(changed.failure.error)))
    return changed.failure;
  const said = await say(call, channel, thread, message);
  if (!said.ok) return said.failure;
  sent.push(textAt(said.data, "ts"));
  return null;
}
