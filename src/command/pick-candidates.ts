import type { Label } from "../text/syntax.ts";
import type { Told } from "./pick-words.ts";

/** Words of a sentence that may be an answer. */
export interface Candidate {
  readonly head: number;
  /** First and last word. */
  readonly first: number;
  readonly last: number;
  readonly form: "phrase" | "date" | "measure" | "clause";
}

const NOUN = /^(?:NN|NNS|NNP|NNPS|CD|\$|FW)$/;
const INNER: ReadonlySet<Label> = new Set<Label>([
  "compound",
  "amod",
  "det",
  "nummod",
  "mwe",
  "case",
  "nmod:npmod",
]);
/** What stands in a noun phrase and belongs to it. */
const OWN: ReadonlySet<Label> = new Set<Label>([
  "compound",
  "amod",
  "det",
  "nummod",
  "nmod:poss",
  "conj",
  "cc",
  "mwe",
  "advmod",
  "neg",
  "det:predet",
  "punct",
  "nmod:npmod",
  "dep",
  "case",
]);
const CLAUSAL: ReadonlySet<Label> = new Set<Label>(["ccomp", "xcomp", "advcl"]);
/** An age, or a measure written as one word: "60-year-old", "three-day". */
const MEASURED = /^(?:\d+|\p{L}+)-(?:\p{L}+)(?:-\p{L}+)*$/u;
const UNITS =
  /-(?:year|month|week|day|hour|minute|second|mile|metre|meter|foot|feet|kilometre|kilometer|person|member|storey|story|point|page|acre|pound|ton|tonne)s?(?:-\p{L}+)*$/u;

/** All candidates of a sentence, in order. */
export function candidatesIn(told: Told): Candidate[] {
  const { tree, words } = told;
  const children = childrenOf(tree.heads);
  const found: Candidate[] = [];
  const dates = datesIn(told);
  words.forEach((word, at) => {
    const [tag, label] = [tree.tags[at]!, tree.labels[at]!];
    if (dates.some(({ first, last }) => first <= at && at <= last)) return;
    if (NOUN.test(tag) && !INNER.has(label)) found.push(phraseAt(told, children, at));
    else if (MEASURED.test(word) && UNITS.test(word))
      found.push({ head: at, first: at, last: at, form: "measure" });
    if (CLAUSAL.has(label) && tree.heads[at]! >= 0) found.push(clauseAt(told, children, at));
  });
  return [...found, ...dates];
}

export function childrenOf(heads: readonly number[]): number[][] {
  const children: number[][] = heads.map(() => []);
  heads.forEach((head, at) => {
    if (head >= 0) children[head]!.push(at);
  });
  return children;
}

function datesIn({ facts, tree }: Told): Candidate[] {
  const seen = new Set<number>();
  return facts.flatMap(({ known }) =>
    known.values.flatMap((value): Candidate[] => {
      if (value.type !== "date" || seen.has(value.span.start)) return [];
      seen.add(value.span.start);
      const from = known.sentence.span.start;
      const first = tree.ends.findIndex(end => end > value.span.start - from);
      const last = tree.starts.findLastIndex(start => start < value.span.end - from);
      if (first < 0 || last < first) return [];
      return [{ head: outermost(tree.heads, first, last), first, last, form: "date" }];
    }),
  );
}

/** The word of a stretch whose head lies outside of it, the last noun-like one where several do. */
function outermost(heads: readonly number[], first: number, last: number): number {
  for (let at = last; at >= first; at--) if (heads[at]! < first || heads[at]! > last) return at;
  return last;
}

function phraseAt({ tree, words }: Told, children: readonly (readonly number[])[], head: number): Candidate {
  const inside = new Set<number>([head]);
  const grow = (at: number, isTop: boolean): void => {
    for (const child of children[at]!) {
      const label = tree.labels[child]!;
      const isOf = label === "nmod" && children[child]!.some(one => words[one] === "of");
      const isCase = label === "case" && isTop;
      const isVerb = /^(?:conj|dep)$/.test(label) && /^VB/.test(tree.tags[child]!);
      if ((!OWN.has(label) && !isOf) || isCase || isVerb) continue;
      inside.add(child);
      grow(child, false);
    }
  };
  grow(head, true);
  let [first, last] = [head, head];
  // A name is never cut in two.
  while (tree.kinds[last] != null && tree.kinds[last + 1] === tree.kinds[last] && !inside.has(last + 1))
    inside.add(++last);
  last = head;
  while (inside.has(first - 1)) first--;
  while (inside.has(last + 1)) last++;
  while (first < head && /^[,;:.()[\]–—-]+$/u.test(words[first]!)) first++;
  while (last > head && /^(?:[,;:.()[\]–—-]+|and|or)$/u.test(words[last]!)) last--;
  return { head, first, last, form: "phrase" };
}

function clauseAt({ words }: Told, children: readonly (readonly number[])[], head: number): Candidate {
  let [first, last] = [head, head];
  const grow = (at: number): void => {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of children[at]!) grow(child);
  };
  grow(head);
  while (last > head && /^[,;:.]+$/u.test(words[last]!)) last--;
  return { head, first, last, form: "clause" };
}
