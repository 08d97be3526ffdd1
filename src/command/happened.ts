import type { Card } from "../card/card.ts";
import { happenedCard, nothingHappened } from "../card/happened.ts";
import { daysMeant } from "../story/calendar-words.ts";
import type { Happening, Story } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import { startOf } from "../story/when.ts";
import type { Context } from "./command.ts";

/** "What happened after the vote": the side of it that is asked for, and of what. */
export interface Happened {
  readonly side: "after" | "before" | "on" | "to";
  readonly what: string;
  /** As typed before it ("in", "after"); may be empty. */
  readonly by: string;
  /** "What will happen": plans answer, else only what has happened. */
  readonly ahead: boolean;
}

const ASKED =
  /^(?:and )?what (?:else )?(?:happened|has happened|took place|happens|will happen|is (?:going )?to happen|had happened) (?:(?:right |immediately |shortly |just )?(after|before|following|since|on|in|during|at|to|with) )?(.+?)[?.!\s]*$/iu;

/** A question what happened; null for any other. */
export function happenedIn(text: string): Happened | null {
  const match = ASKED.exec(text.trim());
  if (match === null) return null;
  const asked = {
    what: match[2]!.replace(/^that\s+/iu, ""),
    by: match[1]?.toLowerCase() ?? "",
    ahead: /^(?:and )?what (?:else )?(?:will|is|happens)\b/iu.test(text.trim()),
  };
  switch (match[1]?.toLowerCase()) {
    case "after":
    case "following":
    case "since":
      return { ...asked, side: "after" };
    case "before":
      return { ...asked, side: "before" };
    case "to":
    case "with":
    case "at":
    case "during":
      return { ...asked, side: "to" };
    default:
      return { ...asked, side: "on" };
  }
}

const SHOWN = 5;
const STORIES = 4;
const SENTENCES = 12;
/** Share of the words of an event a question must name for it to be the one that is meant. */
const MEANT = 0.6;

/** Answers what happened on a day, to somebody, or on one side of an event, from the timelines of the stories that tell of it. */
export async function whatHappened(asked: Happened, context: Context): Promise<Card> {
  const searched = await context.store.lookup.coverage(context.space);
  const stories = await storiesOn(asked.what, context);
  for (const story of stories) {
    const card = answerFrom(story, asked);
    if (card !== null) return card;
  }
  return nothingHappened(`no dated event ${sideWords(asked)}.`, searched);
}

const sideWords = ({ by, what }: Happened): string =>
  by === "" ? `of ${what}` : by === "to" ? `about ${what}` : `${by} ${what}`;

/** Stories in whose sentences these words stand, best first; the newest ones for a day. */
async function storiesOn(what: string, { store, space }: Context): Promise<readonly Story[]> {
  const passages = await store.lookup.passages(space, what.split(/\s+/u), SENTENCES);
  const found = passages.map(passage => passage.story);
  const newest =
    daysMeant(what) === null ? [] : (await store.stories.list(space, null, STORIES)).map(head => head.id);
  const ids = [...new Set([...newest, ...found])].slice(0, STORIES);
  const stories = await Promise.all(ids.map(id => store.stories.get(space, id)));
  return stories.filter(story => story !== null);
}

function answerFrom(story: Story, { side, what, ahead }: Happened): Card | null {
  const days = daysMeant(what);
  if (side === "on" || side === "to") {
    const terms = topicTerms(what);
    const events = story.timeline.filter(event =>
      days === null ? topicShare(terms, event.what.text) >= MEANT : isWithin(event, days),
    );
    const due = ahead ? events : events.filter(event => !event.when.planned);
    const shown = days === null ? due : ofNewestDay(due);
    return shown.length === 0 ? null : happenedCard(story.headline, null, shown.slice(0, SHOWN));
  }
  const anchor = days === null ? meant(story.timeline, what) : dayBefore(story.timeline, days, side);
  if (anchor === null) return null;
  const at = story.timeline.indexOf(anchor);
  const others = story.timeline.filter(event => isBeside(event, anchor, side));
  const shown = side === "after" ? others.slice(0, SHOWN) : others.slice(-SHOWN);
  if (shown.length === 0 || at < 0) return null;
  const words =
    side === "after"
      ? "After it, as far as dates are on record:"
      : "Before it, as far as dates are on record:";
  return happenedCard(story.headline, { event: anchor, words }, shown);
}

/** "On Tuesday" is the last one; a month or a year keeps all its days. */
function ofNewestDay(events: readonly Happening[]): readonly Happening[] {
  const days = events.flatMap(({ when }) => (when.precision === "day" ? [when.from ?? ""] : []));
  const years = new Set(days.map(day => day.slice(0, 4)));
  const newest = days.sort().at(-1);
  const isOneDay = newest !== undefined && new Set(days.map(day => day.slice(5))).size > 1 && years.size > 1;
  return isOneDay ? events.filter(({ when }) => when.from === newest) : events;
}

const isWithin = ({ when }: Happening, days: (iso: string) => boolean): boolean =>
  [when.from, when.to].some(iso => iso !== null && days(iso));

/** The event that holds most of the words; null where none holds enough of them. */
function meant(timeline: readonly Happening[], what: string): Happening | null {
  const terms = topicTerms(what);
  const graded = timeline.map(event => ({ event, share: topicShare(terms, event.what.text) }));
  const [best] = graded.sort((a, b) => b.share - a.share);
  return best === undefined || best.share < MEANT ? null : best.event;
}

/** A day as an anchor: its last event for what came after, its first for what came before. */
function dayBefore(
  timeline: readonly Happening[],
  days: (iso: string) => boolean,
  side: "after" | "before",
): Happening | null {
  const events = timeline.filter(event => isWithin(event, days));
  return (side === "after" ? events.at(-1) : events[0]) ?? null;
}

/** On that side of the anchor: by date, and on the same day by the order of its own text. */
function isBeside(event: Happening, anchor: Happening, side: "after" | "before"): boolean {
  const [one, two] = [startOf(event.when), startOf(anchor.when)];
  if (event === anchor || one === null || two === null) return false;
  if (one === two) {
    if (event.source.document !== anchor.source.document) return false;
    return event.what.span.start > anchor.what.span.start === (side === "after");
  }
  return one > two === (side === "after");
}
