import { numberOf } from "../text/number-words.ts";
import { rarity } from "./rarity.ts";
import { fold, plain, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";

/** A word as it is compared, with what signature, key points and index want to know of it. */
export interface Form {
  readonly stem: string;
  /** True for a word that carries no topic. */
  readonly stop: boolean;
  /** True for a term: no stop word, nor a single letter. */
  readonly term: boolean;
  /** The stem as the full-text index takes it. */
  readonly token: string;
  /** How much it says (see rarity.ts). */
  readonly rarity: number;
  /** What it counts to ("23", "five"); null: it is no number. "A" and "half" count nothing here. */
  readonly number: number | null;
}

/** Words and texts remembered: a text repeats its words, a stream its vocabulary. Emptied when full, so that memory has a bound. */
const WORDS = 20_000;
const TEXTS = 400;
const forms = new Map<string, Form>();
const texts = new Map<string, readonly Form[]>();

/** The words of a text in order. Signature, key points and index ask for those of every sentence in turn: each is worked out once. */
export function formsOf(text: string): readonly Form[] {
  const done = texts.get(text);
  if (done !== undefined) return done;
  if (texts.size >= TEXTS) texts.clear();
  const found = wordsOf(text).map(formOf);
  texts.set(text, found);
  return found;
}

function formOf(word: string): Form {
  const done = forms.get(word);
  if (done !== undefined) return done;
  if (forms.size >= WORDS) forms.clear();
  const [stemmed, folded] = [stem(word), fold(word)];
  const stop = isStopWord(folded);
  const form = {
    stem: stemmed,
    stop,
    term: !stop && stemmed.length > 1,
    token: plain(stemmed),
    rarity: rarity(stemmed),
    number: COUNTS_NOTHING.test(folded) ? null : numberOf(folded),
  };
  forms.set(word, form);
  return form;
}

const COUNTS_NOTHING = /^(?:an?|half|quarter)$/;
