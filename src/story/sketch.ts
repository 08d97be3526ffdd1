import { fold } from "./stem.ts";
import { wordBounds } from "./word-bounds.ts";

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
  const { codes, starts, figures } = foldedWords(text);
  const hashes = new Set<number>();
  for (let at = 0; at + RUN < starts.length; at++) {
    const hash = hashOf(codes, starts[at]!, starts[at + RUN]!);
    if (hash < 2 ** 32 / KEPT) hashes.add(hash);
  }
  return { hashes: [...Uint32Array.from(hashes).sort()], figures: [...figures].slice(0, FIGURES) };
}

/** The words that are looked at as character codes without case, a blank behind each: where each begins, and the last one's end. */
interface FoldedWords {
  readonly codes: readonly number[];
  readonly starts: readonly number[];
  readonly figures: ReadonlySet<string>;
}

const BLANK = 32;

function foldedWords(text: string): FoldedWords {
  const bounds = wordBounds(text);
  const [codes, starts, figures]: [number[], number[], Set<string>] = [[], [0], new Set()];
  const last = Math.min(bounds.length, 2 * READ);
  for (let at = 0; at < last; at += 2) {
    if (addFolded(codes, text, bounds[at]!, bounds[at + 1]!))
      figures.add(fold(text.slice(bounds[at], bounds[at + 1])));
    codes.push(BLANK);
    starts.push(codes.length);
  }
  return { codes, starts, figures };
}

/** Adds the codes of a word without case; true where there is a digit among them. Most words are plain letters, and need no copy to be folded. */
function addFolded(codes: number[], text: string, start: number, end: number): boolean {
  const first = codes.length;
  let isFigure = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && code !== CURLED) {
      codes.length = first;
      const folded = fold(text.slice(start, end));
      for (let i = 0; i < folded.length; i++) codes.push(folded.charCodeAt(i));
      return /\d/u.test(folded);
    }
    codes.push(code >= 65 && code <= 90 ? code + 32 : code);
    isFigure ||= code >= 48 && code <= 57;
  }
  return isFigure;
}

/** The apostrophe of typeset English. */
const CURLED = 0x2019;

/** FNV-1a, in 32 bits. */
function hashOf(codes: readonly number[], start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
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
