import { join } from "node:path";
import { paragraphsOf } from "../../src/text/clean.ts";
import { overlaps, type Span } from "../../src/text/document.ts";
import { tokenize } from "../../src/text/model/tokenize.ts";
import { syntaxOf } from "../../src/text/syntax.ts";
import { least, type Row } from "../table.ts";
import { readArticles, readingOf } from "./articles.ts";
import { personSpans, readTreebank } from "./conllu.ts";

/**
 * Names of persons against CoreNLP's: those of the trained tagger, and those of the reading, which has titles, aliases and roles by rule on
 * top. The note counts those of the reading that CoreNLP itself takes for a person's elsewhere in the article: it tags "Roe" in one
 * sentence and misses it in the next, whoever is named most in those months above all.
 */
export function personRows(section: string, shared: string): Row[] {
  const texts = new Map(
    readArticles(join(shared, "corpus", "polnear-dev.jsonl")).map(({ id, text }) => [id, text]),
  );
  const counts = { right: 0, found: 0, gold: 0, known: 0 };
  const tagged = { right: 0, found: 0 };
  for (const document of readTreebank(join(shared, "corpus", "treebank", "polnear-dev-corenlp.conllu.gz"))) {
    const text = texts.get(document.id);
    if (text === undefined) continue;
    const gold = personSpans(document);
    countPersons(counts, text, gold);
    countTagged(tagged, text, gold);
  }
  const { right, found, gold, known } = counts;
  const f = (both: number, of: number): number => (200 * both) / (of + gold);
  const shares = `precision ${((100 * right) / found).toFixed(1)}, recall ${((100 * right) / gold).toFixed(1)}`;
  const aside = f(right, found - known).toFixed(1);
  const note = `${shares}; ${known} it tags as a person's elsewhere in the article, aside them ${aside}`;
  const row = { section, unit: "%" } as const;
  return [
    {
      ...row,
      name: "PolNeAR dev: persons as tagged, F against CoreNLP",
      values: [f(tagged.right, tagged.found)],
      stated: least(88),
    },
    { ...row, name: "the same with the rules on top", values: [f(right, found)], note },
  ];
}

/** Names the trained tagger alone takes for a person's. */
function countTagged(counts: { right: number; found: number }, text: string, gold: readonly Span[]): void {
  const silver = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const tokens = tokenize(text, paragraphsOf(text));
  for (const { first, last, kind } of syntaxOf(tokens).names()) {
    if (kind !== "PERSON") continue;
    counts.found++;
    if (silver.has(`${tokens.tokens[first]!.start}-${tokens.tokens[last - 1]!.end}`)) counts.right++;
  }
}

/** `known`: names CoreNLP leaves out where they stand, though it tags their last word as a person's in the same article. */
function countPersons(
  counts: { right: number; found: number; gold: number; known: number },
  text: string,
  gold: readonly Span[],
): void {
  const silver = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const words = ({ start, end }: Span): string[] => text.slice(start, end).split(/\s+/);
  const surnames = new Set(gold.filter(span => words(span).length > 1).map(span => words(span).at(-1)!));
  const people = readingOf(text).entities.filter(({ kind }) => kind === "person");
  const names = people.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === "name"));
  counts.gold += silver.size;
  counts.found += names.length;
  for (const { span } of names) {
    if (silver.has(`${span.start}-${span.end}`)) counts.right++;
    else if (surnames.has(words(span).at(-1)!) && !gold.some(one => overlaps(one, span))) counts.known++;
  }
}
