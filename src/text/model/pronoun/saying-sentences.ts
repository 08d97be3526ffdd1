import { cueVerb } from "../../lexicon/saying.ts";
import type { Token } from "../../tokens.ts";

export const isSaying = ({ lemma }: Token): boolean => cueVerb(lemma)?.speech ?? false;

/** By sentence, as far as asked: whether a verb of saying stands in it. Every person a pronoun may mean asks the same few sentences. */
const known = new WeakMap<readonly Token[], Map<number, boolean>>();

/** Whether a verb of saying stands in the sentence of a token. */
export function hasSaying(tokens: readonly Token[], token: number): boolean {
  const { sentence } = tokens[token]!;
  const says = known.get(tokens) ?? new Map<number, boolean>();
  known.set(tokens, says);
  let found = says.get(sentence);
  if (found === undefined) {
    found = saysAround(tokens, token, sentence);
    says.set(sentence, found);
  }
  return found;
}

function saysAround(tokens: readonly Token[], token: number, sentence: number): boolean {
  let first = token;
  while (first > 0 && tokens[first - 1]!.sentence === sentence) first--;
  for (let at = first; at < tokens.length && tokens[at]!.sentence === sentence; at++)
    if (isSaying(tokens[at]!)) return true;
  return false;
}
