import { nominalBefore } from "./noun-phrase.ts";
import { type Outline, phraseFrom } from "./outline.ts";
import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";

/** What a relative "who" goes back to: a referent, or only words. */
export type RelativeAntecedent =
  | { readonly type: "referent"; readonly referent: number }
  | { readonly type: "words"; readonly range: Range };

/** For each token index at which a name, nominal or role of a person ends: that person. */
export function personEnds(referents: readonly Referent[]): Map<number, number> {
  const ends = new Map<number, number>();
  referents.forEach(({ kind, names, nominals, roles }, index) => {
    if (kind !== "person") return;
    for (const { first, head, last } of roles)
      if (names.some(name => name.last < first))
        for (let end = head + 1; end <= last; end++) ends.set(end, index);
    for (const { last } of [...names, ...nominals]) ends.set(last, index);
  });
  return ends;
}

/** Who the relative pronoun at `at` means: the name, description or phrase right before it, a comma aside; null for a question's "who". */
export function relativeAntecedent(
  outline: Outline,
  ends: ReadonlyMap<number, number>,
  at: number,
): RelativeAntecedent | null {
  const { tokens } = outline;
  const before = tokens[at - 1]?.text === "," ? at - 1 : at;
  if (before <= outline.first) return null;
  const referent = ends.get(before);
  if (referent !== undefined) return { type: "referent", referent };
  const phrase = phraseFrom(outline, before) - 1;
  if (outline.phrases[phrase]?.type !== "noun" || outline.phrases[phrase]!.last !== before) return null;
  return { type: "words", range: nominalBefore(outline, phrase) };
}
