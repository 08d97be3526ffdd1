import type { Card } from "../../card/card.ts";
import type { Clock } from "../../clock.ts";
import type { Address, DeliveryKey, Outcome } from "../platform.ts";
import { type Answered, type Call, textAt } from "./call.ts";
import type { Failure } from "./failure.ts";
import { type Message, messagesOf, plainMessages } from "./message.ts";
import type { Pace } from "./pace.ts";
import type { Pictures } from "./picture.ts";
import type { Places } from "./place.ts";
import type { Sending, Sendings } from "./sending.ts";
import type { Values } from "./values.ts";
import { teamOf, type Workspaces } from "./workspaces.ts";

/** The event type of the metadata that names our posts. Anyone in the channel can read it, so it holds the key and nothing else. */
export const POSTED = "onrecord_post";

/** What posting needs. */
export interface Posting {
  readonly workspaces: Workspaces;
  readonly sendings: Sendings;
  readonly pictures: Pictures;
  readonly values: Values;
  readonly pace: Pace;
  readonly places: Places;
  readonly clock: Clock;
}

export const SILENT = { unfurl_links: false, unfurl_media: false, link_names: false, parse: "none" } as const;

/** The id of a message: its channel and the timestamps of its parts. */
export const messageId = (channel: string, parts: readonly string[]): string =>
  `${channel}:${parts.join(",")}`;

/** What became of a failed call, as every platform says it. */
export function outcomeOf(failure: Failure, clock: Clock): Outcome {
  const later = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000);
  switch (failure.kind) {
    case "limited":
      return {
        status: "retry",
        after: later(failure.seconds),
        reason: `Slack asks to wait ${failure.seconds} s.`,
      };
    case "unreached":
      return { status: "retry", after: later(30), reason: failure.words };
    case "lost":
      return { status: "unknown", reason: failure.words };
    case "refused":
      return { status: "refused", reason: failure.words };
  }
}

/** A card as messages, with its pictures uploaded. */
export async function rendered(card: Card, space: string, posting: Posting): Promise<readonly Message[]> {
  const { workspaces, pictures, values } = posting;
  const how = {
    pictures: await pictures(card, space, workspaces.call(teamOf(space))),
    shorten: values.shorten(space),
  };
  const messages = messagesOf(card, how);
  await values.kept();
  return messages;
}

/**
 * Posts a card: the first part into the channel, the others into its thread. What is known to stand is kept part by part, so a second
 * call with the same key goes on where the first one ended.
 */
export async function post(given: Address, card: Card, key: DeliveryKey, posting: Posting): Promise<Outcome> {
  const placed = await posting.places(given, posting.workspaces.call(teamOf(given.space)));
  if (!placed.ok) return outcomeOf(placed.failure, posting.clock);
  const { to } = placed;
  return await posting.pace.inOrder(to.channel, async () => {
    const before = await posting.sendings.get(to.space, to.channel, key);
    const messages = await rendered(card, to.space, posting);
    const started = before?.started ?? posting.clock.now().toISOString();
    const sending: Sending = { key, started, sent: before?.sent ?? [], of: messages.length };
    if (before === null) await posting.sendings.put(to.space, to.channel, sending);
    const outcome = await sendParts(to, messages, sending, posting);
    return outcome.status === "refused" && isLayout(outcome)
      ? await sendParts(to, plainMessages(card), { ...sending, of: plainMessages(card).length }, posting)
      : outcome;
  });
}

/** A layout Slack does not take, for whatever reason, must not cost the channel its briefing: then it is sent as text. */
const isLayout = (outcome: Outcome): boolean =>
  outcome.status === "refused" && /(?:layout|larger than Slack takes)/u.test(outcome.reason);

async function sendParts(
  to: Address,
  messages: readonly Message[],
  from: Sending,
  posting: Posting,
): Promise<Outcome> {
  const call = posting.workspaces.call(teamOf(to.space));
  let sending = from;
  for (const [part, message] of messages.entries()) {
    if (part < sending.sent.length) continue;
    await posting.pace.turn(to.channel);
    const thread = to.thread ?? sending.sent[0] ?? null;
    const metadata = { event_type: POSTED, event_payload: { key: sending.key, part, of: sending.of } };
    const called = await say(call, to.channel, thread, message, metadata);
    if (!called.ok) return outcomeOf(called.failure, posting.clock);
    sending = { ...sending, sent: [...sending.sent, textAt(called.data, "ts")] };
    await posting.sendings.put(to.space, to.channel, sending);
  }
  return { status: "sent", messageId: messageId(to.channel, sending.sent) };
}

/** One message into a channel or one of its threads. */
export const say = (
  call: Call,
  channel: string,
  thread: string | null,
  { text, blocks }: Message,
  metadata: Answered | null = null,
): ReturnType<Call> =>
  call("chat.postMessage", {
    channel,
    text,
    ...(blocks.length === 0 ? { mrkdwn: false } : { blocks }),
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(metadata === null ? {} : { metadata }),
    ...SILENT,
  });
