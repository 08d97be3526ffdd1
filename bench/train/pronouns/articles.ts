import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { findMarked } from "../../../src/text/marks.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { type Outline, outlinesOf } from "../../../src/text/outline.ts";
import type { Chooser } from "../../../src/text/pronouns.ts";
import { type FoundQuote, findQuotes } from "../../../src/text/quotes.ts";
import { findReferents, type Referent } from "../../../src/text/referents.ts";
import { type Attributed, resolveSpeakers } from "../../../src/text/speakers.ts";
import type { Tokens } from "../../../src/text/tokens.ts";
import { type ChainMention, chainMentions, readTreebank, silverMentions } from "../../quality/conllu.ts";

/** An article with its names found and, for each of its pronouns, the referents that an annotator puts in the pronoun's chain. */
export interface Article {
  readonly tokens: Tokens;
  readonly outlines: readonly Outline[];
  readonly referents: readonly Referent[];
  readonly found: readonly FoundQuote[];
  /** Referents, by token index; without an entry the annotation says nothing of a pronoun. */
  readonly meant: ReadonlyMap<number, ReadonlySet<number>>;
  /** People annotated it: a chain without a name is one. Of a machine's chains only those that name one person are believed. */
  readonly checked: boolean;
}

const HE_OR_SHE = /^(?:he|him|his|himself|she|her|hers|herself)$/;

/** Checked by people: the news, which is left for measuring, or all other kinds of text. */
export const gumArticles = (folder: string, news: boolean): Article[] =>
  ["train", "dev"]
    .flatMap(part => readTreebank(join(folder, `gum-${part}.conllu.gz`)))
    .filter(({ id }) => id.startsWith("GUM_news") === news)
    .map(document => articleOf(document.text, chainMentions(document, document.text), true));

/** As CoreNLP resolved them, which nobody checked. */
export function silverArticles(corpus: string, part: "train" | "dev"): Article[] {
  const lines = readFileSync(join(corpus, `polnear-${part}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const texts = new Map(
    lines.map(line => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return [id, text] as const;
    }),
  );
  return readTreebank(join(corpus, "treebank", `polnear-${part}-corenlp.conllu.gz`)).flatMap(document => {
    const text = texts.get(document.id);
    return text === undefined ? [] : [articleOf(text, silverMentions(document), false)];
  });
}

function articleOf(text: string, mentions: readonly ChainMention[], checked: boolean): Article {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const referents = findReferents(tokens);
  const found = findQuotes(tokens, outlines);
  const all = meantIn(tokens, referents, mentions);
  const meant = checked ? all : new Map([...all].filter(([, persons]) => persons.size === 1));
  return { tokens, outlines, referents, found, meant, checked };
}

/** Every pronoun that is a mention, with the persons named in its chain. */
function meantIn(
  { tokens }: Tokens,
  referents: readonly Referent[],
  mentions: readonly ChainMention[],
): Map<number, Set<number>> {
  const persons = new Map<string, Set<number>>();
  const put = (chain: string, person: number): void => {
    persons.set(chain, (persons.get(chain) ?? new Set<number>()).add(person));
  };
  referents.forEach(({ kind, names }, referent) => {
    if (kind !== "person") return;
    for (const { first, last } of names) {
      const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
      for (const chain of chainsAround(mentions, span)) put(chain, referent);
    }
  });
  const at = new Map(tokens.map(({ start }, index) => [start, index] as const));
  const meant = new Map<number, Set<number>>();
  for (const { span, chain } of mentions) {
    const token = at.get(span.start);
    if (token === undefined || tokens[token]!.end !== span.end || !HE_OR_SHE.test(tokens[token]!.lower))
      continue;
    meant.set(token, persons.get(chain) ?? new Set());
  }
  return meant;
}

/** The chains of the two innermost mentions around a name: the name itself, and the name with its title. */
function chainsAround(mentions: readonly ChainMention[], { start, end }: ChainMention["span"]): string[] {
  return mentions
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .slice(0, 2)
    .map(({ chain }) => chain);
}

/** How many of the known genders are hidden. */
const HIDDEN = 0.5;

/**
 * The same article with the genders of some persons hidden, so that a model learns to do without: the people of other news have rarer names
 * than those of US politics.
 */
export function masked(article: Article, random: () => number): Article {
  const referents = article.referents.map(referent =>
    random() < HIDDEN ? { ...referent, gender: null } : referent,
  );
  return { ...article, referents };
}

/** Resolves an article's pronouns with a chooser of one's own. */
export const resolveWith = ({ tokens, outlines, referents, found }: Article, choose: Chooser): Attributed =>
  resolveSpeakers(tokens, outlines, { referents, found }, choose);
