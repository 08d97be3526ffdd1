import { readFileSync } from "node:fs";
import { z } from "zod";
import { filing } from "../../src/source/filing.ts";
import { read } from "../../src/text/read.ts";
import type { Reading } from "../../src/text/reading.ts";

const Article = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      spans: z.array(z.tuple([z.number(), z.number()])),
      speaker_name: z.string().nullish(),
      nested: z.boolean().optional(),
    }),
  ),
});

/** An annotated article of ../shared/corpus: the texts and the quotations. */
export type Gold = z.infer<typeof Article>;

export const readingOf = (text: string): Reading => read(filing(text).document);

/** Articles of a file of JSON lines. */
export function readArticles(file: string): Gold[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map(line => Article.parse(JSON.parse(line)));
}
