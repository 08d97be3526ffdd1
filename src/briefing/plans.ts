import { type Content, contentOf, shared } from "../story/content.ts";
import { tellingsOf } from "../story/happening.ts";
import { bySourceDate } from "../story/source.ts";
import type { Happening, Story } from "../story/story.ts";
import { hashed } from "./content.ts";
import type { Item, Valued } from "./item.ts";

/** A planned thing in one document, and its date apart from what it is. */
interface Plan extends Valued {
  readonly content: Content;
  readonly moves: boolean;
}

/** Planned things of a story, each with every date it was given. */
export function plansOf(story: Story): readonly Item[] {
  const groups: Plan[][] = [];
  const plans = story.timeline
    .flatMap(tellingsOf)
    .flatMap(planIn)
    .sort((a, b) => bySourceDate(a.source, b.source));
  for (const plan of plans) {
    const group = groups.find(others => others.some(other => isSame(other, plan)));
    if (group === undefined) groups.push([plan]);
    else group.push(plan);
  }
  return groups.map(group => ({
    sort: "date",
    kind: "event",
    keys: [...new Set(group.map(({ content }) => hashed([story.id, ...[...content.terms].sort()])))],
    values: group.filter(({ value }, at) => group.findIndex(other => other.value === value) === at),
    mentions: group,
    said: null,
    weight: 450,
  }));
}

/** Verbs that move a date: of two plans they ask for less else in common. */
const MOVING =
  /\b(?:postpon|delay|reschedul|defer|adjourn|(?:moved?|pushed|put|brought) (?:back|forward|up|to)|moved (?:from|until))/iu;

function planIn({ what, when, source }: Happening): readonly Plan[] {
  if (!when.planned || when.certainty === "uncertain" || when.from === null) return [];
  if (when.precision !== "day" && when.precision !== "month") return [];
  const date =
    when.span === null
      ? ""
      : what.text.slice(when.span.start - what.span.start, when.span.end - what.span.start);
  const content = contentOf(what.text, date === "" ? [] : [date]);
  if (content.terms.size === 0) return [];
  return [{ words: what, source, value: when.from, content, moves: MOVING.test(what.text) }];
}

const FEWEST = 2;
const ALIKE = 0.5;
/** Share of the shorter one's words where a verb says that the date was moved. */
const MOVED = 0.34;

function isSame(earlier: Plan, later: Plan): boolean {
  const common = shared(earlier.content, later.content);
  const sizes = [earlier.content.terms.size, later.content.terms.size] as const;
  if (later.moves) return common >= 1 && common / Math.min(...sizes) >= MOVED && isAhead(earlier, later);
  if (common < FEWEST || (2 * common) / (sizes[0] + sizes[1]) < ALIKE) return false;
  return later.value === earlier.value || isAhead(earlier, later);
}

/** The earlier date was still ahead when the later document came: else this is the next one of its kind. */
const isAhead = (earlier: Plan, later: Plan): boolean =>
  later.source.published !== null && earlier.value >= later.source.published.slice(0, earlier.value.length);
