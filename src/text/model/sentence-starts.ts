import { repairStarts } from "../sentences.ts";

const ENDS = /^(?:\.|[?!]+|\.{2,}|…|\. \. \.)$/;
const CLOSER = /^(?:["”»›’)\]']|'')$/;
const OPENS_SENTENCE =
  /^(?:the|an?|this|these|those|he|she|it|they|we|i|you|his|her|its|their|our|my|in|on|at|by|for|with|from|after|before|but|and|so|yet|as|if|when|while|since|there|what|who|how|why|where|some|many|most|all|both|no|not|one|now|then|however|meanwhile|asked|according|earlier|later|also|still|under|during|once|officials)$/i;
const OPENING_MARK = /^(?:[“"«„`]|``)$/;

interface Word {
  readonly text: string;
}

/** Indices at which sentences start in one paragraph's words, ascending, 0 first. */
export function sentenceStarts(words: readonly Word[]): number[] {
  const starts: number[] = words.length > 0 ? [0] : [];
  for (let i = 0; i + 1 < words.length; i++) {
    if (!mayEnd(words[i]!.text)) continue;
    const after = afterClosers(words, i + 1);
    if (after < words.length && endsAt(words, i, after)) starts.push(after);
  }
  return repairStarts(words, [...new Set(starts)]);
}

/** The first word behind closing marks: ``end.” | Next``, ``(…end.) | Next``. */
function afterClosers(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 4 && CLOSER.test(words[at]!.text)) at++;
  return at;
}

/** Ends with one of the marks that end sentences: nearly no word does, so nearly none is looked at closer. */
function mayEnd(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last === 0x2e || last === 0x3f || last === 0x21 || last === 0x2026;
}

function endsAt(words: readonly Word[], i: number, after: number): boolean {
  const word = words[i]!.text;
  if (ENDS.test(word)) return true;
  if (!/\p{L}\.$/u.test(word)) return false;
  const next = words[after]!.text;
  return OPENING_MARK.test(next) || (/^\p{Lu}/u.test(next) && OPENS_SENTENCE.test(next));
}
