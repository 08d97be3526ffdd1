import { isPersonal } from "../../../src/story/lexicon/person-nouns.ts";
import type { TreeSentence } from "../conllu.ts";

/** A question made from a sentence, and where its answer stands in the text. */
export interface Made {
  readonly question: string;
  readonly answer: readonly [start: number, end: number];
}

export interface Work {
  readonly s: TreeSentence;
  readonly kids: readonly (readonly number[])[];
  readonly chance: () => number;
}

export const isVerb = (tag: string): boolean => /^VB/u.test(tag);
export const isNoun = (tag: string): boolean => /^(?:NN|CD)/u.test(tag);

export const kid = ({ s, kids }: Work, at: number, label: RegExp): number =>
  kids[at]!.find(one => label.test(s.labels[one]!)) ?? -1;
export const kidsBy = ({ s, kids }: Work, at: number, label: RegExp): number[] =>
  kids[at]!.filter(one => label.test(s.labels[one]!));
export const caseOf = (work: Work, at: number): string => {
  const one = kid(work, at, /^(?:case|mark)$/u);
  return one < 0 ? "" : work.s.forms[one]!.toLowerCase();
};

/** Offsets of a word and of what belongs to it. */
function extent(work: Work, at: number, isWhole: boolean): readonly [number, number] {
  let [start, end] = work.s.spans[at]!;
  const grow = (from: number): void => {
    for (const child of work.kids[from]!) {
      if (!isWhole && !/^(?:compound|amod|det|nummod|nmod:poss)$/u.test(work.s.labels[child]!)) continue;
      start = Math.min(start, work.s.spans[child]![0]);
      end = Math.max(end, work.s.spans[child]![1]);
      grow(child);
    }
  };
  grow(at);
  return [start, end];
}

const PRONOUN = /^(?:PRP|WP|WDT|EX|DT|PRP\$)$/u;

/** A noun phrase in a user's words: as written, or cut to what one would type; null where it says nothing by itself. */
export function phrase(work: Work, at: number): string | null {
  const { s, kids, chance } = work;
  if (PRONOUN.test(s.penn[at]!))
    return /^(?:he|she|they|it)$/iu.test(s.forms[at]!) && /^nsubj/u.test(s.labels[at]!)
      ? s.forms[at]!.toLowerCase()
      : null;
  if (!isNoun(s.penn[at]!)) return null;
  if (s.names[at] === "PERSON" && chance() < 0.7) return s.forms[at]!;
  const isShort = chance() < 0.4;
  const inside = new Set<number>([at]);
  const grow = (from: number): void => {
    for (const child of kids[from]!) {
      const label = s.labels[child]!;
      const isOf =
        label === "nmod" && kids[child]!.some(one => s.forms[one] === "of") && (!isShort || chance() < 0.3);
      if (
        !/^(?:compound|det|nmod:poss|case|mwe)$/u.test(label) &&
        !(label === "amod" && !isShort) &&
        !(label === "nummod" && !isShort) &&
        !isOf
      )
        continue;
      if (label === "case" && from === at && s.penn[child] !== "POS") continue;
      inside.add(child);
      grow(child);
    }
  };
  grow(at);
  const words = [...inside].sort((a, b) => a - b).map(one => s.forms[one]!);
  return words.length > 8 ? null : words.join(" ").replace(/ (['’]s?)(?= |$)/gu, "$1");
}

/** What of a clause is asked along: its object and some of its circumstances. */
export function rest(work: Work, verb: number, except: readonly number[]): string {
  const { s, kids, chance } = work;
  const told = kids[verb]!.flatMap((one): [number, string][] => {
    const label = s.labels[one]!;
    if (except.includes(one) || one < verb) return [];
    if (label === "compound:prt") return [[one, s.forms[one]!]];
    if (label === "xcomp" && chance() < 0.6) {
      const object = kid(work, one, /^dobj$/u);
      const said = object < 0 ? "" : phrase(work, object);
      const to = kid(work, one, /^mark$/u) >= 0 ? "to " : "";
      return said === null ? [] : [[one, `${to}${s.forms[one]!} ${said}`.trim()]];
    }
    const text = /^(?:dobj|iobj|nmod)$/u.test(label) ? phrase(work, one) : null;
    if (text === null) return [];
    if (label === "nmod") return chance() < 0.35 ? [[one, `${caseOf(work, one)} ${text}`]] : [];
    return chance() < 0.95 ? [[one, text]] : [];
  });
  return told
    .sort((a, b) => a[0] - b[0])
    .map(([, text]) => text)
    .join(" ");
}

export const whoOrWhat = ({ s, chance }: Work, at: number): string => {
  const name = s.names[at]!;
  if (name === "PERSON") return "who";
  if (name === "ORGANIZATION" || name === "LOCATION") return chance() < 0.6 ? "who" : "what";
  return isPersonal(s.lemmas[at]!) ||
    /^(?:official|critic|voter|supporter|republican|democrat|police|people|man|woman)/iu.test(s.lemmas[at]!)
    ? "who"
    : "what";
};

export const make = (work: Work, question: string, at: number, isWhole = false): Made => ({
  question,
  answer: extent(work, at, isWhole),
});
