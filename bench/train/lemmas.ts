import { type LemmaRules, LONGEST_ENDING, lemmaClass, lemmaOf } from "../../src/text/model/lemma.ts";
import type { TreeSentence } from "./conllu.ts";
import { pennOf } from "./corpus.ts";

interface Pair {
  readonly kind: string;
  readonly form: string;
  readonly rule: string;
  readonly penn: number;
  readonly count: number;
}

/**
 * Learns lemma rules: for each class and ending the commonest change among its forms, and exceptions where they fail. Comparatives and
 * superlatives come from `gold` alone: the silver lemmas leave them as they are.
 */
export function trainLemmas(silver: readonly TreeSentence[], gold: readonly TreeSentence[]): LemmaRules {
  const compared = (pair: Pair) => /^[RS]$/.test(pair.kind);
  const pairs = [
    ...commonest([...silver, ...gold]).filter(pair => !compared(pair)),
    ...commonest(gold).filter(compared),
  ];
  const rules = new Map<string, string>();
  for (let length = 0; length <= LONGEST_ENDING; length++) addEndings(rules, pairs, length);
  for (const { kind, form, rule, penn, count } of pairs)
    if (count >= 2 && ruleFor(form, lemmaOf(rules, form, penn)) !== rule) rules.set(`${kind}:=${form}`, rule);
  return rules;
}

/** Each inflected form with its commonest lemma, as a rule. */
function commonest(sentences: readonly TreeSentence[]): Pair[] {
  const counts = new Map<string, Map<string, Pair>>();
  for (const sentence of sentences)
    sentence.forms.forEach((written, i) => {
      const penn = pennOf(sentence, i);
      const kind = lemmaClass(penn);
      const form = written.toLowerCase().replaceAll("’", "'");
      if (kind === "" || !/\p{L}/u.test(form)) return;
      const rule = ruleFor(form, sentence.lemmas[i]!.toLowerCase());
      const found = counts.get(`${kind}:${form}`) ?? new Map<string, Pair>();
      counts.set(`${kind}:${form}`, found);
      const count = (found.get(rule)?.count ?? 0) + 1;
      found.set(rule, { kind, form, rule, penn, count });
    });
  return [...counts.values()].map(found => [...found.values()].sort((a, b) => b.count - a.count)[0]!);
}

/** "tried" -> "try" is "3y". */
function ruleFor(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return `${form.length - same}${lemma.slice(same)}`;
}

/** Adds a rule for an ending where at least three forms have it and a shorter ending says otherwise. */
function addEndings(rules: Map<string, string>, pairs: readonly Pair[], length: number): void {
  const endings = new Map<string, Map<string, number>>();
  for (const { kind, form, rule } of pairs) {
    if (form.length <= length) continue;
    const key = `${kind}:${form.slice(form.length - length)}`;
    const found = endings.get(key) ?? new Map<string, number>();
    endings.set(key, found);
    found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  for (const [key, found] of endings) {
    const [rule, count] = [...found].sort((a, b) => b[1] - a[1])[0]!;
    if (count >= 3 && rule !== inherited(rules, key)) rules.set(key, rule);
  }
}

function inherited(rules: ReadonlyMap<string, string>, key: string): string | undefined {
  const [kind, ending] = key.split(":") as [string, string];
  for (let from = 1; from <= ending.length; from++) {
    const rule = rules.get(`${kind}:${ending.slice(from)}`);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
