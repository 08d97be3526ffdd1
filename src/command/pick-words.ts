import { plainName } from "../story/names.ts";
import { fold, stem } from "../story/stem.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { type Tree, unpackedTree } from "../text/tree.ts";
import type { Indexed } from "./find-index.ts";
import { heldNear, named } from "./find-near.ts";
import { isPronoun } from "./find-part.ts";
import type { Asked, Name, Term } from "./find-terms.ts";

/** A sentence that may answer a question, with what of the question is told where in it. */
export interface Told {
  readonly facts: readonly Indexed[];
  readonly tree: Tree;
  readonly text: string;
  /** Words of the sentence as written, in lower case without diacritics. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Per word, how surely it is one of the question's: 1 itself, less for one that means the same, 0 none. */
  readonly sure: readonly number[];
  /** Per word, whether it is one of a name of the question, or a pronoun for its bearer. */
  readonly isName: readonly boolean[];
  /** Shares of the question (0..1): told in the sentence, only around it, nowhere. */
  readonly here: number;
  readonly around: number;
  /** Words and names of weight that are told nowhere, and only around. */
  readonly missing: number;
  readonly missingNames: number;
}

const NAME_WEIGHT = 1.5;
const ALIKE = 0.85;
const FAMILY = 0.7;
const NEAR = 0.65;

/** How surely a stem is a term's. */
function sureOf(term: Term, word: string): number {
  if (word === term.stem) return 1;
  if (synonymsOf(term.stem).has(word)) return ALIKE;
  if (isFamily(term.stem, word)) return FAMILY;
  return term.near.has(word) ? NEAR : 0;
}

const isFamily = (one: string, other: string): boolean =>
  one.length >= 5 &&
  !/\d/u.test(one) &&
  other.startsWith(one.slice(0, Math.max(5, one.length - 1))) &&
  other.length - one.length <= 3;

/** Looks for the words of a question in one sentence; null where its tree is not on record. */
export function toldIn(asked: Asked, facts: readonly Indexed[]): Told | null {
  const packed = facts.find(({ known }) => known.tree !== undefined)?.known;
  const [first] = facts;
  if (packed?.tree === undefined || first === undefined) return null;
  const { text } = first.known.sentence;
  const tree = unpackedTree(packed.tree, text);
  if (tree.starts.length === 0) return null;
  const words = tree.starts.map((start, at) => fold(text.slice(start, tree.ends[at])));
  const stems = words.map(stem);
  const sure = words.map(() => 0);
  const isName = words.map(() => false);
  let [here, around, all, missing] = [0, 0, 0, 0];
  for (const term of asked.terms) {
    const most = marked(sure, stems, word => sureOf(term, word));
    const near = most > 0 ? most : Math.max(...facts.map(one => heldNear(term, asked, one).all));
    all += term.weight;
    if (most > 0) here += term.weight * most;
    else if (near > 0) around += term.weight * near;
    else if (term.weight === 1) missing++;
  }
  let missingNames = 0;
  for (const name of asked.names) {
    const isHere = markName(name, facts, { sure, isName, words, tree });
    const near = isHere ? 1 : Math.max(...facts.map(one => named(name, one)));
    all += NAME_WEIGHT;
    if (isHere) here += NAME_WEIGHT;
    else if (near > 0) around += NAME_WEIGHT * near;
    else missingNames++;
  }
  if (all === 0) return null;
  return {
    facts,
    tree,
    text,
    words,
    stems,
    sure,
    isName,
    here: here / all,
    around: around / all,
    missing,
    missingNames,
  };
}

function marked(sure: number[], stems: readonly string[], of: (word: string) => number): number {
  let most = 0;
  stems.forEach((word, at) => {
    const one = of(word);
    if (one > sure[at]!) sure[at] = one;
    most = Math.max(most, one);
  });
  return most;
}

interface Words {
  readonly sure: number[];
  readonly isName: boolean[];
  readonly words: readonly string[];
  readonly tree: Tree;
}

/** Marks the words of a name, and pronouns that mean its bearer. */
function markName(name: Name, facts: readonly Indexed[], { sure, isName, words, tree }: Words): boolean {
  let found = false;
  const mark = (at: number, value: number): void => {
    sure[at] = Math.max(sure[at]!, value);
    isName[at] = true;
    found = true;
  };
  const plain = words.map(word => word.replace(/[.]$/u, ""));
  const there = new Set(plain);
  for (const form of [name.typed, ...name.canonical].map(wordsOfName)) {
    // A person may be called by one word; of "the London Marathon" no other marathon is meant.
    const isHere = name.impersonal ? form.every(word => there.has(word)) : there.has(form.at(-1) ?? "");
    if (!isHere || form.length === 0) continue;
    plain.forEach((word, at) => {
      if (form.includes(word) && /^(?:NN|JJ|CD|FW)/u.test(tree.tags[at]!)) mark(at, 1);
    });
  }
  for (const { known } of facts) {
    for (const part of known.parts) {
      if (!isPronoun(part) || !part.names.some(one => name.canonical.includes(one))) continue;
      const at = tree.starts.indexOf(part.words.span.start - known.sentence.span.start);
      if (at >= 0) mark(at, MEANT);
    }
  }
  return found;
}

/** A pronoun that means the bearer of a name. */
const MEANT = 0.9;

const wordsOfName = (form: string): string[] =>
  plainName(form)
    .split(/[\s-]+/u)
    .filter(word => !/^(?:the|of|and|for|a|an)$/u.test(word));
