import type { Span } from "./document.ts";
import type { Marked } from "./marks.ts";
import type { Outline } from "./outline.ts";
import type { Draft } from "./quotes.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Gives fully quoted sentences without a cue of their own to the attribution beside them: the one before in the paragraph, else the one
 * after, else the last one of the paragraph before. Scare quotes and titles stay alone.
 */
export function continued(
  tokens: Tokens,
  marked: readonly Marked[],
  outlines: readonly Outline[],
  drafts: readonly Draft[],
): Draft[] {
  const result = [...drafts];
  for (const outline of outlines) {
    const stretch = soleStretch(outline, marked);
    if (
      stretch === null ||
      result.some(({ spans }) => spans.some(span => span.start < stretch.end && stretch.start < span.end))
    )
      continue;
    const neighbour = neighbourOf(tokens, outline, outlines, result, stretch);
    if (neighbour < 0) continue;
    const one = result[neighbour]!;
    result[neighbour] = { ...one, spans: [...one.spans, stretch].sort((a, b) => a.start - b.start) };
  }
  return result;
}

/** The sentence is one marked stretch and nothing else. */
function soleStretch(outline: Outline, marked: readonly Marked[]): Span | null {
  const index = outline.stretchOf[outline.first]!;
  if (index < 0 || outline.stretchOf[outline.last - 1] !== index) return null;
  const { span } = marked[index]!;
  return outline.tokens[outline.first]!.start <= span.start + 2 ? span : null;
}

function neighbourOf(
  tokens: Tokens,
  outline: Outline,
  outlines: readonly Outline[],
  drafts: readonly Draft[],
  stretch: Span,
): number {
  const paragraph = tokens.paragraphs[outline.paragraph]!.span;
  const ends = drafts.map(({ spans, cue }) => Math.max(...[...spans, ...cue].map(({ end }) => end)));
  const marks = (i: number): boolean => drafts[i]!.attribution?.speech === true;
  const before = drafts.findLastIndex(
    (_, i) => ends[i]! <= stretch.start && ends[i]! > paragraph.start && marks(i),
  );
  if (before >= 0) return before;
  const previous = outlines.findLast(
    other => other.last <= outline.first && other.paragraph !== outline.paragraph,
  );
  if (previous === undefined) return -1;
  const from = tokens.paragraphs[previous.paragraph]!.span.start;
  return drafts.findLastIndex((_, i) => ends[i]! <= stretch.start && ends[i]! > from && marks(i));
}
