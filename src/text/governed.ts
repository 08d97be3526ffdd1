import type { Range } from "./noun-phrase.ts";
import type { Outline } from "./outline.ts";

/** Longest way up a tree that is followed; a longer one is a parsing accident. */
const DEEPEST = 40;

/**
 * Phrase `p` depends on the verb of phrase `verb`, as the parser sees it. True as well where the parser cannot tell, because the two stand
 * in different sentences of one outline.
 */
export function isGoverned({ phrases, tokens, syntax }: Outline, p: number, verb: number): boolean {
  const governor = phrases[verb]!.head;
  let token = phrases[p]!.head;
  if (tokens[governor]!.sentence !== tokens[token]!.sentence) return true;
  for (let step = 0; step < DEEPEST && token >= 0; step++) {
    if (token === governor) return true;
    token = syntax.head(token);
  }
  return false;
}

/**
 * The subject of the verb of phrase `p` as the parser sees it: its own, else that of the verb it depends on. For verbs whose subject the
 * order of phrases does not show; where both know one, the phrases are right more often (PolNeAR).
 */
export function parsedSubject({ phrases, stretchOf, syntax }: Outline, p: number): Range | null {
  const { head } = phrases[p]!;
  let verb = head;
  for (let step = 0; step < 4 && verb >= 0; step++) {
    const subject = syntax
      .children(verb)
      .find(child => child < head && stretchOf[child] === -1 && /^nsubj/.test(syntax.label(child)));
    const phrase = phrases.find(
      ({ first, last }) => subject !== undefined && first <= subject && subject < last,
    );
    if (phrase) return { first: phrase.first, last: phrase.last };
    if (!/^(?:xcomp|advcl|conj|ccomp|dep)$/.test(syntax.label(verb))) return null;
    verb = syntax.head(verb);
  }
  return null;
}
