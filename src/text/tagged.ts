import type { Range } from "./range.ts";
import { type NameKind, syntaxOf } from "./syntax.ts";
import type { Tokens } from "./tokens.ts";

/** What the trained name tagger says of each token it takes for part of a name. */
export type Tagged = ReadonlyMap<number, NameKind>;

export function taggedNames(tokens: Tokens): Tagged {
  const tagged = new Map<number, NameKind>();
  for (const { first, last, kind } of syntaxOf(tokens).names()) {
    for (let at = first; at < last; at++) tagged.set(at, kind);
  }
  return tagged;
}

/** The kind the tagger gives to every word of a range; null where it gives none or several. */
export function taggedKind(tagged: Tagged, { first, last }: Range): NameKind | null {
  const kind = tagged.get(first) ?? null;
  for (let at = first + 1; at < last; at++) if ((tagged.get(at) ?? null) !== kind) return null;
  return kind;
}

/** Where a person's name of two words or more starts that ends a range and does not fill it; null without one. */
export function taggedPersonEnd(tagged: Tagged, { first, last }: Range): number | null {
  let at = last;
  while (at > first && tagged.get(at - 1) === "PERSON") at--;
  return at > first && last - at >= 2 ? at : null;
}
