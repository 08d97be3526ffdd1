import { givenName } from "./lexicon/given-names.ts";
import { type Gender, roleNoun } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import type { RoleFound } from "./roles.ts";
import type { Token } from "./tokens.ts";

/**
 * The gender a document shows of a person: a title ("Ms"), a role noun ("congresswoman"), else the given name; null where these say nothing or
 * contradict one another.
 */
export function genderOf(
  tokens: readonly Token[],
  words: readonly string[],
  names: readonly Name[],
  roles: readonly RoleFound[],
): Gender {
  const titles = names.map(({ titled, gender }) => (titled ? gender : null));
  const nouns = [...roles.map(({ head }) => head), ...names.map(({ first }) => first - 1)].map(
    at => (at >= 0 ? roleNoun(tokens[at]!.text) : null) ?? null,
  );
  const shown = new Set([...titles, ...nouns].filter(gender => gender !== null));
  if (shown.size === 1) return [...shown][0]!;
  if (shown.size > 1) return null;
  if (words.length < 2 && names.some(({ titled }) => titled)) return null;
  const given = givenName(words.find(word => !/^\p{Lu}\.$/u.test(word)) ?? "");
  return given === "both" ? null : given;
}
