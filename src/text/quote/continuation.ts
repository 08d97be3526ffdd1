import type { Range } from "../noun-phrase.ts";
import type { Outline } from "../outline.ts";
import type { Draft } from "./drafts.ts";

/**
 * Gives fully quoted sentences without a cue of their own to the speaker before them in the same paragraph or the one before: as one more
 * fragment of that quote. Inventing a new quote for the previous speaker, or reaching further back, loses more than it finds.
 */
export function continued(outlines: readonly Outline[], drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  const covered = coveredStretches(drafts);
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
    const last = result[speaking];
    if (range === null || last === undefined || covered.has(outline.stretchOf[range.first]!)) return;
    if (last.outline.paragraph !== outline.paragraph && last.outline.paragraph !== paragraphBefore) return;
    const { attribution } = last;
    result[speaking] = { ...last, attribution: { ...attribution, content: [...attribution.content, range] } };
  });
  return result;
}

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

/** Stretches that some attribution already holds. */
function coveredStretches(drafts: readonly Draft[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { outline, attribution } of drafts) {
    for (const { first, last } of attribution.content) {
      for (let i = first; i < last; i++) covered.add(outline.stretchOf[i]!);
    }
  }
  return covered;
}

/** The sentence is one marked stretch and nothing else. */
function soleStretch({ first, last, stretchOf, tokens, marked }: Outline): Range | null {
  const stretch = stretchOf[first]!;
  if (stretch < 0 || stretchOf[last - 1] !== stretch) return null;
  return tokens[first]!.start <= marked[stretch]!.span.start + 2 ? { first, last } : null;
}
