import type { Claim } from "./claim.ts";
import { placesOf, type RecordWord, recordOf } from "./compare.ts";
import type { Run } from "./difference.ts";
import type { Said } from "./story.ts";

/** Words that a shortened quotation leaves out and that turn, or bind, what is left. */
export interface Omission {
  readonly loses: "negation" | "condition";
  /** The sentence on record; what was left out of it is marked. */
  readonly onRecord: readonly Run[];
}

const NEGATIVE = new Set(
  `not cannot no never none nobody nothing nowhere neither nor hardly barely scarcely rarely seldom without doubt doubts deny denies denied
  refuse refuses refused false untrue wrong impossible unlikely fail fails failed far`.split(/\s+/),
);
const CONDITIONAL = new Set(
  "if unless provided providing assuming except until should suppose supposing".split(" "),
);

const isNegative = ({ text }: RecordWord): boolean => NEGATIVE.has(text) || /n't$/u.test(text);

/**
 * What a quotation that shows only a part of an utterance loses by it: a word of negation beside the words it shows, or a condition in
 * their sentence. Null where neither is left out. Judged by clauses: "no, we will stay" loses nothing as "we will stay".
 */
export function omissionIn(claim: Claim, said: Said): Omission | null {
  const kept = placesOf(claim, said.marked);
  const sentences = sentencesOf(recordOf(said.words)).filter(words =>
    words.some(word => kept.has(word.start)),
  );
  for (const [loses, isLost] of LOSSES) {
    const lossy = sentences.find(words => isLost(words, kept));
    if (lossy !== undefined) return { loses, onRecord: runsOf(lossy, kept) };
  }
  return null;
}

type IsLost = (sentence: readonly RecordWord[], kept: ReadonlySet<number>) => boolean;

/** A negation counts in the clause it stands in, a condition in all of the sentence up to a "but". */
const LOSSES: readonly (readonly [Omission["loses"], IsLost])[] = [
  ["negation", (words, kept) => stretchesOf(words, CLAUSE).some(one => holds(one, kept, isNegative))],
  [
    "condition",
    (words, kept) =>
      stretchesOf(words, TURN).some(one => holds(one, kept, (word, at, all) => isCondition(word, at, all))),
  ],
];

const holds = (
  words: readonly RecordWord[],
  kept: ReadonlySet<number>,
  is: (word: RecordWord, at: number, all: readonly RecordWord[]) => boolean,
): boolean =>
  words.some(word => kept.has(word.start)) &&
  words.some((word, at) => !kept.has(word.start) && is(word, at, words));

/** "Even if" and "as if" bind nothing; "should" does only where it opens the clause. */
function isCondition({ text }: RecordWord, at: number, all: readonly RecordWord[]): boolean {
  const before = all[at - 1];
  if (text === "should") return before === undefined || /[,;:—–]$/u.test(before.shown);
  if (text === "only") return /^(?:if|when|once|after)$/u.test(all[at + 1]?.text ?? "");
  return CONDITIONAL.has(text) && !/^(?:even|as|what|not)$/u.test(before?.text ?? "");
}

const CLAUSE = /[,;:—–()]["”’]?$/u;
const TURN = /[;]["”’]?$/u;

/** Words up to a mark that ends a stretch, or to a "but". */
function stretchesOf(words: readonly RecordWord[], mark: RegExp): readonly (readonly RecordWord[])[] {
  return cut(words, (word, next) => mark.test(word.shown) || /^(?:but|yet)$/u.test(next.text));
}

const sentencesOf = (words: readonly RecordWord[]): readonly (readonly RecordWord[])[] =>
  cut(words, (word, next) => /[.!?…][”"’')\]]*$/u.test(word.shown) && /^[“"‘'(]*\p{Lu}/u.test(next.shown));

function cut(
  words: readonly RecordWord[],
  isEnd: (word: RecordWord, next: RecordWord) => boolean,
): readonly (readonly RecordWord[])[] {
  const stretches: RecordWord[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before === undefined || isEnd(before, word)) stretches.push([word]);
    else stretches.at(-1)!.push(word);
  });
  return stretches;
}

/** A sentence as runs: what the shortened quotation shows, and what it leaves out. */
function runsOf(words: readonly RecordWord[], kept: ReadonlySet<number>): readonly Run[] {
  const runs: { text: string; readonly mark: Run["mark"] }[] = [];
  for (const word of words) {
    const mark = kept.has(word.start) ? "same" : "changed";
    const last = runs.at(-1);
    if (last?.mark === mark) last.text += `${word.shown} `;
    else runs.push({ text: `${word.shown} `, mark });
  }
  return runs.map((run, at) => (at === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}
