import { countryNamed } from "../lexicon/countries.ts";
import { expansionOf, isKnownOrganisation, isOrganisationHead } from "../lexicon/organisations.ts";
import { isAgentNoun } from "../lexicon/replies.ts";
import { roleNoun } from "../lexicon/titles.ts";
import { isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { type Range, textOf } from "../range.ts";
import type { Token, Tokens } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";
import { opensLine } from "./label.ts";
import type { NameCounts } from "./layout.ts";

/** Longest name of a speaker in a headline, in tokens. */
const LONGEST = 6;
/** A line of more tokens is no headline. */
const LONGEST_LINE = 30;

/**
 * A headline's own way to say who said it: "Mayor: bridge will stay", "Bridge will stay: mayor", "Bridge will stay – mayor", "‘No deal’: union
 * rejects offer". The speaker has to be a role, a body or a name of the story (`names`).
 */
export function headlineReport(outline: Outline, tokens: Tokens, names: NameCounts): Attribution | null {
  if (!isHeadline(outline, tokens)) return null;
  const { first, last } = outline;
  const divide = divideOf(outline);
  if (divide === null) return null;
  const isSpeaker = (range: Range): boolean => speaks(tokens.tokens, range, names);
  const start = pastTime(tokens.tokens, first);
  const before = { first: start, last: divide };
  const after = { first: divide + 1, last };
  if (tokens.tokens[divide]!.text === ":" && isSpeaker(before) && wordsIn(tokens.tokens, after) >= 3)
    return report(divide, before, after, outline.stretchOf[after.first]! >= 0);
  const quoted =
    outline.stretchOf[divide - 1]! >= 0 && outline.stretchOf[divide - 1] === outline.stretchOf[start];
  const named = quoted ? leadingNoun(outline, after.first) : after;
  const enough = wordsIn(tokens.tokens, before) >= (quoted ? 2 : 3);
  return named && enough && isSpeaker(named) ? report(divide, named, before, quoted) : null;
}

/** A heading, or the first line of a document where it is written like one. */
function isHeadline(outline: Outline, tokens: Tokens): boolean {
  const { first, last, paragraph } = outline;
  if (!opensLine(outline, tokens) || last - first > LONGEST_LINE) return false;
  const next = tokens.tokens[last];
  if (next !== undefined && tokens.sentences[next.sentence]!.paragraph === paragraph) return false;
  if (tokens.paragraphs[paragraph]!.kind === "heading") return true;
  return first === 0 && !/^[.:;,]$/.test(tokens.tokens[last - 1]!.text);
}

/** The last colon or spaced dash outside quotation marks. */
function divideOf({ tokens, first, last, stretchOf, text }: Outline): number | null {
  for (let i = last - 2; i > first; i--) {
    const token = tokens[i]!;
    if (stretchOf[i] !== -1) continue;
    if (token.text === ":") return i;
    if (/^[–—-]$/.test(token.text) && text[token.start - 1] === " " && text[token.end] === " ") return i;
  }
  return null;
}

/** Behind the time of a live blog's entry. */
const pastTime = (tokens: readonly Token[], first: number): number =>
  /^\d{1,2}[.:]\d\d$/.test(tokens[first]!.text) ? first + 1 : first;

function speaks(tokens: readonly Token[], range: Range, names: NameCounts): boolean {
  const words = tokens.slice(range.first, range.last);
  if (words.length === 0 || words.length > LONGEST) return false;
  if (words.some(({ tag, text }) => /^(?:VERB|AUX|PUNCT|SCONJ)$/.test(tag) && !/^[-'’&]/.test(text)))
    return false;
  const { text, lemma, lower } = words.at(-1)!;
  if (roleNoun(lemma) !== undefined || isAgentNoun(lower)) return true;
  const name = textOf(tokens, range.first, range.last);
  const known =
    isKnownOrganisation(name) || isOrganisationHead(text) || expansionOf(text) || countryNamed(name);
  return Boolean(known) || (text !== lower && (names().get(lower) ?? 0) >= 2);
}

/** "union" of "…: union rejects offer". */
function leadingNoun(outline: Outline, from: number): Range | null {
  const phrase = outline.phrases[phraseFrom(outline, from)];
  if (phrase?.type !== "noun" || phrase.first !== from || isQuoted(outline, phrase)) return null;
  return { first: phrase.first, last: phrase.last };
}

const wordsIn = (tokens: readonly Token[], { first, last }: Range): number =>
  tokens.slice(first, last).filter(({ tag }) => tag !== "PUNCT").length;

const report = (cue: number, source: Range, content: Range, quoted: boolean): Attribution => ({
  cue: { first: cue, last: cue + 1 },
  verb: "say",
  speech: true,
  source,
  content: [content],
  style: quoted ? "quotation" : "clause",
  venue: null,
  addressee: null,
});
