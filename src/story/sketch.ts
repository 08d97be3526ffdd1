import { fold, wordsOf } from "./stem.ts";

/**
 * A small picture of a text's wording: hashes of runs of words, thinned to those below a bound (FracMinHash, Irber et al. 2022),
 * so that the share two texts have in common can be told from their sketches alone; and the figures in it.
 */
export interface Sketch {
  /** Ascending. */
  readonly hashes: readonly number[];
  readonly figures: readonly string[];
}

/** Words in a run, and words looked at: wire copy is cut from its end. */
const RUN = 5;
const READ = 1000;
/** One run in so many is kept, and a text with fewer kept runs is too short to tell. */
const KEPT = 4;
const FEWEST = 8;
const FIGURES = 24;

/** The text asked about last: it is looked for, and then written. */
let last: { readonly text: string; readonly sketch: Sketch } | null = null;

export function sketchOf(text: string): Sketch {
  last = last?.text === text ? last : { text, sketch: sketched(text) };
  return last.sketch;
}

function sketched(text: string): Sketch {
  const words = wordsOf(text).slice(0, READ).map(fold);
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const hash = hashOf(words, at);
    if (hash < 2 ** 32 / KEPT) hashes.add(hash);
  }
  const figures = new Set(words.filter(word => /\d/u.test(word)));
  return { hashes: [...hashes].sort((a, b) => a - b), figures: [...figures].slice(0, FIGURES) };
}

/** FNV-1a over a run of words, in 32 bits. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + RUN; at++) {
    const word = words[at]!;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  // FNV's low bits are the good ones; mixed, so that "below a bound" is a fair draw.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const KEYS = 12;

/** The hashes a copy is looked up by: the smallest, which two texts with much in common very likely share. None: too short to tell. */
export const keysOf = ({ hashes }: Sketch): readonly number[] =>
  hashes.length < FEWEST ? [] : hashes.slice(0, KEYS);

/** Share of the shorter text's runs that the longer one has, and of its figures, from which it is the same text. */
const COPIED = 0.6;
const SAME_FIGURES = 0.5;

/**
 * True when one text repeats most of the other's words, figures included: the same template with other figures (a daily market
 * report) is another text.
 */
export function isCopy(a: Sketch, b: Sketch): boolean {
  if (Math.min(a.hashes.length, b.hashes.length) < FEWEST) return false;
  return common(a.hashes, b.hashes) >= COPIED && common(a.figures, b.figures) >= SAME_FIGURES;
}

/** Share of the smaller list that the larger one holds; 1 where it is empty. */
function common<T>(a: readonly T[], b: readonly T[]): number {
  const [small, large] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return small.length === 0 ? 1 : small.filter(one => large.has(one)).length / small.length;
}
