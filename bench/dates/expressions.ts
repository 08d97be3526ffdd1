import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/text/document.ts";

/** One expression of a text and what it means: an ISO date, "from/to" with an open side left out, or null for no date at all. */
export interface Expression {
  readonly published: string;
  readonly text: string;
  readonly span: Span;
  readonly value: string | null;
}

/** The expressions of expressions.txt, in order; a text with two of them gives two. */
export function loadExpressions(folder: string = import.meta.dirname): readonly Expression[] {
  const lines = readFileSync(join(folder, "expressions.txt"), "utf8").trim().split("\n");
  return lines.filter(line => !line.startsWith("#")).flatMap(expressionsOf);
}

function expressionsOf(line: string): readonly Expression[] {
  const [published = "", marked = "", values = ""] = line.split(" | ").map(part => part.trim());
  const text = marked.replace(/[[\]]/gu, "");
  const spans = Array.from(marked.matchAll(/\[([^\]]+)\]/gu), ({ index, 1: words }, at) => {
    // Every bracket before it shifts the words by one.
    const start = index - 2 * at;
    return { start, end: start + words!.length };
  });
  const wanted = values.split(" ; ");
  if (spans.length === 0 || spans.length !== wanted.length) throw new RangeError(`no expression in: ${line}`);
  return spans.map((span, at) => ({ published, text, span, value: wanted[at] === "-" ? null : wanted[at]! }));
}
