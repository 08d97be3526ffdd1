import { fold } from "./stem.ts";

/** A person's name in parts, folded ("Ludwig van der Berg Jr." -> given ["ludwig"], surname "van der berg"). */
export interface NameParts {
  readonly given: readonly string[];
  readonly surname: string;
}

const PARTICLES = new Set(
  "al ap bin da dal de del della den der di dos du el ibn la le st ter van von zu".split(" "),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|mp|kc|qc)$/;

/** Cuts a name into given names and surname. A single word is a surname. */
export function nameParts(name: string): NameParts {
  const words = fold(name)
    .replace(/[’']s$/, "")
    .replace(/[.,]/g, "")
    .split(/\s+/)
    .filter(word => word !== "" && !SUFFIX.test(word));
  let first = Math.max(0, words.length - 1);
  while (first > 1 && PARTICLES.has(words[first - 1]!)) first--;
  return { given: words.slice(0, first), surname: words.slice(first).join(" ") };
}

/** A name as it is compared: folded, an article before it and a possessive after it dropped. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[’']s$/, "")
    .replace(/[.,]/g, "")
    .replace(/^the\s+/, "")
    .replace(/[\s-]+/g, " ")
    .trim();
}

/**
 * True when two names can be one person's: the same surname (or two spellings of it) and given names that do not differ;
 * an initial stands for the name it begins.
 */
export function compatibleNames(a: string, b: string): boolean {
  const [one, two] = [nameParts(a), nameParts(b)];
  if (one.surname !== two.surname) return spelledAlike(one, two);
  const [firstA, firstB] = [one.given[0], two.given[0]];
  if (firstA === undefined || firstB === undefined) return true;
  if (firstA === firstB) return true;
  return (firstA.length === 1 || firstB.length === 1) && firstA[0] === firstB[0];
}

/** Two transliterations of one name ("Bondarenko", "Bondarenco"): the given name equal, the long surnames a letter or two apart. */
function spelledAlike(one: NameParts, two: NameParts): boolean {
  const shortest = Math.min(one.surname.length, two.surname.length);
  if (one.given[0] === undefined || one.given[0] !== two.given[0] || shortest < 6) return false;
  return one.surname[0] === two.surname[0] && distance(one.surname, two.surname) <= (shortest < 9 ? 1 : 2);
}

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). Where they are more
 * than `most`, it may be any number above it.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const width = b.length + 1;
  // Three rows in turn: the one before the last is wanted for swaps.
  const rows = new Uint16Array(3 * width);
  for (let j = 0; j < width; j++) rows[j] = j;
  let fewestBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    let fewest = i;
    const [before, row, next] = [((i + 1) % 3) * width, ((i + 2) % 3) * width, (i % 3) * width];
    rows[next] = i;
    for (let j = 1; j < width; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(
        rows[row + j]! + 1,
        rows[next + j - 1]! + 1,
        rows[row + j - 1]! + (isSame ? 0 : 1),
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) edits = Math.min(edits, rows[before + j - 2]! + 1);
      rows[next + j] = edits;
      if (edits < fewest) fewest = edits;
    }
    // What follows builds on one of two rows, and never becomes less.
    if (fewest > most && fewestBefore > most) return fewest;
    fewestBefore = fewest;
  }
  return rows[(a.length % 3) * width + b.length]!;
}

/** The fuller of two names of one person: more words, then more letters, then the alphabet, so that order does not matter. */
export function fullerName(a: string, b: string): string {
  const words = (name: string) => name.split(/\s+/).filter(word => word.replace(/\W/g, "").length > 1).length;
  if (words(a) !== words(b)) return words(a) > words(b) ? a : b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
