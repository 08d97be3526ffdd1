import type { Range, Referent } from "./entities.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { isFormer, isKin, roleNoun, sameRole } from "./lexicon/titles.ts";
import type { Token, Tokens } from "./tokens.ts";

const IGNORED =
  /^(?:the|new|old|current|veteran|top|senior|young|two-time|three-time|first|second|third|embattled|incoming|longtime|long-time)$/;

/**
 * Resolves definite descriptions by role ("the Russian leader", "the senator", "the spokeswoman") to a person named before whose given role
 * fits. Only where exactly one person fits; anything else stays unresolved.
 */
export function findNominals(tokens: Tokens, referents: readonly Referent[]): Referent[] {
  const words = tokens.tokens;
  const taken = new Set<number>();
  for (const { names, roles } of referents) {
    for (const { first, last } of [...names, ...roles]) for (let i = first; i < last; i++) taken.add(i);
  }
  const found = new Map<number, Range[]>();
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.lower !== "the" || taken.has(at)) continue;
    const phrase = describedPerson(words, at, taken);
    if (phrase === null) continue;
    const who = onlyMatch(words, phrase, referents);
    if (who !== null) found.set(who, [...(found.get(who) ?? []), phrase]);
  }
  return referents.map((referent, index) => described(words, referent, found.get(index) ?? []));
}

/** A description that says more than the roles given ("the Russian leader" for a president) is a role itself. */
function described(tokens: readonly Token[], referent: Referent, nominals: readonly Range[]): Referent {
  const heads = new Set(referent.roles.map(({ head }) => tokens[head]!.lower));
  const roles = nominals
    .filter(({ first, last }) => last - first > 2 && !heads.has(tokens[last - 1]!.lower))
    .map(range => ({ ...range, head: range.last - 1, adjoins: false }));
  return { ...referent, nominals, roles: [...referent.roles, ...roles.slice(0, 1)] };
}

/** "the" and up to four words up to a singular role noun that nothing continues. */
function describedPerson(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Range | null {
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || taken.has(i) || !/^(?:ADJ|NOUN|PROPN)$/.test(token.tag)) return null;
    const next = tokens[i + 1];
    const ends = next === undefined || !(/^(?:NOUN|PROPN)$/.test(next.tag) || next.text === "-");
    if (!ends) continue;
    if (roleNoun(token.text) === undefined || isKin(token.lower) || /[^s]s$/.test(token.lower)) return null;
    return next !== undefined && /^(?:of|who|whose|and|or)$/.test(next.lower)
      ? null
      : { first: at, last: i + 1 };
  }
  return null;
}

function onlyMatch(tokens: readonly Token[], phrase: Range, referents: readonly Referent[]): number | null {
  const fits = referents.flatMap((referent, index) =>
    referent.kind === "person" &&
    referent.names[0]!.first < phrase.first &&
    fitsRole(tokens, phrase, referent)
      ? [index]
      : [],
  );
  if (fits.length === 1) return fits[0]!;
  const current = fits.filter(index => !isPast(tokens, referents[index]!));
  return current.length === 1 ? current[0]! : null;
}

const isPast = (tokens: readonly Token[], { roles }: Referent): boolean =>
  roles.length > 0 &&
  roles.every(({ first, head }) => tokens.slice(first, head).some(token => isFormer(token.text)));

/** The role's head fits the description's, and every describing word (a country, "finance") is in the role. */
function fitsRole(tokens: readonly Token[], { first, last }: Range, { roles, gender }: Referent): boolean {
  const noun = tokens[last - 1]!;
  const shown = roleNoun(noun.text) ?? null;
  if (shown !== null && gender !== null && shown !== gender) return false;
  const modifiers = tokens
    .slice(first + 1, last - 1)
    .filter(({ lower, tag }) => !IGNORED.test(lower) && tag !== "NUM");
  return roles.some(role => {
    if (!sameRole(noun.text, tokens[role.head]!.text)) return false;
    const given = tokens.slice(role.first, role.last);
    return modifiers.every(modifier => given.some(word => sameModifier(modifier, word)));
  });
}

function sameModifier(a: Token, b: Token): boolean {
  if (a.lower === b.lower || (isFormer(a.text) && isFormer(b.text))) return true;
  const [x, y] = [a, b].map(({ text }) => countryOf(text) ?? countryNamed(text));
  return x !== undefined && x === y;
}
