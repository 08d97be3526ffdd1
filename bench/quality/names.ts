import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Span } from "../../src/text/document.ts";
import type { Entity, Quote, Reading } from "../../src/text/reading.ts";
import { least, type Row, type RunOptions, SHARED_ABSENT } from "../table.ts";
import { type Gold, readArticles, readingOf } from "./articles.ts";
import { type ChainMention, chainMentions, readTreebank } from "./conllu.ts";
import { personRows } from "./persons.ts";

const SECTION = "Who is who";
const HE_OR_SHE = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

const Seed = z.object({
  coreference: z.array(
    z.object({ mention: z.object({ start: z.number(), text: z.string() }), refersTo: z.string() }),
  ),
});
/** Right, wrong and left open. */
interface Tally {
  right: number;
  wrong: number;
  open: number;
}

/** Names, pronouns and resolved speakers against the seed, GUM's news and the silver names of PolNeAR dev. */
export function nameRows({ shared, explain }: Pick<RunOptions, "shared" | "explain">): readonly Row[] {
  if (!existsSync(join(shared, "corpus", "treebank"))) {
    return [{ section: SECTION, name: "names", values: [], unit: "", note: SHARED_ABSENT }];
  }
  const gum = ["train", "dev"].flatMap(part =>
    readArticles(join(shared, "corpus", `gum-news-${part}.jsonl`)),
  );
  return [
    ...tallied("seed: he, she and their forms", seedPronouns(shared, explain), 18),
    ...tallied("GUM news: he, she and their forms", gumPronouns(shared, gum, explain), 133, 92),
    ...tallied("GUM news: speakers by name", gumSpeakers(gum, explain), 85),
    ...personRows(SECTION, shared),
  ];
}

/** `shownRight`: least share of those shown that must be right, in per cent; null: only shown. */
function tallied(name: string, tally: Tally, floor: number, shownRight: number | null = null): Row[] {
  const { right, wrong, open } = tally;
  const of = right + wrong + open;
  return [
    { section: SECTION, name: `${name}: right`, values: [right], unit: `of ${of}`, stated: least(floor) },
    {
      ...{ section: SECTION, name: `${name}: right, of those shown`, unit: "%" },
      values: [(100 * right) / Math.max(1, right + wrong)],
      ...(shownRight === null ? {} : { stated: least(shownRight) }),
      note: `${wrong} wrong, ${open} left open of ${of}`,
    },
  ];
}

const referentAt = ({ entities }: Reading, start: number): Entity | undefined =>
  entities.find(({ mentions }) =>
    mentions.some(({ kind, span }) => kind === "pronoun" && span.start === start),
  );

function seedPronouns(shared: string, explain: (line: string) => void): Tally {
  const text = readFileSync(join(shared, "seed", "article.txt"), "utf8");
  const gold = Seed.parse(JSON.parse(readFileSync(join(shared, "seed", "gold.json"), "utf8")));
  const reading = readingOf(text);
  const tally = { right: 0, wrong: 0, open: 0 };
  for (const { mention, refersTo } of gold.coreference) {
    if (!HE_OR_SHE.test(mention.text)) continue;
    const found = referentAt(reading, mention.start)?.name;
    count(tally, found === undefined ? null : found === refersTo);
    if (found !== refersTo)
      explain(`${SECTION}: seed ${mention.start} ${mention.text}: ${found ?? "open"}, is ${refersTo}`);
  }
  return tally;
}

function count(tally: Tally, right: boolean | null): void {
  if (right === null) tally.open++;
  else if (right) tally.right++;
  else tally.wrong++;
}

function gumPronouns(shared: string, articles: readonly Gold[], explain: (line: string) => void): Tally {
  const tally = { right: 0, wrong: 0, open: 0 };
  const folder = join(shared, "corpus", "treebank");
  const documents = ["train", "dev"].flatMap(part => readTreebank(join(folder, `gum-${part}.conllu.gz`)));
  const byId = new Map(documents.map(document => [document.id, document]));
  for (const { id, text } of articles) {
    const document = byId.get(id);
    if (document === undefined) continue;
    const gold = chainMentions(document, text);
    const reading = readingOf(text);
    for (const { span, chain } of gold) {
      const word = text.slice(span.start, span.end);
      if (!HE_OR_SHE.test(word)) continue;
      const found = referentAt(reading, span.start);
      const right = found === undefined ? null : isInChain(found, gold, chain);
      count(tally, right);
      if (right === false) explain(`${SECTION}: ${id} ${span.start} ${word}: ${found?.name}`);
    }
  }
  return tally;
}

/** One of the names of an entity is a mention of the chain, or the innermost but one mention around it. */
function isInChain({ mentions }: Entity, gold: readonly ChainMention[], chain: string): boolean {
  return mentions.some(({ kind, span }) => {
    if (kind !== "name") return false;
    const around = gold.filter(one => one.span.start <= span.start && span.end <= one.span.end);
    const inner = around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return inner.slice(0, 2).some(one => one.chain === chain);
  });
}

/** Quotes found that overlap one of GUM's by half: is the speaker shown the one GUM resolves to? Descriptions shown as such count as open. */
function gumSpeakers(articles: readonly Gold[], explain: (line: string) => void): Tally {
  const tally = { right: 0, wrong: 0, open: 0 };
  for (const { id, text, quotes } of articles) {
    const reading = readingOf(text);
    for (const { spans, speaker_name: name, nested } of quotes) {
      const found = reading.quotes.find(quote => isSame(quote, spans));
      if (!name || nested || found === undefined) continue;
      const speaker = found.speaker.type === "entity" ? reading.entities[found.speaker.entity]! : null;
      const right = speaker === null ? null : isNamed(speaker, name);
      count(tally, right);
      if (right === false) explain(`${SECTION}: ${id} ${spans[0]![0]}: ${speaker?.name}, is ${name}`);
    }
  }
  return tally;
}

const isSame = (quote: Quote, spans: Gold["quotes"][number]["spans"]): boolean => {
  const size = (list: readonly Span[]): number => list.reduce((sum, { start, end }) => sum + end - start, 0);
  const gold = spans.map(([start, end]) => ({ start, end }));
  const both = quote.spans.flatMap(a =>
    gold.map(b => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })),
  );
  const shared = size(both.filter(({ start, end }) => end > start));
  return shared * 2 >= size(gold) + size(quote.spans) - shared;
};

/** GUM's speaker names hold titles and appositions; one holds the other's last word. */
function isNamed({ name, aliases, roles }: Entity, gold: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/^the /, "");
  if (roles.length > 0 && !gold.includes(name.split(" ").at(-1)!)) return isRoleOnly(gold);
  return [name, ...aliases].some(
    form => plain(gold).includes(plain(form)) || plain(form).includes(plain(gold)),
  );
}

/** Some of GUM's speaker names are roles without a name ("curator of …"). */
const isRoleOnly = (gold: string): boolean => /^(?:\p{Ll}|Chairman |Labour's )/u.test(gold);
