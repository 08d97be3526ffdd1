import type { Story } from "../story/story.ts";
import type { Edition, Told } from "./briefing.ts";
import { changesOf, type StoryChange, type Window } from "./changes.ts";
import { focused } from "./focus.ts";
import { ROOM } from "./length.ts";
import type { Moved } from "./moved.ts";
import type { Schedule } from "./schedule.ts";
import type { Material } from "./select.ts";
import { daysBefore, lastTold } from "./since.ts";

/** Days after which a document is no news any more, unless nothing newer is there. */
const NEWS = 14;
/** Days after which what is still open may be told again. */
const COOLDOWN = 7;
/** Stories read whole for one briefing, and told by their headline alone; more are counted. */
const READ = 60;
const HEADLINES = 10;

/** Which stories a briefing tells, and how. */
export interface Plan {
  /** Told with what changed. */
  readonly stories: readonly StoryChange[];
  /** Told by their headline. */
  readonly headlines: readonly StoryChange[];
  /** Counted. */
  readonly rest: readonly Moved[];
  /** Nothing in them is new to the channel; `isAsked`: the schedule names them. */
  readonly unchanged: readonly { readonly change: StoryChange; readonly isAsked: boolean }[];
  readonly left: Edition["left"];
}

/** Sorts the stories that moved by what a briefing of this schedule does with them. */
export async function planOf(
  material: Pick<Material, "stories">,
  schedule: Schedule,
  moved: readonly Moved[],
  told: Told,
  now: Date,
): Promise<Plan> {
  const { topics, length } = schedule;
  const asked = topics.filter(({ kind }) => kind === "story").map(({ text }) => text);
  const loaded = await load(material, schedule, [...asked, ...moved.slice(0, READ).map(({ id }) => id)]);
  const { changes, from } = newsIn(loaded, topics, told, now);
  const fresh = changes.filter(one => one.fresh.length > 0).sort(byStrength(moved));
  const room = ROOM[length].stories;
  // A first briefing tells the newest stories, and counts what was on record before.
  const titled = lastTold(schedule, told) === null ? room : room + HEADLINES;
  const counted = [
    ...fresh.slice(titled).map(({ story }) => story.id),
    ...changes.filter(one => one.isNew && one.fresh.length === 0).map(({ story }) => story.id),
    ...moved.slice(READ).map(({ id }) => id),
  ];
  const isCounted = new Set(counted);
  const unchanged = changes.filter(one => !one.isNew && one.fresh.length === 0);
  return {
    stories: fresh.slice(0, room),
    headlines: fresh.slice(room, titled),
    rest: moved.filter(({ id }) => isCounted.has(id)),
    unchanged: unchanged.map(change => ({ change, isAsked: asked.includes(change.story.id) })),
    left: [
      ...counted.map(story => ({ story, reason: countedReason(story, changes, from) })),
      ...unchanged.map(({ story }) => ({
        story: story.id,
        reason: "everything in it was told here already",
      })),
    ],
  };
}

async function load(
  { stories }: Pick<Material, "stories">,
  { to }: Schedule,
  ids: readonly string[],
): Promise<readonly Story[]> {
  const loaded: Story[] = [];
  for (const id of new Set(ids)) {
    const story = await stories.get(to.space, id);
    if (story !== null) loaded.push(story);
  }
  return loaded;
}

/** What is new in the last days; only where nothing is, in older documents (an archive that was read in, the examples). */
function newsIn(
  stories: readonly Story[],
  topics: Schedule["topics"],
  told: Told,
  now: Date,
): { readonly changes: readonly StoryChange[]; readonly from: string } {
  const cooled = new Date(now.getTime() - COOLDOWN * 86_400_000).toISOString();
  const read = (window: Window): readonly StoryChange[] =>
    stories.map(story => focused(changesOf(story, told, window), topics));
  const from = daysBefore(now, NEWS);
  const recent = read({ from, cooled });
  if (recent.some(({ fresh }) => fresh.length > 0)) return { changes: recent, from };
  return { changes: read({ from: "", cooled }), from: "" };
}

const countedReason = (id: string, changes: readonly StoryChange[], from: string): string => {
  const change = changes.find(({ story }) => story.id === id);
  if (change === undefined || change.fresh.length > 0)
    return "others were newer or more widely told: it was only counted";
  return `nothing in it was published since ${from}: it was only counted`;
};

/** What changed and is widely told first: figures and dates that moved, outlets, then the order in which stories moved. */
const byStrength = (moved: readonly Moved[]) => {
  const at = new Map(moved.map(({ id }, index) => [id, index]));
  const reach = new Map(moved.map(({ id, outlets }) => [id, outlets]));
  const strength = ({ story, fresh }: StoryChange): number =>
    2 * (reach.get(story.id) ?? 0) + 3 * fresh.filter(({ before }) => before !== null).length;
  return (a: StoryChange, b: StoryChange): number =>
    strength(b) - strength(a) || (at.get(a.story.id) ?? 0) - (at.get(b.story.id) ?? 0);
};
