import type { Span } from "../text/document.ts";
import type { Encoded } from "./serial.ts";

/** Where a stored value cites a document. */
export function spansIn({ documents, value }: Encoded<unknown>, id: string): readonly Span[] {
  const number = documents.indexOf(id);
  const spans: Span[] = [];
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== "object" || next === null) continue;
    if ("$cite" in next && Array.isArray(next.$cite)) {
      const [document, start, end] = next.$cite as readonly number[];
      if (document === number) spans.push({ start: start ?? 0, end: end ?? 0 });
    } else stack.push(...Object.values(next));
  }
  return spans;
}

/** Spans in order, those that touch made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || span.start > last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

export const isInside = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= span.start && span.end <= end);

/** A text with blanks for everything outside the spans (in order), so that what is cited stands where it stood; lines stay lines. */
export function blanked(text: string, spans: readonly Span[]): string {
  const blank = (words: string): string => words.replace(/[^\n]/g, " ");
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(blank(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  return [...parts, blank(text.slice(at))].join("");
}
