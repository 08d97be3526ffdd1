import type { Known } from "../story/story.ts";
import type { Span } from "../text/document.ts";
import type { Found } from "./find-part.ts";
import type { Focus } from "./question.ts";

/** An answer as a whole: a quotation that is begun is ended, and a conjunction that hangs on at the end is left off. */
export function whole({ sentence, values }: Known, found: Found, focus: Focus): Found {
  const from = sentence.span.start;
  const own = trimmed(sentence.text, { start: found.span.start - from, end: found.span.end - from });
  const ends = values.map(({ span }) => span.end - from);
  const { start, end } = ranged(sentence.text, own, ends);
  const done = focus === "reason" ? finished(sentence.text, { start, end }) : { start, end };
  const span = quoted(sentence.text, done, focus === "description");
  return { ...found, span: { start: span.start + from, end: span.end + from } };
}

const HANGING = /[\s,;:—–]*(?:\b(?:and|but|or|where|which|who|when|while|because|as|that))?[\s,;:—–]*$/iu;

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const cut = /[,;:—–\s]+(?:and|but|or|where|which|who|when|while|because|as|that)?[,;:—–\s]*$/iu.test(words)
    ? HANGING.exec(words)!
    : null;
  return cut === null || cut.index === 0 ? { start, end } : { start, end: start + cut.index };
}

const RELATIVE = /, (?:which|who|whose|where)\b/u;

/** A reason that ends within a relative clause ("the hall, which has been shut since a storm") goes on to the end of that clause. */
function finished(text: string, { start, end }: Span): Span {
  if (!RELATIVE.test(text.slice(start, end)) || !/^ [\p{L}\p{N}]/u.test(text.slice(end)))
    return { start, end };
  const done = clauseEnd(text, end);
  return done - end > LONGEST ? { start, end } : { start, end: done };
}

/** Where a clause that goes on at a place ends: before the next mark, that of a decimal aside. */
export const clauseEnd = (text: string, from: number): number =>
  from + text.slice(from).search(/[,;:—–)”"]|[.](?!\d)|$/u);

const NUMBER = "(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty)";
/** "Two to | three hundred", but "rose from two to | three". */
const LOWER = new RegExp(`(?<!from )(?<![\\p{L}\\p{N}])${NUMBER} (?:to|or) $`, "iu");
const UPPER = new RegExp(`^${NUMBER}\\b`, "iu");

/** "between £9 million and £11 million", "two to three hundred": one answer; `ends`: where the values of the sentence end. */
function ranged(text: string, { start, end }: Span, ends: readonly number[]): Span {
  const lower = UPPER.test(text.slice(start, end))
    ? LOWER.exec(text.slice(Math.max(0, start - 20), start))
    : null;
  if (lower !== null) return { start: start - lower[0].length, end };
  const lead = /\bbetween $/iu.exec(text.slice(Math.max(0, start - 8), start));
  const upper = /^ and /u.test(text.slice(end, end + 5)) ? ends.find(other => other > end + 5) : undefined;
  return lead === null || upper === undefined
    ? { start, end }
    : { start: start - lead[0].length, end: upper };
}

const OPENING = /[“«„"]|(?<=^|\s)‘/gu;
/** Characters a quotation may go on behind the words that were found. */
const LONGEST = 300;

/** "a “lengthy" goes on to the mark that closes the quotation; a description that begins one is all of it. */
function quoted(text: string, { start, end }: Span, isInside: boolean): Span {
  const first = isInside ? text.slice(0, start).search(/(?:[“«„"]|(?<=^|\s)‘)$/u) : -1;
  const own = text.slice(start, end);
  const opened = [...own.matchAll(OPENING)].at(-1);
  const mark = opened?.[0] ?? (first >= 0 ? text[first]! : null);
  if (mark === null) return { start, end };
  const inside = opened === undefined ? own : own.slice(opened.index + 1);
  const closing = CLOSING[mark] ?? '"';
  const isClosing = (rest: string): number => {
    const at = closing === "’" ? rest.search(/’(?!\p{L})/u) : rest.indexOf(closing);
    return at > LONGEST ? -1 : at;
  };
  const at = isClosing(inside) >= 0 ? -1 : isClosing(text.slice(end));
  const close = at < 0 ? end : end + at + 1;
  return { start: opened === undefined && at >= 0 ? first : start, end: close };
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "‘": "’", '"': '"' };
