import { isBoilerplate } from "./boilerplate.ts";
import { datelineLength } from "./dateline.ts";
import type { Span } from "./document.ts";
import type { Paragraph } from "./reading.ts";

const HEADING_LIMIT = 100;
const HEADING_WORDS = 14;
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2},?\s+)?\d{4}$/i;

/**
 * Cuts a text into its lines and says what each is: text, a heading (short, without a final stop, text after it; also the date line and the
 * dateline "KYIV (Reuters) —", which is cut off the line it opens), or boilerplate of the page. No sentence of the story is ever boilerplate.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  return lines.flatMap((span, index) => {
    const words = text.slice(span.start, span.end);
    if (isBoilerplate(words)) return [{ span, kind: "boilerplate" as const }];
    if (isHeading(words, index < lines.length - 1)) return [{ span, kind: "heading" as const }];
    return withoutDateline(span, words);
  });
}

/** Lines by `\n`, trimmed, empty ones dropped. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    const words = line.trim();
    if (words !== "") {
      const start = from + (line.length - line.trimStart().length);
      lines.push({ start, end: start + words.length });
    }
    from = to + 1;
  }
  return lines;
}

function withoutDateline(span: Span, words: string): Paragraph[] {
  const length = datelineLength(words);
  if (length === 0) return [{ span, kind: "text" }];
  const rest = words.slice(length).trimStart();
  if (rest === "") return [{ span, kind: "heading" }];
  const end = span.start + words.slice(0, length).trimEnd().length;
  return [
    { span: { start: span.start, end }, kind: "heading" },
    { span: { start: span.end - rest.length, end: span.end }, kind: "text" },
  ];
}

function isHeading(words: string, followed: boolean): boolean {
  if (words.length > HEADING_LIMIT || !followed) return false;
  if (DATE_LINE.test(words)) return true;
  if (/[.!?…:;,"”’'»)\]]$/.test(words) || /["“”«]/.test(words)) return false;
  return /^[\p{Lu}\p{N}]/u.test(words) && words.split(/\s+/).length <= HEADING_WORDS;
}
