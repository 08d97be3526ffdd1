import { isBodyHere } from "./body-signs.ts";
import type { Bearer } from "./full-names.ts";
import type { Name } from "./name.ts";
import { plainName, surnameOf } from "./surnames.ts";
import type { Token } from "./tokens.ts";

/** First words of the bodies that a document names in several words. */
export const firmsNamed = (tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ kind, first, last }) =>
      kind === "organisation" && last - first > 1 ? [tokens[first]!.text] : [],
    ),
  );

/** A known firm's name that is the surname of somebody in the document ("Ford said" after "Ana Ford"), where nothing speaks of the firm. */
export function isSurnameToo(
  tokens: readonly Token[],
  { kind, first, last }: Name,
  firms: ReadonlySet<string>,
  bearers: readonly Bearer[],
): boolean {
  const { text } = tokens[first]!;
  if (kind !== "organisation" || last - first > 1 || firms.has(text)) return false;
  if (/^(?:the|an?|at|with)$/.test(tokens[first - 1]?.lower ?? "") || isBodyHere(tokens, first)) return false;
  return bearers.some(person => surnameOf(person.words) === plainName(text));
}
