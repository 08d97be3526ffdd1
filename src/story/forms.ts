import { numberOf } from "../text/number-words.ts";
import { rarity } from "./rarity.ts";
import { fold, plain, stem } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import { vocabulary } from "./vocabulary.ts";
import { wordBounds } from "./word-bounds.ts";

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

/** Texts remembered. Emptied when full, so that memory has a bound. */
const TEXTS = 400;
const texts = new Map<string, readonly Form[]>();

/** A text repeats its words, a stream its vocabulary. */
const formOf = vocabulary(formIn);

/** The words of a text in order. Signature, key points and index ask for those of every sentence in turn: each is worked out once. */
export function formsOf(text: string): readonly Form[] {
  const done = texts.get(text);
  if (done !== undefined) return done;
  if (texts.size >= TEXTS) texts.clear();
  const found: Form[] = [];
  const bounds = wordBounds(text);
  for (let at = 0; at < bounds.length; at += 2) found.push(formOf(text, bounds[at]!, bounds[at + 1]!));
  texts.set(text, found);
  return found;
}

function formIn(word: string): Form {
  const [stemmed, folded] = [stem(word), fold(word)];
  const stop = isStopWord(folded);
  return {
    stem: stemmed,
    stop,
    term: !stop && stemmed.length > 1,
    token: plain(stemmed),
    rarity: rarity(stemmed),
    number: COUNTS_NOTHING.test(folded) ? null : numberOf(folded),
  };
}

const COUNTS_NOTHING = /^(?:an?|half|quarter)$/;
