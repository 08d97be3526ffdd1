import { align, LONGEST_COMPARED, type Pair } from "./align.ts";
import type { Citation } from "./cite.ts";
import { type Claim, claimWords } from "./claim.ts";
import { difference, isSame, type Run, type ShownWord, shownWords } from "./difference.ts";
import { isStopWord } from "./stopwords.ts";
import type { Said } from "./story.ts";
import { type Word, wordsIn } from "./wording.ts";

/**
 * How a claimed quotation stands to one on record.
 * exact: these words, in a row; `whole`: and nothing else. cut: these words, with the omissions the claim itself marks.
 * altered: like it, but words differ. other: not alike.
 */
export type Comparison =
  | { readonly type: "exact"; readonly whole: boolean; readonly parted: boolean }
  | { readonly type: "cut" }
  | {
      readonly type: "altered";
      /** 0..1. */
      readonly likeness: number;
      /** Words that differ, on the side where more do. */
      readonly differences: number;
      readonly yours: readonly Run[];
      readonly onRecord: readonly Run[];
    }
  | { readonly type: "other" };

/** Share of the claimed words that must agree, and of the record's words among them. */
const AGREE = 0.6;
const KEPT = 0.4;
const FEWEST = 3;

/** Compares a claim with the words that stood between quotation marks. */
export const compare = (claim: Claim, said: Said): Comparison => compareWith(claim, said.marked);

/** Compares a claim with pieces of a document; case, accents and punctuation do not count. */
export function compareWith(claim: Claim, pieces: readonly Citation[]): Comparison {
  const words = wordsOf(pieces);
  const found = inOrder(claim, words);
  if (found === null && !sharesEnough(claim, words)) return { type: "other" };
  const record = recordOf(pieces);
  if (found !== null && !claim.elided) {
    const [{ first, last }] = found as [Stretch];
    const parted = record[first]!.piece !== record[last]!.piece;
    return { type: "exact", whole: first === 0 && last === record.length - 1, parted };
  }
  return found === null ? alteration(claim, record) : { type: "cut" };
}

const compared = new WeakMap<readonly Citation[], readonly string[]>();

/** The words of pieces of a document as they are compared: a quotation is held against many claims. */
function wordsOf(pieces: readonly Citation[]): readonly string[] {
  const known = compared.get(pieces);
  if (known !== undefined) return known;
  const words = pieces.flatMap(piece => wordsIn(piece.text).map(word => word.text));
  compared.set(pieces, words);
  return words;
}

/** False where so few of the claimed words are on record at all that no alignment can make them alike: most quotations. */
function sharesEnough(claim: Claim, words: readonly string[]): boolean {
  const yours = claimWords(claim);
  const there = yours.filter(({ text }) => words.includes(text)).length;
  return there >= FEWEST && there / yours.length >= AGREE;
}

/** True when the words that agree are more than the grammar of the two: most of the claim's words of content are among them. */
function sharesContent(
  pairs: readonly Pair[],
  yours: readonly { readonly text: string }[],
  record: readonly { readonly text: string }[],
): boolean {
  const content = yours.filter(word => !isStopWord(word.text)).length;
  const agreed = pairs.filter(
    pair => isSame(pair, yours, record) && !isStopWord(yours[pair.yours!]!.text),
  ).length;
  return content <= 2 ? agreed > 0 : agreed > content / 2;
}

/** A word on record: offsets into its document, and which of the pieces holds it. */
export interface RecordWord extends ShownWord, Word {
  readonly piece: number;
}

/** The words of pieces of a document, in order. */
export function recordOf(pieces: readonly Citation[]): readonly RecordWord[] {
  return pieces.flatMap((piece, at) => {
    const { start } = piece.span;
    const words = wordsIn(piece.text);
    return shownWords(piece.text, words).map((word, i) => ({
      ...word,
      start: start + words[i]!.start,
      end: start + words[i]!.end,
      piece: at,
    }));
  });
}

/** Where the words of a claim stand in its document (their first offsets); empty where they do not all stand there in order. */
export function placesOf(claim: Claim, pieces: readonly Citation[]): ReadonlySet<number> {
  const record = recordOf(pieces);
  const found = inOrder(
    claim,
    record.map(word => word.text),
  );
  const kept = (found ?? []).flatMap(({ first, last }) => record.slice(first, last + 1));
  return new Set(kept.map(word => word.start));
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where the pieces of a claim stand in the record, each after the one before; null when one does not. */
function inOrder(claim: Claim, words: readonly string[]): readonly Stretch[] | null {
  const found: Stretch[] = [];
  let from = 0;
  for (const piece of claim.pieces) {
    const first = indexOfRun(
      words,
      piece.map(word => word.text),
      from,
    );
    if (first < 0) return null;
    from = first + piece.length;
    found.push({ first, last: from - 1 });
  }
  return found.length === 0 ? null : found;
}

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at + run.length <= words.length; at++) {
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}

function alteration(claim: Claim, record: readonly RecordWord[]): Comparison {
  const yours = claimWords(claim);
  if (yours.length > LONGEST_COMPARED) return { type: "other" };
  const pairs = align(
    yours.map(word => word.text),
    record.slice(0, LONGEST_COMPARED).map(word => word.text),
  );
  const agreed = pairs.filter(pair => isSame(pair, yours, record)).length;
  const window = pairs.filter(pair => pair.record !== null).length;
  if (agreed < FEWEST || agreed / yours.length < AGREE || agreed / window < KEPT) return { type: "other" };
  if (!sharesContent(pairs, yours, record)) return { type: "other" };
  return {
    type: "altered",
    likeness: agreed / Math.max(yours.length, window),
    differences: Math.max(yours.length, window) - agreed,
    ...difference(pairs, shownWords(claim.text, claimWords(claim)), record),
  };
}
