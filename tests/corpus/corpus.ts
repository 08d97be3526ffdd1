import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Span } from "../../src/text/document.ts";

/** Words of the article: offsets are found by search. `occurrence` (from 0) is needed where they stand more than once. */
const Words = z.union([
  z.string().min(1),
  z.strictObject({ words: z.string().min(1), occurrence: z.int().nonnegative() }),
]);

const Annotation = z.strictObject({
  /** Day of publication, and its outlet; both invented. */
  date: z.iso.date(),
  outlet: z.string(),
  quotes: z.array(
    z.strictObject({
      /** Content with its quotation marks; several fragments for a quote that "he said" divides. */
      words: z.union([Words, z.array(Words).min(2)]),
      /** Name of one of `people`, an organisation's name, or null where the source names nobody. */
      speaker: z.string().nullable(),
      /** The source's own words where the speaker is only described ("a person familiar with the talks"). */
      described: z.string().optional(),
      kind: z.enum(["direct", "mixed", "indirect"]),
      /** The reporting words as written; none where it continues the quote before it. */
      cue: z.string().optional(),
      /** Where, to whom, and on which day (month, year) it was said, where the article tells. */
      venue: z.string().optional(),
      addressee: z.string().optional(),
      said: z.string().optional(),
    }),
  ),
  /** In quotation marks, but nobody's statement: titles, slogans, nicknames, words held at arm's length. */
  notQuotes: z.array(Words),
  people: z.array(
    z.strictObject({
      name: z.string(),
      /** Every other form written, with titles. */
      aliases: z.array(z.string()),
      /** As given, a slice of the text each. */
      roles: z.array(z.string()),
    }),
  ),
  questions: z.array(
    z.strictObject({
      question: z.string(),
      /** Any of these in the answer makes it right. */
      accept: z.array(z.string()).min(1),
      evidence: Words,
    }),
  ),
  unanswerable: z.array(z.strictObject({ question: z.string(), why: z.string() })),
  dates: z.array(
    z.strictObject({
      expression: Words,
      /** ISO, as precise as known ("2025-03-08", "2019", "2025-Q1"). */
      value: z.string(),
      precision: z.enum(["day", "week", "month", "quarter", "year", "interval", "before", "after"]),
    }),
  ),
});

export type Words = z.infer<typeof Words>;
export type Annotation = z.infer<typeof Annotation>;

/** One article of the corpus with its annotation. */
export interface Annotated {
  readonly name: string;
  readonly text: string;
  readonly annotation: Annotation;
}

/**
 * Where annotated words stand (UTF-16 units).
 * @throws RangeError when they do not stand in the text, or more than once without saying which.
 */
export function locate(text: string, words: Words): Span {
  const wanted = typeof words === "string" ? words : words.words;
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  if (typeof words === "string" && places.length > 1) {
    throw new RangeError(`"${wanted}" stands ${places.length} times: say which with "occurrence"`);
  }
  const start = places[typeof words === "string" ? 0 : words.occurrence];
  if (start === undefined) throw new RangeError(`"${wanted}" does not stand in the text`);
  return { start, end: start + wanted.length };
}

/** The fragments of an annotated quote, in order. */
export const fragmentsOf = (quote: Annotation["quotes"][number]): readonly Words[] =>
  Array.isArray(quote.words) ? quote.words : [quote.words];

/** Every article of this folder: NAME.txt with NAME.json, sorted by name. */
export function loadCorpus(folder: string = import.meta.dirname): readonly Annotated[] {
  return readdirSync(folder)
    .filter(file => file.endsWith(".txt"))
    .sort()
    .map(file => {
      const name = file.slice(0, -".txt".length);
      const annotation: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
      return {
        name,
        text: readFileSync(join(folder, file), "utf8"),
        annotation: Annotation.parse(annotation),
      };
    });
}
