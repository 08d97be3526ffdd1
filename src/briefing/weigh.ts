import { nextTurn } from "../clock.ts";
import { outlets } from "../story/source.ts";
import type { Telling, Told } from "./briefing.ts";
import { changesIn, type StoryChange, type Window } from "./changes.ts";
import { focused } from "./focus.ts";
import type { Schedule } from "./schedule.ts";
import type { Material } from "./select.ts";
import { daysBefore } from "./since.ts";

/** Days after which a document is no news any more, unless nothing newer is there. */
const NEWS = 14;
/** Days after which what is still open may be told again. */
const COOLDOWN = 7;

/** How much of a story is new: everything, and figures and dates that moved among it. */
export interface Weight {
  readonly fresh: number;
  readonly values: number;
}

/** A story as far as choosing what to tell takes it, so that only what is told is held in memory. */
export interface Weighed {
  readonly id: string;
  readonly headline: string;
  /** Outlets that tell it. */
  readonly outlets: number;
  readonly isNew: boolean;
  readonly recent: Weight;
  readonly ever: Weight;
  /** What remembers it as told without a word of it being shown. */
  readonly tellings: readonly Telling[];
}

/** What of a story counts as new: in the last days, or ever. */
export type Age = "recent" | "ever";

export interface Scale {
  readonly material: Pick<Material, "stories">;
  readonly schedule: Schedule;
  readonly told: Told;
  readonly now: Date;
}

/** The first day that is news. */
export const newsFrom = (now: Date): string => daysBefore(now, NEWS);

function windowOf(age: Age, now: Date): Window {
  const cooled = new Date(now.getTime() - COOLDOWN * 86_400_000).toISOString();
  return { from: age === "recent" ? newsFrom(now) : "", cooled };
}

/** Reads a story, sees what of it is new, and lets it go again; null where it is not on record any more. Others have their turn before. */
export async function weigh(scale: Scale, id: string): Promise<Weighed | null> {
  const changes = await read(scale, id);
  if (changes === null) return null;
  const recent = changes("recent");
  const { story, isNew } = recent;
  return {
    ...{ id: story.id, headline: story.headline, isNew },
    outlets: outlets(story.sources).total,
    recent: weightOf(recent),
    ever: weightOf(changes("ever")),
    tellings: recent.tellings([]),
  };
}

const weightOf = ({ fresh }: StoryChange): Weight => ({
  fresh: fresh.length,
  values: fresh.filter(({ before }) => before !== null).length,
});

/** The changes of a story that was weighed, to be shown. */
export async function changeOf(scale: Scale, id: string, age: Age): Promise<StoryChange | null> {
  const changes = await read(scale, id);
  return changes === null ? null : changes(age);
}

async function read(
  { material, schedule, told, now }: Scale,
  id: string,
): Promise<((age: Age) => StoryChange) | null> {
  await nextTurn();
  const story = await material.stories.get(schedule.to.space, id);
  if (story === null) return null;
  await nextTurn();
  const changes = changesIn(story, told);
  return age => focused(changes(windowOf(age, now)), schedule.topics);
}
