import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { filing } from "../../src/source/filing.ts";
import type { Source } from "../../src/source/source.ts";
import type { Filing } from "../../src/text/filing.ts";

const Line = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  date: z.string().optional(),
});

/** PolNeAR names its articles OUTLET_DATE_title-words. */
const NAMED = /^(?<outlet>.+)_(?<date>\d{4}-\d{2}-\d{2})_(?<words>.+)$/;

function filingOf({ id, text, title, date }: z.output<typeof Line>, file: string): Filing {
  const named = NAMED.exec(id)?.groups;
  return filing(text, {
    title: title ?? named?.words?.replaceAll("-", " ") ?? id,
    outlet: named?.outlet ?? file,
    published: date ?? named?.date ?? null,
  });
}

/** Articles of one file of ../shared/corpus, from the first on. */
export async function articlesOf(shared: string, file: string, limit: number): Promise<readonly Filing[]> {
  const filings: Filing[] = [];
  for await (const line of createInterface({ input: createReadStream(join(shared, "corpus", file)) })) {
    if (filings.length >= limit) break;
    filings.push(filingOf(Line.parse(JSON.parse(line)), file));
  }
  return filings;
}

export const hasCorpus = (shared: string): boolean => existsSync(join(shared, "corpus", "polnear-dev.jsonl"));

/** The 1,000 articles that lookups and memory are measured with: a dated stream, and political news on top. */
export async function thousand(shared: string): Promise<readonly Filing[]> {
  const stream = await articlesOf(shared, "wikinews.jsonl", 1000);
  const politics = await articlesOf(shared, "polnear-train.jsonl", 1000 - stream.length);
  return [...stream, ...politics];
}

/** Filings as a source delivers them. */
export const sourceOf = (filings: readonly Filing[]): Source => ({
  count: async () => filings.length,
  async *deliveries() {
    for (const each of filings) yield { from: each.document.title ?? "", filing: each, notes: [] };
  },
});
