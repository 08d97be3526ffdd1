import type { Source } from "../story/story.ts";
import type { Paragraph } from "../text/reading.ts";

/** A stored document as a page shows it: its own text, line by line, and where each line starts (UTF-16 units into the document). */
export interface DocumentPage {
  readonly source: Source;
  readonly lines: readonly {
    readonly start: number;
    readonly text: string;
    readonly kind: Paragraph["kind"];
  }[];
}
