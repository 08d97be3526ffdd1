import type { Indexed } from "./find-index.ts";
import { heldNear, named } from "./find-near.ts";
import type { Asked } from "./find-terms.ts";
import { type Told, toldIn } from "./pick-words.ts";

/** Sentences looked at for one question. */
const LOOKED_AT = 6;
/** What a name counts beside a word. */
const NAME = 1.5;

/** The sentences that tell most of a question, best first; those of one that nobody could answer are none. */
export function sentencesFor(asked: Asked, all: readonly Indexed[]): Told[] {
  const sentences = Map.groupBy(
    all,
    ({ known: { sentence } }) => `${sentence.document}:${sentence.span.start}`,
  );
  return [...sentences.values()]
    .map(facts => ({ facts, worth: worthOf(asked, facts) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, LOOKED_AT)
    .flatMap(({ facts }) => toldIn(asked, facts) ?? [])
    .filter(({ here }) => here > 0);
}

/** How much of a question the facts of a sentence tell. */
function worthOf(asked: Asked, facts: readonly Indexed[]): number {
  let worth = 0;
  for (const term of asked.terms)
    worth += term.weight * Math.max(...facts.map(one => heldNear(term, asked, one).all));
  for (const name of asked.names) worth += NAME * Math.max(...facts.map(one => named(name, one)));
  return worth;
}
