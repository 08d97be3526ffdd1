import type { Arrival } from "../store/port/arrivals.ts";
import type { Told } from "./briefing.ts";
import { isToldFrom } from "./memory.ts";
import type { Schedule } from "./schedule.ts";
import { type Material, storiesAbout } from "./select.ts";

/** A story documents were read for, the newest one's day, and how many outlets they are of. */
export interface Moved {
  readonly id: string;
  readonly newest: string;
  /** True where one of them gives no day: it may be of any. */
  readonly undated: boolean;
  readonly outlets: number;
  /** Those documents; all the story has where the channel was never told anything. */
  readonly documents: readonly string[];
}

/** Days that are looked back at least: a draft that was skipped, or a post that was refused, is told the next time. */
const BACK = 3;

/**
 * The stories of a schedule's topics that documents not told yet were read for since the channel was last told (`last`: ISO 8601; null: all that are on
 * record); the newest first, of one day those that most outlets carry.
 */
export async function movedStories(
  material: Material,
  { to, topics }: Pick<Schedule, "to" | "topics">,
  last: string | null,
  told: Told,
  now: Date,
): Promise<readonly Moved[]> {
  const back = new Date(now.getTime() - BACK * 86_400_000).toISOString();
  const from = last === null ? "" : last < back ? last : back;
  const wanted = await storiesAbout(material, to.space, topics);
  const byStory = new Map<string, Arrival[]>();
  for (const arrival of await material.arrivals.since(to.space, from)) {
    if (wanted !== null && !wanted.has(arrival.story)) continue;
    const known = byStory.get(arrival.story);
    if (known === undefined) byStory.set(arrival.story, [arrival]);
    else known.push(arrival);
  }
  const untold = [...byStory].filter(
    ([id, arrivals]) =>
      !isToldFrom(
        id,
        arrivals.map(({ document }) => document),
        told,
      ),
  );
  return untold.map(movedStory).sort(byNews);
}

function movedStory([id, arrivals]: readonly [string, readonly Arrival[]]): Moved {
  const days = arrivals.map(({ published, filed }) => (published ?? filed).slice(0, 10));
  const outlets = new Set(arrivals.map(({ outlet, document }) => outlet ?? document));
  const undated = arrivals.some(({ published }) => published === null);
  const documents = arrivals.map(({ document }) => document);
  return { id, newest: days.sort().at(-1) ?? "", undated, outlets: outlets.size, documents };
}

const byNews = (a: Moved, b: Moved): number =>
  a.newest === b.newest ? b.outlets - a.outlets || (a.id < b.id ? -1 : 1) : a.newest < b.newest ? 1 : -1;
