import type { Shared } from "./joined.ts";
import type { Signature, Weights } from "./signature.ts";
import { stem, wordsOf } from "./stem.ts";
import type { Account } from "./story.ts";
import { strongest } from "./strongest.ts";
import { termsOf } from "./terms.ts";
import { has, weightOf } from "./weights.ts";

/** How many of each kind are kept. */
const NAMES = 6;
const WORDS = 6;
const FIGURES = 4;

/** What of a document's words is needed to say what it shares with a story. */
export interface Wording {
  readonly source: Pick<Account["source"], "title">;
  readonly passages: readonly { readonly text: string }[];
  readonly people: readonly Pick<Account["people"][number], "name" | "mentions">[];
}

/** What a document has in common with a story, as it stands in the document, what weighs most in the story first. */
export function shared(
  { source, passages, people }: Wording,
  story: Signature,
): Pick<Shared, "names" | "words" | "figures"> {
  const names = [...people]
    .sort((a, b) => b.mentions - a.mentions)
    .filter(({ name }) => {
      const terms = termsOf(name);
      return terms.length > 0 && terms.every(term => has(story.names, term));
    })
    .map(({ name }) => name);
  const inNames = new Set(people.flatMap(({ name }) => termsOf(name)));
  const words = wordsOf([source.title ?? "", ...passages.map(({ text }) => text)].join("\n"));
  const spoken = new Map(words.map(word => [stem(word), word]).reverse() as [string, string][]);
  const common = (weights: Weights, keep: (term: string) => boolean, count: number): readonly string[] =>
    strongest(
      [...spoken.keys()]
        .filter(term => has(weights, term) && keep(term))
        .map(term => [term, weightOf(weights, term)] as const),
      count,
    ).map(([term]) => spoken.get(term) ?? term);
  const isFigure = (term: string): boolean => /\d/.test(term);
  return {
    names: [...new Set(names)].slice(0, NAMES),
    words: common(story.terms, term => !isFigure(term) && !inNames.has(term), WORDS),
    figures: common(story.figures, isFigure, FIGURES),
  };
}
