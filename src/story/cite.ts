import type { Brand } from "../brand.ts";
import type { Document, Span } from "../text/document.ts";

/** Words that stand in a stored document, character for character. Only `cite()` makes one. */
export type Verbatim = Brand<string, "Verbatim">;

/** A slice of a document and where it stands. */
export interface Citation {
  readonly text: Verbatim;
  /** Id of the document. */
  readonly document: string;
  readonly span: Span;
}

/**
 * Cuts a quotation out of a stored document. An invented quotation does not compile, because nothing else returns `Verbatim`.
 * @throws RangeError when the span is empty, reversed or outside the text: a bug in the reader, never shown.
 */
export function cite(document: Pick<Document, "id" | "text">, span: Span): Citation {
  const { start, end } = span;
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= document.text.length
    )
  ) {
    throw new RangeError(
      `span [${start}, ${end}) is not inside document ${document.id} of ${document.text.length} units`,
    );
  }
  return { text: document.text.slice(start, end) as Verbatim, document: document.id, span: { start, end } };
}
