import { IRREGULAR } from "./irregular.ts";
import { wordBounds } from "./word-bounds.ts";

// Porter, "An algorithm for suffix stripping" (Program 14, 1980), the published steps 1a to 5b: the same stems as the store's full text.
const VOWELED = /[aeiouy]/;
const C = "[^aeiou][^aeiouy]*";
const V = "[aeiouy][aeiou]*";
const OVER_0 = new RegExp(`^(?:${C})?${V}${C}`);
const IS_1 = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`);
const OVER_1 = new RegExp(`^(?:${C})?${V}${C}${V}${C}`);
const SHORT = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);

const STEP_2: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["ization", "ize"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["entli", "ent"],
  ["ousli", "ous"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["ator", "ate"],
  ["eli", "e"],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const STEP_4 =
  /^(.+?)(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou)$|^(.+?[st])(ion)$/;

function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function pastOrGerund(word: string): string {
  if (word.endsWith("eed")) return OVER_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const base = word.replace(/(?:ed|ing)$/, "");
  if (base === word || !VOWELED.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base) || SHORT.test(base)) return `${base}e`;
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}

function replaced(word: string, table: readonly (readonly [string, string])[]): string {
  const rule = table.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const base = word.slice(0, -rule[0].length);
  return OVER_0.test(base) ? base + rule[1] : word;
}

function withoutSuffix(word: string): string {
  const match = STEP_4.exec(word);
  const base = match?.[1] ?? match?.[3];
  return base !== undefined && OVER_1.test(base) ? base : word;
}

function tidied(word: string): string {
  const base = word.slice(0, -1);
  if (word.endsWith("e") && (OVER_1.test(base) || (IS_1.test(base) && !SHORT.test(base)))) return base;
  return word.endsWith("ll") && OVER_1.test(word) ? base : word;
}

function porter(word: string): string {
  if (word.length < 3) return word;
  let stem = pastOrGerund(plural(word));
  if (stem.endsWith("y") && VOWELED.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  return tidied(withoutSuffix(replaced(replaced(stem, STEP_2), STEP_3)));
}

const LONGEST = 40;

/** Stems worked out lately: news says the same words again and again. Emptied when full, so that memory has a bound. */
const known = new Map<string, string>();
const KNOWN = 20_000;

/** The stem of one word: lower case, no diacritics, irregular forms brought to their base ("Spoke" -> "speak"). */
export function stem(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const found = stemOf(word);
  if (known.size >= KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function stemOf(word: string): string {
  const plain = fold(word).replace(/['’]s?$/, "");
  if (plain.length > LONGEST) return plain;
  return porter(IRREGULAR.get(plain) ?? plain);
}

/** The stem of a base form, which is no form of another word: the verb "found" is not "find". */
export function lemmaStem(lemma: string): string {
  const kept = lemmas.get(lemma);
  if (kept !== undefined) return kept;
  const found = porter(fold(lemma));
  if (lemmas.size >= LEMMAS) lemmas.clear();
  lemmas.set(lemma, found);
  return found;
}

/** Stems of lemmas worked out lately, as those of words. */
const lemmas = new Map<string, string>();
const LEMMAS = 5000;

const PLAIN = /^[ -~]*$/;

/** Lower case without diacritics: what two spellings of one name have in common. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain letters: nothing to take off them.
  if (PLAIN.test(lower)) return lower;
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A word as one token: what is neither letter nor digit ("O’Neill") is left out. Most words are plain letters. */
export const plain = (word: string): string =>
  /^[a-z0-9]*$/.test(word) ? word : word.replace(/[^\p{L}\p{N}]+/gu, "");

/** The words of a text as written, without punctuation. */
export function wordsOf(text: string): string[] {
  const bounds = wordBounds(text);
  const words: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) words.push(text.slice(bounds[at], bounds[at + 1]));
  return words;
}

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}
