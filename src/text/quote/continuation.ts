import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Draft } from "./drafts.ts";
import { turnTo } from "./turn.ts";

/**
 * Gives fully quoted sentences without a cue of their own to whoever opened the marks a paragraph before and left them open, to whoever the
 * sentence before turns to, else to the speaker before them in the same paragraph or the one before: as one more fragment of that quote.
 */
export function continued(outlines: readonly Outline[], drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  const more = new Map<number, Range[]>();
  // Cues that turned out to be of the words beside their sentence: what was read of them inside it is void.
  const turned = new Set<number>();
  const holders = holdersOf(drafts);
  const reporting = new Set(
    drafts.flatMap(({ outline, attribution }) => (attribution.speech ? [outline.first] : [])),
  );
  let next = 0;
  let speaking = -1;
  let paragraphBefore = -1;
  outlines.forEach((outline, i) => {
    const previous = outlines[i - 1];
    if (previous && previous.paragraph !== outline.paragraph) paragraphBefore = previous.paragraph;
    for (; next < drafts.length && drafts[next]!.outline.first <= outline.first; next++) {
      if (speaksOn(drafts[next]!, result[speaking])) speaking = next;
    }
    const range = soleStretch(outline);
    const stretch = range === null ? -1 : outline.stretchOf[range.first]!;
    if (range === null || holders.has(stretch)) return;
    const opened = outline.marked[stretch]!.reopens ? holders.get(stretch - 1) : undefined;
    const turn = opened === undefined ? turnTo(outlines, i, range, reporting) : null;
    if (turn) {
      speaking = result.push(turn) - 1;
      turned.add(turn.attribution.cue.first);
    }
    if (
      !turn &&
      opened === undefined &&
      previous &&
      (isHeading(outline, previous) || asks(previous, outline))
    )
      return;
    const holder = turn ? speaking : (opened ?? near(result, speaking, outline.paragraph, paragraphBefore));
    if (holder === undefined) return;
    holders.set(stretch, holder);
    if (turn) return;
    const ranges = more.get(holder);
    if (ranges) ranges.push(range);
    else more.set(holder, [range]);
  });
  return result
    .map((draft, index) => longer(draft, more.get(index) ?? []))
    .filter((draft, index) => index >= drafts.length || !turned.has(draft.attribution.cue.first));
}

/** A short line of its own in marks, without a stop before the closing one: a heading, or the next article's headline. */
function isHeading({ tokens, first, last, paragraph, stretchOf, marked }: Outline, before: Outline): boolean {
  if (before.paragraph === paragraph || last - first > LONGEST_HEADING) return false;
  if (!marked[stretchOf[first]!]!.closed) return false;
  return !tokens.slice(last - 2, last).some(({ text }) => /^(?:[.?!…,;:—–-]+|--)$/.test(text));
}

/** Words and marks of a heading at most. */
const LONGEST_HEADING = 14;

/** A closed question on the line before: who answers is somebody else, and not named. */
const asks = (before: Outline, { paragraph }: Outline): boolean =>
  before.paragraph !== paragraph &&
  before.stretchOf[before.last - 1] !== -1 &&
  before.tokens[before.last - 2]?.text === "?";

/** Whoever speaks, if that is in this paragraph or the one before. */
function near(
  drafts: readonly Draft[],
  speaking: number,
  paragraph: number,
  before: number,
): number | undefined {
  const last = drafts[speaking]?.outline.paragraph;
  return last === paragraph || (last !== undefined && last === before) ? speaking : undefined;
}

const longer = (draft: Draft, more: readonly Range[]): Draft =>
  more.length === 0
    ? draft
    : {
        ...draft,
        attribution: { ...draft.attribution, content: [...draft.attribution.content, ...more] },
      };

/** Whoever spoke between marks goes on, rather than whoever was only reported later in the same paragraph. */
function speaksOn({ attribution, outline }: Draft, before: Draft | undefined): boolean {
  if (!attribution.speech) return false;
  const marks = (one: Draft): boolean =>
    one.attribution.content.some(({ last }) => one.outline.stretchOf[last - 1] !== -1);
  return (
    before === undefined ||
    before.outline.paragraph !== outline.paragraph ||
    marks({ attribution, outline }) ||
    !marks(before)
  );
}

/** For each stretch that some attribution already holds, which one. */
function holdersOf(drafts: readonly Draft[]): Map<number, number> {
  const holders = new Map<number, number>();
  drafts.forEach(({ outline, attribution }, index) => {
    for (const { first, last } of attribution.content) {
      for (let i = first; i < last; i++)
        if (outline.stretchOf[i] !== -1) holders.set(outline.stretchOf[i]!, index);
    }
  });
  return holders;
}

/** The sentence is one marked stretch and nothing else. */
function soleStretch({ first, last, stretchOf, tokens, marked }: Outline): Range | null {
  const stretch = stretchOf[first]!;
  if (stretch < 0 || stretchOf[last - 1] !== stretch) return null;
  return tokens[first]!.start <= marked[stretch]!.span.start + 2 ? { first, last } : null;
}
