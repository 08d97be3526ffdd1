import type { Span } from "./document.ts";

/** In the order of the text; of two that start together the longer first. */
export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Index of the first of a list sorted by `byStart` that starts at an offset or after it. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a list sorted by `byStart` that lie within a span. */
export function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(sorted, span.start); at < sorted.length && sorted[at]!.start < span.end; at++) {
    if (sorted[at]!.end <= span.end) found.push(sorted[at]!);
  }
  return found;
}

/** For each of some sorted, separate stretches the spans that overlap it; a span over several is in each. */
export function overStretches<T extends Span>(
  stretches: readonly Span[],
  spans: readonly T[],
): readonly (readonly T[])[] {
  const found: T[][] = stretches.map(() => []);
  for (const span of spans) {
    let at = firstFrom(stretches, span.start);
    if (at > 0 && stretches[at - 1]!.end > span.start) at--;
    for (; at < stretches.length && stretches[at]!.start < span.end; at++) found[at]!.push(span);
  }
  return found;
}
