/** A half-open stretch `[start, end)` of a text, in UTF-16 code units (JavaScript string offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article as it was read. Its text is never rewritten: every span anywhere points into `text`. */
export interface Document {
  /** First 16 hex digits of the sha256 of outlet, date, title and text. */
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Outlets this document itself relies on, as its front matter says. */
  readonly via: readonly string[];
  readonly byline: string | null;
  readonly url: string | null;
  /** ISO 8601: a day (`2025-02-13`) or a date-time with its offset; null where the document gives none. */
  readonly published: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** True for the invented samples that ship with the project; every card says so. */
  readonly example: boolean;
}

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
