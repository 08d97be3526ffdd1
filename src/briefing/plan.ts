import type { Edition } from "./briefing.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import type { StoryChange } from "./changes.ts";
import { ROOM } from "./length.ts";
import type { Moved } from "./moved.ts";
import { lastTold } from "./since.ts";
import { changeOf, newsFrom, type Scale, type Weighed } from "./weigh.ts";

/** Stories told by their headline alone; more are counted. */
const HEADLINES = 10;

/** Which stories a briefing tells, and how. */
export interface Plan {
  /** Told with what changed. */
  readonly stories: readonly StoryChange[];
  /** Told by their headline; `changes`: how much is new in them. */
  readonly headlines: readonly (Weighed & { readonly changes: number })[];
  /** Counted. */
  readonly rest: readonly Moved[];
  /** Nothing in them is new to the channel; `isAsked`: the schedule names them. */
  readonly unchanged: readonly (Weighed & { readonly isAsked: boolean })[];
  readonly left: Edition["left"];
}

/** Sorts the stories that moved by what a briefing of this schedule does with them. */
export async function planOf(scale: Scale, moved: readonly Moved[]): Promise<Plan> {
  const { topics, length } = scale.schedule;
  const asked = topics.filter(({ kind }) => kind === "story").map(({ text }) => text);
  const room = ROOM[length].stories;
  // A first briefing tells the newest stories, and counts what was on record before.
  const titled = lastTold(scale.schedule, scale.told) === null ? room : room + HEADLINES;
  const candidates = await candidatesOf(scale, asked, moved, titled);
  const { stories, age } = candidates;
  const fresh = stories.filter(one => one[age].fresh > 0).sort(byStrength(moved, age));
  const unchanged = stories.filter(one => !one.isNew && one[age].fresh === 0);
  const counted = countedOf(candidates, fresh.slice(titled), moved);
  const isCounted = new Set(counted);
  return {
    stories: await changesOfAll(scale, fresh.slice(0, room), candidates),
    headlines: fresh.slice(room, titled).map(one => ({ ...one, changes: one[age].fresh })),
    rest: moved.filter(({ id }) => isCounted.has(id)),
    unchanged: unchanged.map(one => ({ ...one, isAsked: asked.includes(one.id) })),
    left: [
      ...reasonsOf(counted, candidates, moved, age === "recent" ? newsFrom(scale.now) : ""),
      ...unchanged.map(({ id }) => ({ story: id, reason: "everything in it was told here already" })),
    ],
  };
}

async function changesOfAll(
  scale: Scale,
  stories: readonly Weighed[],
  { age }: Candidates,
): Promise<readonly StoryChange[]> {
  const changes: StoryChange[] = [];
  for (const { id } of stories) {
    const change = await changeOf(scale, id, age);
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** What there is no room for, what is new and holds no news, and what was not read at all. */
function countedOf(
  { stories, age }: Candidates,
  beyond: readonly Weighed[],
  moved: readonly Moved[],
): readonly string[] {
  const known = new Set(stories.map(({ id }) => id));
  return [
    ...beyond.map(({ id }) => id),
    ...stories.filter(one => one.isNew && one[age].fresh === 0).map(({ id }) => id),
    ...moved.filter(({ id }) => !known.has(id)).map(({ id }) => id),
  ];
}

function reasonsOf(
  counted: readonly string[],
  { stories, age }: Candidates,
  moved: readonly Moved[],
  from: string,
): Edition["left"] {
  const weighed = new Map(stories.map(one => [one.id, one[age].fresh > 0]));
  const heads = new Map(moved.map(({ id, newest, undated }) => [id, undated || newest >= from]));
  return counted.map(story => ({
    story,
    reason:
      (weighed.get(story) ?? heads.get(story) ?? true)
        ? "others were newer or more widely told: it was only counted"
        : `nothing in it was published since ${from}: it was only counted`,
  }));
}

/** What changed and is widely told first: figures and dates that moved, outlets, then the order in which stories moved. */
const byStrength = (moved: readonly Moved[], age: "recent" | "ever") => {
  const at = new Map(moved.map(({ id }, index) => [id, index]));
  const reach = new Map(moved.map(({ id, outlets }) => [id, outlets]));
  const strength = (one: Weighed): number => 2 * (reach.get(one.id) ?? 0) + 3 * one[age].values;
  return (a: Weighed, b: Weighed): number =>
    strength(b) - strength(a) || (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0);
};
