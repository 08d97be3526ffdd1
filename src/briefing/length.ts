import type { BriefedStory, ChangeLine } from "../card/briefing.ts";
import { utterance } from "../card/utterance.ts";
import { isKnown } from "../card/words.ts";
import type { Citation } from "../story/cite.ts";
import { overlaps } from "../text/document.ts";
import type { Fresh, StoryChange } from "./changes.ts";
import type { Schedule } from "./schedule.ts";

/** How much a briefing of a length tells of how many stories; what has no room is counted, never cut. */
export interface Room {
  readonly stories: number;
  /** Lines of a story that is told for the first time: its headline says most of it. */
  readonly opening: number;
  readonly lines: number;
  readonly quotes: number;
}

export const ROOM: Readonly<Record<Schedule["length"], Room>> = {
  short: { stories: 5, opening: 0, lines: 1, quotes: 0 },
  normal: { stories: 6, opening: 1, lines: 3, quotes: 1 },
  long: { stories: 12, opening: 3, lines: 8, quotes: 3 },
};

/** What of a story is shown, and the story as the card has it. */
export interface Shown {
  readonly fresh: readonly Fresh[];
  readonly story: BriefedStory;
}

/** Chooses what of a story's changes has room: changes first, one open question last, the best quotations. */
export function shownOf({ story, isNew, fresh }: StoryChange, room: Room): Shown {
  const most = isNew ? room.opening : room.lines;
  const changes = fresh.filter(({ change }) => change !== "quote" && change !== "open");
  const open = fresh.filter(({ change }) => change === "open").slice(0, most > 1 ? 1 : 0);
  const lines = [...changes.slice(0, most), ...open];
  const quotes = fresh.filter(({ change }) => change === "quote");
  const said = quotes.filter(one => isWorthIt(one, lines)).slice(0, room.quotes);
  return {
    fresh: [...lines, ...said],
    story: {
      story,
      lines: lines.map(lineOf),
      said: said.flatMap(({ item }) => item.said ?? []),
      more: { quotes: quotes.length - said.length, points: Math.max(0, changes.length - most) },
    },
  };
}

/** Words that a named speaker said as they stand, and that no line shows already. */
function isWorthIt({ item }: Fresh, lines: readonly Fresh[]): boolean {
  const { said } = item;
  if (said === null || !isKnown(said.speaker) || utterance(said).wording !== "exact") return false;
  const isShown = (words: Citation): boolean =>
    lines.some(
      ({ shown }) => shown.words.document === words.document && overlaps(shown.words.span, words.span),
    );
  return !said.marked.some(isShown);
}

const lineOf = ({ change, shown, before }: Fresh): ChangeLine => ({
  change: change === "quote" ? "new" : change,
  words: shown.words,
  before: before?.words ?? null,
  source: shown.source,
});
