import { SourceError } from "../../errors.ts";
import type { Address, DeliveryKey } from "../platform.ts";
import { type Call, textAt } from "./call.ts";
import { failureWords } from "./failure.ts";
import { messageId, POSTED, type Posting } from "./post.ts";
import type { Sending } from "./sending.ts";
import { teamOf } from "./workspaces.ts";

const PAGE = 200;
const PAGES = 10;
/** How far back is looked where nothing is known of the key, and how far the two clocks may be apart; milliseconds. */
const DAY = 86_400_000;
const APART = 300_000;

const unsure = (why: string): SourceError =>
  new SourceError(`Whether it was posted cannot be looked up: ${why}`);

interface Part {
  readonly ts: string;
  readonly part: number;
  readonly of: number;
}

/**
 * Looks for a message by the key in its metadata. What is found is kept: of a message that stands in part, `post` sends the rest.
 * @throws SourceError where the channel's history cannot be read now, or is too long to be sure.
 */
export async function find(given: Address, key: DeliveryKey, posting: Posting): Promise<string | null> {
  const placed = await posting.places(given, posting.workspaces.call(teamOf(given.space)));
  if (!placed.ok) throw unsure(failureWords(placed.failure));
  const { to } = placed;
  return await posting.pace.inOrder(to.channel, async () => {
    const known = await posting.sendings.get(to.space, to.channel, key);
    if (known !== null && known.of > 0 && known.sent.length === known.of)
      return messageId(to.channel, known.sent);
    const since = known === null ? posting.clock.now().getTime() - DAY : Date.parse(known.started);
    const call = posting.workspaces.call(teamOf(to.space));
    const sent = await partsOf(call, to, key, (since - APART) / 1000);
    if (sent === null) return null;
    const started = known?.started ?? new Date(since).toISOString();
    const sending: Sending = { key, started, ...sent };
    await posting.sendings.put(to.space, to.channel, sending);
    return sent.sent.length === sent.of ? messageId(to.channel, sent.sent) : null;
  });
}

async function partsOf(
  call: Call,
  { channel, thread }: Address,
  key: string,
  oldest: number,
): Promise<{ readonly sent: readonly string[]; readonly of: number } | null> {
  const first = await search(call, channel, thread, oldest, key);
  const head = first.find(({ part }) => part === 0);
  if (head === undefined) return null;
  const others = thread === null && head.of > 1 ? await search(call, channel, head.ts, oldest, key) : first;
  const parts = [head, ...others.filter(({ part }) => part > 0)].sort((a, b) => a.part - b.part);
  // Only an unbroken beginning counts: parts are sent in order.
  return { sent: parts.filter(({ part }, at) => part === at).map(({ ts }) => ts), of: head.of };
}

/** Parts of a message among the latest of a channel or a thread. */
async function search(
  call: Call,
  channel: string,
  thread: string | null,
  oldest: number,
  key: string,
): Promise<readonly Part[]> {
  const found: Part[] = [];
  let cursor = "";
  for (let page = 0; page < PAGES; page++) {
    const called = await call(thread === null ? "conversations.history" : "conversations.replies", {
      channel,
      oldest: oldest.toFixed(6),
      limit: PAGE,
      include_all_metadata: true,
      ...(thread === null ? {} : { ts: thread }),
      ...(cursor === "" ? {} : { cursor }),
    });
    if (!called.ok) throw unsure(failureWords(called.failure));
    const { messages } = called.data;
    for (const message of Array.isArray(messages) ? messages : []) {
      const part = partOf(message, key);
      if (part !== null) found.push(part);
    }
    cursor = textAt(called.data, "response_metadata", "next_cursor");
    if (cursor === "") return found;
  }
  if (found.some(({ part }) => part === 0)) return found;
  throw unsure("Too much was said in the channel since.");
}

function partOf(message: unknown, key: string): Part | null {
  if (textAt(message, "metadata", "event_type") !== POSTED) return null;
  if (textAt(message, "metadata", "event_payload", "key") !== key) return null;
  const { metadata } = message as { readonly metadata: { readonly event_payload: Record<string, unknown> } };
  const { part, of } = metadata.event_payload;
  return { ts: textAt(message, "ts"), part: Number(part), of: Number(of) };
}
