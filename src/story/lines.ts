import { paragraphsOf } from "../text/clean.ts";
import type { Document } from "../text/document.ts";
import type { Paragraph } from "../text/reading.ts";

/** One line of a document, where it starts, and whether it belongs to the story or to the page around it. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly kind: Paragraph["kind"];
}

/** A document's own text, line by line. */
export const linesOf = (document: Document): readonly Line[] =>
  paragraphsOf(document.text).map(({ span, kind }) => ({
    start: span.start,
    text: document.text.slice(span.start, span.end),
    kind,
  }));
