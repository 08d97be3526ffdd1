import { ChannelType, RequestMethod, Routes, SnowflakeUtil } from "discord.js";
import { type Mark, partsSaid } from "./mark.ts";
import type { Call } from "./rest.ts";
import { readChannel, readMessage, type WireMessage, wire, wires } from "./wire.ts";

/** A message that was looked for and found. */
export interface Found {
  readonly channel: string;
  readonly message: string;
  /** How many parts it says there are. */
  readonly parts: number;
}

const PAGE = 100;
const MOST_PAGES = 5;
const MOST_THREADS = 20;
/** Clocks of Discord and of this machine may differ. */
const SKEW = 120_000;

const isMissing =
  (mark: Mark, bot: string) =>
  (message: WireMessage): readonly Found[] => {
    const parts = message.author === bot ? partsSaid(message, mark) : null;
    return parts === null ? [] : [{ channel: message.channel, message: message.id, parts }];
  };

/** Looks through what was written in a channel since a time. @throws CallError */
export async function findInChannel(
  call: Call,
  channel: string,
  marks: readonly Mark[],
  bot: string,
  since: number,
): Promise<readonly (Found | null)[]> {
  const messages: WireMessage[] = [];
  let after = String(SnowflakeUtil.generate({ timestamp: Math.max(0, since - SKEW) }));
  for (let page = 0; page < MOST_PAGES; page++) {
    const some = await call({
      method: RequestMethod.Get,
      route: Routes.channelMessages(channel),
      query: { after, limit: String(PAGE) },
      repeatable: true,
    });
    const read = wires(some).map(readMessage);
    messages.push(...read);
    if (read.length < PAGE) break;
    after = read.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after);
  }
  return marks.map(mark => messages.flatMap(isMissing(mark, bot))[0] ?? null);
}

/** Looks for a post of a forum: its first message bears the mark, and has the thread's id. @throws CallError */
export async function findForumPost(
  call: Call,
  forum: string,
  guild: string,
  mark: Mark,
  bot: string,
): Promise<Found | null> {
  const active = await call({
    method: RequestMethod.Get,
    route: Routes.guildActiveThreads(guild),
    repeatable: true,
  });
  const threads = wires(wire(active).threads)
    .map(readChannel)
    .filter(({ parent, type }) => parent === forum && type === ChannelType.PublicThread)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  for (const { id } of threads.slice(0, MOST_THREADS)) {
    const first = await call({
      method: RequestMethod.Get,
      route: Routes.channelMessage(id, id),
      repeatable: true,
    }).catch(() => null);
    const found = first === null ? [] : isMissing(mark, bot)(readMessage(first));
    if (found[0] !== undefined) return found[0];
  }
  return null;
}
