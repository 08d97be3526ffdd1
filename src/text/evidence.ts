import { bodyWords } from "./body-signs.ts";
import { startsSmall } from "./letters.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { isBodyNoun, isPlaceNoun } from "./lexicon/kind-nouns.ts";
import { isKnownOrganisation } from "./lexicon/organisations.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { isKin, roleNoun } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import { textOf } from "./range.ts";
import { opensSentence } from "./runs.ts";
import { type Tagged, taggedKind } from "./tagged.ts";
import type { Token, Tokens } from "./tokens.ts";

/** What a document shows about the words of names, counted once. */
export interface Usage {
  /** Words that also occur in lower case. */
  readonly ordinary: ReadonlySet<string>;
  /** Words that occur as a one-word name where nothing but a name is capitalised, or in the possessive. */
  readonly alone: ReadonlySet<string>;
  /** Last words of names that are, or may be, persons' full names. */
  readonly surnames: ReadonlySet<string>;
  /** Words that stand alone after a title ("Ms Roe"). */
  readonly titled: ReadonlySet<string>;
  /** First words of organisations' names ("Example" of "Example Foods"). */
  readonly bodies: ReadonlySet<string>;
  /** Whole names that somewhere stand as only a body's name does. */
  readonly companies: ReadonlySet<string>;
  readonly tagged: Tagged;
}

export function usageOf(tokens: Tokens, names: readonly Name[], tagged: Tagged): Usage {
  const ordinary = new Set<string>();
  for (const { text, lower, tag } of tokens.tokens)
    if (text === lower && tag !== "PART" && startsSmall(text)) ordinary.add(text);
  const alone = new Set<string>();
  for (const { first, last, opens } of names) {
    if (last - first !== 1) continue;
    const word = tokens.tokens[first - 1]?.lower ?? "";
    if (/^(?:the|in|at|near|of|into|across|outside|from)$/.test(word)) continue;
    if (!opens || isPossessive(tokens.tokens, last)) alone.add(tokens.tokens[first]!.text);
  }
  const full = names.filter(
    ({ kind, opens, first, last }) => last - first > 1 && (kind === "person" || (kind === null && !opens)),
  );
  const single = names.filter(({ titled: isTitled, first, last }) => isTitled && last - first === 1);
  const titled = new Set(single.map(({ first }) => tokens.tokens[first]!.text));
  const surnames = new Set(full.map(({ last }) => tokens.tokens[last - 1]!.text));
  const long = names.filter(({ kind, first, last }) => kind === "organisation" && last - first > 1);
  const bodies = new Set(long.map(({ first }) => tokens.tokens[first]!.text));
  const companies = bodyWords(tokens.tokens, names);
  return { ordinary, alone, surnames, titled, bodies, companies, tagged };
}

export const isPossessive = (tokens: readonly Token[], at: number): boolean =>
  /^(?:['’]s?|'s)$/.test(tokens[at]?.text ?? "") && tokens[at]!.start === tokens[at - 1]?.end;

const saysWords = (token: Token | undefined): boolean =>
  token !== undefined && token.tag === "VERB" && (cueVerb(token.lemma)?.speech ?? false);

/** How much it counts that somewhere the name stands as a company's does. */
const COMPANY = 5;

/** How much the trained tagger's word counts: more where it sees a first name beside a last one. */
const TAGGED = 2;
const TAGGED_IN_FULL = 4;

/**
 * How strongly the words around a name speak for a person (above 0) or against one (below 0): "X, 23,", "X, who", "teacher X", "said X",
 * "X said" against "the X", "in X" and ordinary words in it. A hand-set sum of signs, thresholds tuned on news (bench/quality/names.ts).
 */
export function personEvidence(tokens: readonly Token[], name: Name, usage: Usage): number {
  return trainedEvidence(name, usage) + contextEvidence(tokens, name, usage);
}

/** The same without the trained tagger. */
export const contextEvidence = (tokens: readonly Token[], name: Name, usage: Usage): number =>
  before(tokens, name) +
  after(tokens, name) +
  inside(tokens, name, usage) -
  (usage.companies.has(textOf(tokens, name.first, name.last)) ? COMPANY : 0);

export function trainedEvidence(name: Name, { tagged }: Usage): number {
  const kind = taggedKind(tagged, name);
  if (kind === "PERSON") return name.last - name.first > 1 ? TAGGED_IN_FULL : TAGGED;
  return kind === null ? -0.5 : -TAGGED;
}

function before(tokens: readonly Token[], { first, last }: Name): number {
  const token = tokens[first - 1];
  if (token === undefined || token.sentence !== tokens[first]!.sentence) return 0;
  if (token.tag === "DET" || /^(?:the|an?|this|that|its)$/.test(token.lower))
    return /^(?:administration|presidency|campaign|camp)$/.test(tokens[last]?.lower ?? "") ? 1 : -4;
  if (token.tag === "NUM" || token.text === "#" || token.text === "@") return -3;
  if (isKin(token.lower)) return 3;
  if (token.text === "," && isKin(tokens[first - 2]?.lower ?? "")) return 2;
  if (isBodyNoun(token.lower)) return roleNoun(token.text) === undefined ? -2 : 0;
  if (/^\p{Ll}/u.test(token.text) && roleNoun(token.text) !== undefined) return 3;
  if (token.text === "," && isPlaceNoun(tokens[first - 2]?.lower ?? "")) return -3;
  if (token.text === "," && isUniversityOf(tokens, first - 2)) return -4;
  if (saysWords(token)) return 1.5;
  if (/^(?:in|at|into|near|across|outside|inside|via|on)$/.test(token.lower)) return -2;
  if (token.text === "," && isRoleBefore(tokens, first - 1))
    return /^[,.]$/.test(tokens[last]?.text ?? "") ? 2 : 0;
  if (/^(?:towns?|villages?|cit(?:y|ies)|districts?|islands?|provinces?|regions?|of)$/.test(token.lower))
    return -2;
  if (/^(?:with|by|for|against|to|told)$/.test(token.lower)) return 0.25;
  return 0;
}

/** "the University of Arkansas, | Fayetteville": its campus follows. */
const isUniversityOf = (tokens: readonly Token[], last: number): boolean =>
  tokens[last - 1]?.lower === "of" && /^(?:University|College)$/.test(tokens[last - 2]?.text ?? "");

/** "The mayor of the town, | X": a role noun in the words before the comma. */
function isRoleBefore(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma - 1; at > comma - 7 && at >= 0; at--) {
    const { text, tag, sentence } = tokens[at]!;
    if (sentence !== tokens[comma]!.sentence || tag === "VERB" || tag === "PUNCT") return false;
    if (/^\p{Ll}/u.test(text) && roleNoun(text) !== undefined) return true;
  }
  return false;
}

function after(tokens: readonly Token[], { last, first }: Name): number {
  const next = tokens[last];
  if (next === undefined || next.sentence !== tokens[first]!.sentence) return 0;
  if (/^\d+[-–]\d+$/.test(next.text)) return -3;
  if (isPossessive(tokens, last) && hasOffice(tokens, last + 1)) return -2;
  if (next.lower === "who" || next.lower === "whose") return 3;
  if (saysWords(next)) return 1.5;
  if (next.text === "(") return /^(?:\d{2}|[DRI])$/.test(tokens[last + 1]?.text ?? "") ? 3 : -0.5;
  if (next.text === "," && isPlaceName(tokens, last + 1)) return -3;
  if (next.text === "," && opensAside(tokens, last + 1)) return 2.5;
  if (/^(?:has|had|was|is|will|would|'s|’s)$/.test(next.lower)) return 0.25;
  if (/^(?:administration|presidency|campaign|camp)$/.test(next.lower)) return 0;
  if (next.tag === "NOUN" && next.start > tokens[last - 1]!.end) return -1.5;
  return 0;
}

/** "Irving, Texas", "Leeds, England": the larger place after a comma. */
export function isPlaceName(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at]?.text ?? "";
  const two = `${one} ${tokens[at + 1]?.text ?? ""}`;
  return [one, two].some(words => isKnownPlace(words) || countryNamed(words) !== undefined);
}

/** "X's managing director", "X's shares": what only a company or a club has. */
export function hasOffice(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || !/^(?:ADJ|NOUN|VERB)$/.test(token.tag)) return false;
    if (
      /^(?:director|executive|chairman|chairwoman|ceo|cfo|board|shares?|shareholders?|investors|profits?|revenues?|sales|headquarters|customers|subsidiary|founder|co-founder|striker|goalkeeper|midfielder)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}

/** What follows "X,": an age, "who", or a role within a few words. */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^\d{1,2}$/.test(token.text)) return tokens[at + 1]?.text === "," || tokens[at + 1]?.text === ".";
  if (/^(?:who|whose|whom)$/.test(token.lower)) return true;
  for (let i = at; i < at + 6; i++) {
    const word = tokens[i];
    if (word === undefined || word.sentence !== token.sentence || word.tag === "VERB" || word.text === ",")
      return false;
    if (/^(?:of|at|for|in|with|and)$/.test(word.lower)) return false;
    if (/^\p{Ll}/u.test(word.text) && roleNoun(word.text) !== undefined) return !isPossessive(tokens, i + 1);
  }
  return false;
}

function inside(tokens: readonly Token[], { first, last }: Name, usage: Usage): number {
  let sum = 0;
  for (let i = first; i < last; i++) {
    const { text, tag } = tokens[i]!;
    if (!/^\p{L}/u.test(text)) continue;
    if (tag !== "PROPN") sum -= 1.5;
    if (usage.ordinary.has(text.toLowerCase()) || /^\p{Lu}{2,}$/u.test(text)) sum -= 2;
    if (/(?:tion|ment|ness|ity|ism|ship|ing|ics|ance|ence|ology)$/.test(text)) sum -= 1;
    if (
      /[\d/@_]/.test(text) ||
      /^\p{Lu}+\p{Ll}+\p{Lu}/u.test(text.replace(/^(?:Mc|Mac|De|Di|La|Le|Van|O['’])/, ""))
    )
      sum -= 3;
  }
  const surname = tokens[last - 1]!.text;
  if (/^\p{Lu}$/u.test(surname)) sum -= 3;
  if (last - first > 1 && isKnownOrganisation(tokens[first]!.text)) sum -= 3;
  if (isKnownPlace(surname) || countryNamed(surname) !== undefined) sum -= 3;
  if (last - first > 1 && (usage.alone.has(surname) || usage.titled.has(surname))) sum += 2;
  if (/(?:ologist|ologists)$/.test(surname)) sum -= 3;
  return last - first > 1 ? sum + 0.5 : sum;
}

/** A run's first word that is capitalised only because it opens the sentence: "Addressing | Roe", "Presidents". */
export function isOrdinaryOpener(tokens: readonly Token[], { first, opens }: Name, usage: Usage): boolean {
  const { text, tag, sentence } = tokens[first]!;
  if (!opens && !opensSentence(tokens, first, firstOf(tokens, first, sentence))) return false;
  if (usage.alone.has(text) || usage.surnames.has(text) || usage.titled.has(text)) return false;
  return tag !== "PROPN" || usage.ordinary.has(text.toLowerCase()) || /(?:ing|ly|ed)$/.test(text);
}

function firstOf(tokens: readonly Token[], at: number, sentence: number): number {
  return tokens[at - 1]?.sentence === sentence ? at - 1 : at;
}
