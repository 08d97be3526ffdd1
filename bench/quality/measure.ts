import { account } from "../../src/story/account.ts";
import type { Account, Person, Said } from "../../src/story/story.ts";
import { overlaps, type Span, sliceOf } from "../../src/text/document.ts";
import { read } from "../../src/text/read.ts";
import type { When } from "../../src/text/reading.ts";
import type { Gold, GoldPerson, GoldQuote } from "./gold.ts";

/** Right ones of all, and what was got wrong in words, for whoever mends it. */
export interface Count {
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

/** What one article came to. */
export interface Measured {
  /** Direct and mixed quotes with exactly their words and the right speaker. */
  readonly quoted: Count;
  /** Indirect ones: at least half of the words shared, and the right speaker. */
  readonly indirect: Count;
  /** Quotes shown with the name of somebody else. */
  readonly misnamed: readonly string[];
  /** Slogans, titles and the like that were taken for somebody's statement. */
  readonly scareQuotes: readonly string[];
  /** People found under their full name with every form of it that is written. */
  readonly people: Count;
  readonly roles: Count;
  readonly dates: Count;
}

/** Reads an annotated article as the bot does and compares. */
export const measure = (gold: Gold): Measured =>
  compare(gold, account(gold.filing, read(gold.filing.document)));

/** Holds what was found in an article against its annotation. */
export function compare(gold: Gold, found: Account): Measured {
  const { text } = gold.filing.document;
  const quotes = gold.quotes.map(quote => judge(text, found, quote));
  return {
    quoted: rightOnes(
      text,
      quotes.filter(({ quote }) => quote.kind !== "indirect"),
    ),
    indirect: rightOnes(
      text,
      quotes.filter(({ quote }) => quote.kind === "indirect"),
    ),
    misnamed: quotes.flatMap(({ said, named }) =>
      said !== null && named === "wrong" ? [`${said.speaker.name}: ${said.words[0]?.text}`] : [],
    ),
    scareQuotes: gold.notQuotes
      .filter(span => found.said.some(said => said.marked.some(piece => overlaps(piece.span, span))))
      .map(span => sliceOf(text, span)),
    people: count(
      gold.people,
      person => hasForms(found, person),
      ({ name }) => name,
    ),
    roles: rolesFound(found, gold.people),
    dates: count(
      gold.dates,
      ({ span, value }) => whens(found).some(when => isAt(when, span) && (when.from ?? when.to) === value),
      ({ span, value }) => `${sliceOf(text, span)} -> ${value}`,
    ),
  };
}

/** Words and speaker both right; what is not right says which of the two it is. */
function rightOnes(text: string, quotes: readonly Judged[]): Count {
  return count(
    quotes,
    ({ said, named }) => said !== null && named === "right",
    ({ quote, said, named }) => {
      const shown = said?.speaker.name ?? said?.speaker.words?.text ?? "nobody";
      return `${said === null ? "words" : `speaker ${named} (${shown})`}: ${sliceOf(text, quote.spans[0]!)}`;
    },
  );
}

interface Judged {
  readonly quote: GoldQuote;
  readonly said: Said | null;
  readonly named: "right" | "wrong" | "unknown";
}

function judge(text: string, { said }: Account, quote: GoldQuote): Judged {
  const found = said.find(each => (quote.kind === "indirect" ? shares : hasWords)(text, each, quote)) ?? null;
  return { quote, said: found, named: found === null ? "unknown" : nameOf(found, quote) };
}

/** Every fragment is one of the marked pieces, word for word (quotation marks and edge punctuation aside). */
const hasWords = (text: string, said: Said, quote: GoldQuote): boolean =>
  quote.spans.every(span =>
    said.marked.some(
      piece =>
        overlaps(piece.span, span) && wordsOf(piece.text).join() === wordsOf(sliceOf(text, span)).join(),
    ),
  );

/** At least half of all words are in both. */
function shares(text: string, said: Said, quote: GoldQuote): boolean {
  const union = new Set<number>();
  let both = 0;
  for (const match of text.matchAll(WORD)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const inGold = quote.spans.some(span => overlaps(span, word));
    const inFound = said.words.some(({ span }) => overlaps(span, word));
    if (inGold || inFound) union.add(word.start);
    if (inGold && inFound) both++;
  }
  return both > 0 && both >= union.size / 2;
}

function nameOf({ speaker }: Said, quote: GoldQuote): Judged["named"] {
  if (quote.speaker !== null) {
    if (speaker.name === quote.speaker) return "right";
    return speaker.name === null ? "unknown" : "wrong";
  }
  const described = wordsOf(quote.described ?? "");
  const shown = wordsOf(speaker.name ?? speaker.words?.text ?? "");
  if (shown.length > 0 && shown.filter(word => described.includes(word)).length >= shown.length / 2)
    return "right";
  return speaker.name === null ? "unknown" : "wrong";
}

const personOf = (found: Account, name: string): Person | undefined =>
  found.people.find(person => person.kind === "person" && person.name === name);

/** Found under the name, with every form as an alias or as role and name. */
function hasForms(found: Account, { name, aliases }: GoldPerson): boolean {
  const person = personOf(found, name);
  if (person === undefined) return false;
  const forms = [name, ...person.aliases, ...person.roles.map(({ text }) => `${text} ${name}`)];
  const known = new Set(forms.map(form => wordsOf(form).join(" ")));
  return aliases.every(alias => known.has(wordsOf(alias).join(" ")));
}

function rolesFound(found: Account, people: readonly GoldPerson[]): Count {
  const wanted = people.flatMap(({ name, roles }) => roles.map(role => ({ name, role })));
  return count(
    wanted,
    ({ name, role }) =>
      personOf(found, name)?.roles.some(({ text }) => alike(wordsOf(text), wordsOf(role))) ?? false,
    ({ name, role }) => `${name}: ${role}`,
  );
}

/** One role is within the other ("chair" and "the chair of the committee"). */
const alike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && (a.every(word => b.includes(word)) || b.every(word => a.includes(word)));

const whens = (found: Account): readonly When[] => [
  ...found.happenings.map(({ when }) => when),
  ...found.known.flatMap(({ values }) =>
    values.flatMap(value => (value.type === "date" ? [value.when] : [])),
  ),
  ...found.said.flatMap(({ said }) => (said === null ? [] : [said])),
];

const isAt = (when: When, span: Span): boolean => when.span !== null && overlaps(when.span, span);

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
const ARTICLES = new Set(["the", "a", "an", "his", "her", "its", "their"]);
const wordsOf = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([word]) => word.toLowerCase()).filter(word => !ARTICLES.has(word));

function count<T>(items: readonly T[], isRight: (item: T) => boolean, name: (item: T) => string): Count {
  const wrong = items.filter(item => !isRight(item)).map(name);
  return { right: items.length - wrong.length, of: items.length, wrong };
}

/** Several articles' counts as one. */
export const total = (counts: readonly Count[]): Count => ({
  right: counts.reduce((sum, { right }) => sum + right, 0),
  of: counts.reduce((sum, each) => sum + each.of, 0),
  wrong: counts.flatMap(({ wrong }) => wrong),
});
