import { ChannelType, RequestMethod, Routes } from "discord.js";
import type { Clock } from "../../clock.ts";
import { failureIn } from "./failure.ts";
import { findForumPost, findInChannel } from "./history.ts";
import { markOf } from "./mark.ts";
import { messageIdOf, type Progress, type ProgressBook } from "./progress.ts";
import type { Rendered } from "./render.ts";
import type { Call } from "./rest.ts";
import { sendForumPost, sendPart, threadOn } from "./send.ts";
import { readChannel, type WireChannel } from "./wire.ts";

export interface Posting {
  readonly call: Call;
  readonly clock: Clock;
  readonly book: ProgressBook;
  /** The bot's own user id. */
  readonly bot: string;
  /** Channels met before: what they are does not change. */
  readonly channels: Map<string, WireChannel>;
}

export interface Letter {
  /** Channel or thread it goes to. */
  readonly channel: string;
  readonly key: string;
  readonly rendered: Rendered;
  /** Message it answers. */
  readonly answering: string | null;
}

const OPENS_THREADS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const FORUMS: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** @throws CallError */
async function channelOf({ call, channels }: Posting, id: string): Promise<WireChannel> {
  const known = channels.get(id);
  if (known !== undefined) return known;
  const found = readChannel(
    await call({ method: RequestMethod.Get, route: Routes.channel(id), repeatable: true }),
  );
  channels.set(id, found);
  return found;
}

/** Where the parts of a begun message stand: what is written down, and for the rest what the channel shows. */
async function seen(
  posting: Posting,
  place: WireChannel,
  progress: Progress,
): Promise<readonly (string | null)[]> {
  const { call, bot } = posting;
  const missing = progress.placed.flatMap((placed, part) => (placed === null ? [part] : []));
  if (missing.length === 0) return progress.placed;
  const placed = [...progress.placed];
  const marks = progress.placed.map((_, part) => markOf(progress.key, part));
  if (FORUMS.includes(place.type)) {
    const first = placed[0] ?? null;
    const found =
      first === null && place.guild !== null
        ? await findForumPost(call, place.id, place.guild, markOf(progress.key, 0), bot)
        : null;
    if (found !== null) placed[0] = `${found.channel}/${found.message}`;
  } else fill(placed, await findInChannel(call, place.id, marks, bot, progress.at));
  const thread = placed[0]?.split("/")[1];
  if (thread !== undefined && placed.includes(null)) {
    // What did not fit stands in the thread on the first part, which has that part's id.
    const inside = await findInChannel(call, thread, marks, bot, progress.at).catch(() => []);
    fill(placed, inside);
  }
  return placed;
}

function fill(placed: (string | null)[], found: Awaited<ReturnType<typeof findInChannel>>): void {
  for (const [part, one] of found.entries())
    if (one !== null) placed[part] ??= `${one.channel}/${one.message}`;
}

/**
 * Posts a message of one or more parts. What was begun before goes on where it stopped: parts that stand already, by what was written
 * down or by what the channel shows, are not posted again.
 * @returns the message's id. @throws CallError
 */
export async function deliver(posting: Posting, letter: Letter): Promise<string> {
  const { clock, book } = posting;
  const { channel, key, rendered } = letter;
  const parts = rendered.parts.length;
  const place = await channelOf(posting, channel);
  const begun = await book.get(channel, key);
  const stands = begun === null ? [] : await seen(posting, place, begun);
  const placed = rendered.parts.map((_, part) => stands[part] ?? null);
  const at = begun?.at ?? clock.now().getTime();
  const write = (): Promise<void> => book.put(channel, { key, at, parts, placed });
  if (begun === null) await write();
  for (let part = 0; part < parts; part++) {
    if (placed[part] !== null) continue;
    placed[part] = await put(posting, letter, place, part, placed[0] ?? null);
    await write();
  }
  return messageIdOf(placed.filter(one => one !== null));
}

/** Posts one part where it belongs. */
async function put(
  { call, bot }: Posting,
  { channel, key, rendered, answering }: Letter,
  place: WireChannel,
  part: number,
  first: string | null,
): Promise<string> {
  const content = rendered.parts[part] ?? { components: [], files: [] };
  const label = { key, part, parts: rendered.parts.length };
  if (part > 0 && first !== null) {
    const [where = channel, message = ""] = first.split("/");
    const opens = OPENS_THREADS.includes(place.type);
    const to = opens ? await threadOn(call, where, message, rendered.title) : where;
    return await sendPart(call, to, content, label, null);
  }
  if (!FORUMS.includes(place.type)) return await sendPart(call, channel, content, label, answering);
  try {
    return await sendForumPost(call, channel, rendered.title, content, label);
  } catch (error) {
    if (failureIn(error).kind !== "lost" || place.guild === null) throw error;
    const found = await findForumPost(call, channel, place.guild, markOf(key, 0), bot).catch(() => null);
    if (found === null) throw error;
    return `${found.channel}/${found.message}`;
  }
}

/** Whether the whole of a message stands, and its id. Null: it certainly does not. @throws CallError */
export async function lookUp(posting: Posting, channel: string, key: string): Promise<string | null> {
  const begun = await posting.book.get(channel, key);
  if (begun === null) return await unknownToUs(posting, channel, key);
  if (!begun.placed.includes(null)) return messageIdOf(begun.placed.filter(one => one !== null));
  const place = await channelOf(posting, channel);
  const placed = await seen(posting, place, begun);
  await posting.book.put(channel, { ...begun, placed });
  return placed.includes(null) ? null : messageIdOf(placed.filter(one => one !== null));
}

/** How far back a message is looked for that nothing is written down of: the memory was lost, or is older than it reaches. */
const LOST_MEMORY = 24 * 3_600_000;

async function unknownToUs(posting: Posting, channel: string, key: string): Promise<string | null> {
  const { call, clock, bot } = posting;
  const since = clock.now().getTime() - LOST_MEMORY;
  const place = await channelOf(posting, channel);
  const first = markOf(key, 0);
  const found = FORUMS.includes(place.type)
    ? place.guild === null
      ? null
      : await findForumPost(call, channel, place.guild, first, bot)
    : ((await findInChannel(call, channel, [first], bot, since))[0] ?? null);
  if (found === null) return null;
  const placed = Array.from({ length: found.parts }, (_, part) =>
    part === 0 ? `${found.channel}/${found.message}` : null,
  );
  const all = await seen(posting, place, { key, at: since, parts: found.parts, placed });
  return all.includes(null) ? null : messageIdOf(all.filter(one => one !== null));
}
