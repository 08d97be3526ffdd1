import { isStopWord } from "../../src/story/stopwords.ts";
import { holdsWording, type Word, wording, wordsIn } from "../../src/story/wording.ts";
import type { Quotation } from "./quotations.ts";
import { stretch } from "./typography.ts";

/** What chance draws from: `pick` one of a list, always the same for one seed. */
export interface Draw {
  pick<T>(list: readonly T[]): T | undefined;
}

/** Makes a misquotation of a quotation; null where it gives no occasion ("a number changed" needs a number). */
export type Alteration = (quotation: Quotation, other: Quotation, draw: Draw) => string | null;

const NEGATIVE = /^(?:not|never|no|nobody|nothing|none|cannot)$/u;
const AUXILIARY = /^(?:is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did)$/u;

const content = (words: string): readonly Word[] =>
  wordsIn(words)
    .slice(1, -1)
    .filter(({ text }) => /^\p{L}{4,}$/u.test(text) && !isStopWord(text));

const replaced = (words: string, { start, end }: Word, by: string): string =>
  `${words.slice(0, start)}${by}${words.slice(end)}`.replace(/ {2,}/gu, " ");

function wordChanged({ words }: Quotation, other: Quotation, draw: Draw): string | null {
  const at = draw.pick(content(words));
  const by = draw.pick(content(other.words).filter(({ text }) => text !== at?.text));
  return at === undefined || by === undefined ? null : replaced(words, at, by.text);
}

function wordDropped({ words }: Quotation, _: Quotation, draw: Draw): string | null {
  const at = draw.pick(content(words));
  return at === undefined ? null : replaced(words, at, "");
}

function negationDropped({ words }: Quotation, _: Quotation, draw: Draw): string | null {
  const at = draw.pick(
    wordsIn(words)
      .slice(1, -1)
      .filter(({ text }) => NEGATIVE.test(text) || /n['’]t$/u.test(text)),
  );
  return at === undefined ? null : replaced(words, at, positive(at.text));
}

/** "don't" -> "do", "can't" -> "can"; a word of negation alone goes. */
const positive = (text: string): string =>
  text
    .replace(/^can(?:['’]t|not)$/u, "can")
    .replace(/^won['’]t$/u, "will")
    .replace(/n['’]t$/u, "")
    .replace(NEGATIVE, "");

function negationAdded({ words }: Quotation, _: Quotation, draw: Draw): string | null {
  const all = wordsIn(words);
  const at = draw.pick(
    all.slice(1, -1).filter(({ text }, i) => AUXILIARY.test(text) && !NEGATIVE.test(all[i + 2]!.text)),
  );
  return at === undefined ? null : replaced(words, at, `${words.slice(at.start, at.end)} not`);
}

function numberChanged({ words }: Quotation, _: Quotation, draw: Draw): string | null {
  const at = draw.pick(wordsIn(words).filter(({ text }) => /^\d/u.test(text)));
  if (at === undefined) return null;
  return replaced(
    words,
    at,
    at.text.replace(/\d(?=\D*$)/u, digit => String((Number(digit) + 3) % 10)),
  );
}

function joined({ words }: Quotation, other: Quotation): string | null {
  const [one, two] = [wordsIn(words).length, wordsIn(other.words).length];
  return `${stretch(words, 0, Math.ceil(one / 2))} ${stretch(other.words, Math.floor(two / 2), two)}`;
}

function reordered({ words }: Quotation, _: Quotation, draw: Draw): string | null {
  const all = wordsIn(words);
  const at = draw.pick(all.slice(1, -2).map((_word, i) => i + 1));
  if (at === undefined || all[at]!.text === all[at + 1]!.text) return null;
  const [a, b] = [all[at]!, all[at + 1]!];
  const middle = words.slice(a.end, b.start);
  return `${words.slice(0, a.start)}${words.slice(b.start, b.end)}${middle}${words.slice(a.start, a.end)}${words.slice(b.end)}`;
}

/** Misquotations: none may be called verbatim. */
export const WRONG: Readonly<Record<string, Alteration>> = {
  "a word changed": wordChanged,
  "a word dropped": wordDropped,
  "a negation dropped": negationDropped,
  "a negation added": negationAdded,
  "a number changed": numberChanged,
  "halves of two joined": joined,
  "two words exchanged": reordered,
};

/** A word of negation hidden behind an ellipsis: verbatim, and its meaning may have changed. Null without one. */
export function cutAtNegation({ words }: Quotation): string | null {
  const all = wordsIn(words);
  const at = all.findIndex(({ text }, i) => i > 1 && i < all.length - 3 && NEGATIVE.test(text));
  if (at < 0) return null;
  return `${stretch(words, 0, at)} … ${stretch(words, at + 1, all.length)}`;
}

/** True when a text is no stretch of the quotation by chance. */
export const isAltered = (text: string, { words }: Quotation): boolean =>
  !holdsWording(wording(words), wording(text));
