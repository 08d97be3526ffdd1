import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { wordsIn } from "../../src/story/wording.ts";

/** A real quotation: what stands between its quotation marks, and its source as written. */
export interface Quotation {
  readonly words: string;
  /** A capitalised name inside the source; null where it has none. */
  readonly speaker: string | null;
}

const Line = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      spans: z.array(z.tuple([z.int(), z.int()])),
      source: z.array(z.tuple([z.int(), z.int()])).nullable(),
      speech: z.boolean(),
    }),
  ),
});

/** Words of a quotation that is long enough to change, and not a speech. */
const [FEWEST, MOST] = [7, 60];
const MARKED = /“([^“”\n]+)”/gu;
const NAME =
  /\b(?!He\b|She\b|They\b|It\b|We\b|The\b|His\b|Her\b)\p{Lu}\p{Ll}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]+)*$/u;

/** Quotations that people marked in articles, in order, until there are enough; and how many articles hold them. */
export function quotationsIn(
  shared: string,
  file: string,
  count: number,
): { readonly quotations: readonly Quotation[]; readonly articles: number } {
  const found = new Map<string, Quotation>();
  let articles = 0;
  for (const line of readFileSync(join(shared, "corpus", file), "utf8")
    .trim()
    .split("\n")) {
    if (found.size >= count) break;
    articles++;
    for (const one of quotationsOf(Line.parse(JSON.parse(line)))) found.set(one.words, one);
  }
  return { quotations: [...found.values()].slice(0, count), articles };
}

function quotationsOf({ text, quotes }: z.output<typeof Line>): readonly Quotation[] {
  return quotes
    .filter(({ speech }) => speech)
    .flatMap(({ spans, source }) => {
      const written = (source ?? []).map(([start, end]) => text.slice(start, end)).join(" ");
      return spans.flatMap(([start, end]) =>
        Array.from(text.slice(start, end).matchAll(MARKED), ([, words]) => ({
          words: words!,
          speaker: NAME.exec(written)?.[0] ?? null,
        })),
      );
    })
    .filter(({ words }) => {
      const { length } = wordsIn(words);
      return FEWEST <= length && length <= MOST && !/[[\]…]|\.\.\./u.test(words);
    });
}
