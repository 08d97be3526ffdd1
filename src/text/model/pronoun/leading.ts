import type { Field } from "./field.ts";

/** How sure a leading possessive is: 18 of 20 in GUM, people's annotation. */
const SURE = 0.9;

/**
 * "During his campaign, Roe …": a possessive right behind the preposition that opens its sentence means the subject behind the comma. A rule,
 * because the silver half of the training data has many of these wrong (12 of 20).
 */
export function leadingPossessive({
  pronoun,
  outline,
  standings,
}: Field): { readonly referent: number; readonly probability: number } | null {
  const { first, tokens } = outline;
  if (pronoun.at !== first + 1 || !/^(?:his|her)$/.test(tokens[pronoun.at]!.lower)) return null;
  const subject = standings.find(({ ahead }) => ahead);
  return subject === undefined ? null : { referent: subject.referent, probability: SURE };
}
