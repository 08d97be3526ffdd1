import { SYNONYM_GROUPS } from "../../../src/story/lexicon/synonym-groups.ts";
import type { TreeSentence } from "../conllu.ts";
import { aboutDeed } from "./deeds.ts";
import { aboutNoun, ages, said } from "./nouns.ts";
import { isNoun, isVerb, type Made, type Work } from "./work.ts";

export type { Made };

/** Questions about one sentence, by rule from its tree. */
export function questionsOf(s: TreeSentence, chance: () => number): Made[] {
  const kids: number[][] = s.forms.map(() => []);
  s.heads.forEach((head, at) => {
    if (head >= 0) kids[head]!.push(at);
  });
  const work: Work = { s, kids, chance };
  const made: Made[] = [];
  s.forms.forEach((_, at) => {
    if (isVerb(s.penn[at]!) && !/^(?:aux|auxpass|cop)$/u.test(s.labels[at]!))
      made.push(...aboutDeed(work, at));
    if (isNoun(s.penn[at]!)) made.push(...aboutNoun(work, at), ...ages(work, at), ...said(work, at));
  });
  return made
    .filter(
      ({ question }) =>
        question.length < 120 &&
        question.trim().split(/\s+/u).length > 3 &&
        !/[“”"()]|\s['’]\s/u.test(question),
    )
    .map(({ question, answer }) => ({ question: spoken(question, chance), answer }));
}

const SYNONYMS = new Map<string, string[]>();
for (const line of SYNONYM_GROUPS.trim().split("\n")) {
  const words = line.split(/[ >]+/u);
  for (const word of words)
    SYNONYMS.set(word, [...(SYNONYMS.get(word) ?? []), ...words.filter(other => other !== word)]);
}

/** As a user types it: often in lower case, without a mark, now and then in another word. */
function spoken(question: string, chance: () => number): string {
  const words = question
    .trim()
    .split(/\s+/u)
    .map((word, at) => {
      const others = at === 0 ? undefined : SYNONYMS.get(word);
      return others !== undefined && chance() < 0.25 ? others[Math.floor(chance() * others.length)]! : word;
    });
  const text = words.join(" ");
  const cased = chance() < 0.6 ? text.toLowerCase() : text;
  return `${cased}${chance() < 0.6 ? "?" : ""}`;
}
