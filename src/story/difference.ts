import type { Pair } from "./align.ts";
import type { Word } from "./wording.ts";

/** A run of one side of a comparison; `changed`: it stands on this side alone. */
export interface Run {
  readonly text: string;
  readonly mark: "same" | "changed";
}

export interface ShownWord {
  readonly text: string;
  /** As written, with the punctuation after it. */
  readonly shown: string;
}

/** True when two aligned words agree. */
export const isSame = (
  { yours: a, record: b }: Pair,
  yours: readonly { readonly text: string }[],
  record: readonly { readonly text: string }[],
): boolean => a !== null && b !== null && yours[a]!.text === record[b]!.text;

/** Words with the text up to the next one. */
export function shownWords(text: string, words: readonly Word[]): readonly ShownWord[] {
  return words.map((word, at) => ({
    text: word.text,
    shown: text.slice(word.start, words[at + 1]?.start ?? text.length).replace(/[\s"“”„«»]+$/u, ""),
  }));
}

/** Both sides of an alignment as runs; a long stretch on which they agree is shown by its ends. */
export function difference(
  pairs: readonly Pair[],
  yours: readonly ShownWord[],
  record: readonly ShownWord[],
): { readonly yours: readonly Run[]; readonly onRecord: readonly Run[] } {
  const side = (index: (pair: Pair) => number | null, words: readonly ShownWord[]): readonly Run[] =>
    runsOf(
      pairs.flatMap(pair => {
        const at = index(pair);
        return at === null ? [] : [{ shown: words[at]!.shown, same: isSame(pair, yours, record) }];
      }),
    );
  return { yours: side(pair => pair.yours, yours), onRecord: side(pair => pair.record, record) };
}

/** Words kept at each end of a stretch that agrees. */
const ENDS = 5;

function runsOf(words: readonly { readonly shown: string; readonly same: boolean }[]): readonly Run[] {
  const stretches: { readonly same: boolean; readonly words: string[] }[] = [];
  for (const { shown, same } of words) {
    const last = stretches.at(-1);
    if (last?.same === same) last.words.push(shown);
    else stretches.push({ same, words: [shown] });
  }
  return stretches.map(({ same, words: stretch }, at) => {
    const [first, last] = [at === 0, at === stretches.length - 1];
    const text = (same && !(first && last) ? shortened(stretch, first, last) : stretch).join(" ");
    return { text: last ? text : `${text} `, mark: same ? "same" : "changed" };
  });
}

function shortened(words: readonly string[], first: boolean, last: boolean): readonly string[] {
  const head = first ? 0 : ENDS;
  const tail = last ? 0 : ENDS;
  if (words.length <= head + tail + 2) return words;
  return [...words.slice(0, head), "…", ...(tail === 0 ? [] : words.slice(-tail))];
}
