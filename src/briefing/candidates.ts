import type { Moved } from "./moved.ts";
import { type Age, newsFrom, type Scale, type Weighed, weigh } from "./weigh.ts";

/** Stories read for one briefing; more are counted. */
const READ = 60;

/** The stories a briefing chooses from, and what counts as new in them: the last days, or everything where nothing is. */
export interface Candidates {
  readonly stories: readonly Weighed[];
  readonly age: Age;
}

/** Weighs the stories the schedule names, and the newest of those that moved; `room`: how many of them are told. */
export async function candidatesOf(
  scale: Scale,
  asked: readonly string[],
  moved: readonly Moved[],
  room: number,
): Promise<Candidates> {
  const newest = moved.slice(0, READ);
  const stories =
    scale.told.size === 0 && asked.length === 0
      ? await firstOf(scale, newest, room)
      : await all(scale, [...asked, ...newest.map(({ id }) => id)]);
  return { stories, age: stories.some(({ recent }) => recent.fresh > 0) ? "recent" : "ever" };
}

async function all(scale: Scale, ids: readonly string[]): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  for (const id of new Set(ids)) {
    const one = await weigh(scale, id);
    if (one !== null) weighed.push(one);
  }
  return weighed;
}

/**
 * Where nothing was ever told, no figure moved against what was told: the most widely told come first, and those beyond the room need
 * not be read.
 */
async function firstOf(scale: Scale, moved: readonly Moved[], room: number): Promise<readonly Weighed[]> {
  const from = newsFrom(scale.now);
  const widest = [...moved].sort((a, b) => b.outlets - a.outlets);
  const known = new Map<string, Weighed | null>();
  const lately = widest.filter(({ newest, undated }) => undated || newest >= from);
  const recent = await until(scale, lately, "recent", room, known);
  return recent.some(one => one.recent.fresh > 0) ? recent : await until(scale, widest, "ever", room, known);
}

/** Weighs stories in their order until so many have something new. */
async function until(
  scale: Scale,
  moved: readonly Moved[],
  age: Age,
  room: number,
  known: Map<string, Weighed | null>,
): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  let found = 0;
  for (const { id } of moved) {
    if (found >= room) break;
    const one = known.get(id) ?? (await weigh(scale, id));
    known.set(id, one);
    if (one === null) continue;
    weighed.push(one);
    if (one[age].fresh > 0) found++;
  }
  return weighed;
}
