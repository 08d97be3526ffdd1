import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";

/** A word as it is compared. */
export interface Form {
  readonly stem: string;
  /** True for a word that carries no topic. */
  readonly stop: boolean;
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
  const form = { stem: stem(word), stop: isStopWord(fold(word)) };
  forms.set(word, form);
  return form;
}
