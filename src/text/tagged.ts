import type { Range } from "./range.ts";
import { type NameKind, syntaxOf } from "./syntax.ts";
import type { Tokens } from "./tokens.ts";

/** What the trained name tagger says of each token: the kind of the name it takes it for a part of, or null. */
export type Tagged = readonly (NameKind | null)[];

export function taggedNames(tokens: Tokens): Tagged {
  const tagged: (NameKind | null)[] = new Array(tokens.tokens.length).fill(null);
  for (const { first, last, kind } of syntaxOf(tokens).names()) tagged.fill(kind, first, last);
  return tagged;
}

/** The kind the tagger gives to every word of a range; null where it gives none or several. */
export function taggedKind(tagged: Tagged, { first, last }: Range): NameKind | null {
  const kind = tagged[first]!;
  for (let at = first + 1; at < last; at++) if (tagged[at] !== kind) return null;
  return kind;
}

/** Where a person's name of two words or more starts that ends a range and does not fill it; null without one. */
export function taggedPersonEnd(tagged: Tagged, { first, last }: Range): number | null {
  let at = last;
  while (at > first && tagged[at - 1] === "PERSON") at--;
  return at > first && last - at >= 2 ? at : null;
}
