import { bodyNominals } from "./body-nominals.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { isFormer, isKin, plainRole, roleNoun, rolesLike } from "./lexicon/titles.ts";
import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";
import type { Token, Tokens } from "./tokens.ts";

/** Words before a role noun that do not tell one bearer from another. */
const IGNORED =
  /^(?:the|new|old|current|veteran|top|senior|young|two-time|three-time|first|second|third|embattled|incoming|longtime|long-time|year)$/;
/** More bearers of a role than this are never told apart. */
const MANY = 20;

/**
 * Resolves definite descriptions to what was named before: "the Russian leader", "the senator" by a given role that fits, "the 24-year-old striker"
 * by the only person of the sentence before, "the company" by body-nominals.ts. Only where exactly one fits; the rest stays unresolved.
 */
export function findNominals(tokens: Tokens, referents: readonly Referent[]): Referent[] {
  const words = tokens.tokens;
  const taken = new Uint8Array(words.length);
  for (const { names, roles } of referents) {
    for (const { first, last } of names) taken.fill(1, first, last);
    for (const { first, last } of roles) taken.fill(1, first, last);
  }
  const bearers = bearersOf(words, referents);
  const near = personsBySentence(words, referents);
  const found: Range[][] = referents.map(() => []);
  words.forEach(({ lower }, at) => {
    if (lower !== "the" || taken[at] === 1) return;
    const aged = agedPerson(words, at);
    const phrase = aged ?? describedPerson(words, at, taken);
    if (phrase === null) return;
    const who = aged === null ? onlyBearer(words, phrase, { referents, bearers }) : onlyNear(words, near, at);
    if (who !== null) found[who]!.push(phrase);
  });
  for (const { referent, range } of bodyNominals(tokens, referents, taken)) found[referent]!.push(range);
  return referents.map((referent, index) => described(words, referent, found[index]!));
}

/** Referents by the heads of their roles. */
function bearersOf(tokens: readonly Token[], referents: readonly Referent[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  referents.forEach(({ roles }, index) => {
    for (const head of new Set(roles.map(role => plainRole(tokens[role.head]!.text)))) {
      const list = bearers.get(head) ?? [];
      list.push(index);
      bearers.set(head, list);
    }
  });
  return bearers;
}

/** A description that says more than the roles given ("the Russian leader" for a president) is a role itself. */
function described(tokens: readonly Token[], referent: Referent, nominals: readonly Range[]): Referent {
  if (referent.kind !== "person") return withNominals(referent, nominals, referent.roles);
  const heads = new Set(referent.roles.map(({ head }) => tokens[head]!.lower));
  const more = nominals.find(({ first, last }) => last - first > 2 && !heads.has(tokens[last - 1]!.lower));
  const isRole = more !== undefined && roleNoun(tokens[more.last - 1]!.text) !== undefined;
  const roles = isRole ? [{ ...more, head: more.last - 1, adjoins: false }] : [];
  return withNominals(referent, nominals, isRole ? [...referent.roles, ...roles] : referent.roles);
}

/** Written out, so that all referents have one shape. */
const withNominals = (
  { kind, names, inner, gender, shared, owner }: Referent,
  nominals: readonly Range[],
  roles: Referent["roles"],
): Referent => ({ kind, names, inner, roles, gender, shared, owner, nominals });

/** "the" and up to four words up to a singular role noun that nothing continues. */
function describedPerson(tokens: readonly Token[], at: number, taken: Uint8Array): Range | null {
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || taken[i] === 1 || !/^(?:ADJ|NOUN|PROPN)$/.test(token.tag)) return null;
    const next = tokens[i + 1];
    if (next !== undefined && (/^(?:NOUN|PROPN)$/.test(next.tag) || next.text === "-")) continue;
    if (roleNoun(token.text) === undefined || isKin(token.lower) || /[^s]s$/.test(token.lower)) return null;
    const continues = next !== undefined && /^(?:of|who|whose|and|or)$/.test(next.lower);
    return continues ? null : { first: at, last: i + 1 };
  }
  return null;
}

/** "the 24-year-old", with the role noun after it if there is one; in one token or in five. */
function agedPerson(tokens: readonly Token[], at: number): Range | null {
  let end = at + 1;
  while (end < at + 6 && tokens[end]?.lower !== "old" && !/^\d+-year-old$/.test(tokens[end]?.lower ?? ""))
    end++;
  if (end >= at + 6 || !/^\d/.test(tokens[at + 1]?.text ?? "")) return null;
  const role = tokens[end + 1];
  const last = role !== undefined && roleNoun(role.text) !== undefined ? end + 2 : end + 1;
  return /^\p{Lu}/u.test(tokens[last]?.text ?? "") ? null : { first: at, last };
}

/** The persons named in each sentence, with where they are named. */
function personsBySentence(
  tokens: readonly Token[],
  referents: readonly Referent[],
): Map<number, { readonly at: number; readonly referent: number }[]> {
  const near = new Map<number, { at: number; referent: number }[]>();
  referents.forEach(({ kind, names }, referent) => {
    if (kind !== "person") return;
    for (const { first } of names) {
      const { sentence } = tokens[first]!;
      const list = near.get(sentence) ?? [];
      list.push({ at: first, referent });
      near.set(sentence, list);
    }
  });
  return near;
}

/** The only person named before in this sentence, else in the sentence before. */
function onlyNear(
  tokens: readonly Token[],
  near: ReadonlyMap<number, readonly { readonly at: number; readonly referent: number }[]>,
  at: number,
): number | null {
  const { sentence } = tokens[at]!;
  const here = (near.get(sentence) ?? []).filter(person => person.at < at);
  const persons = new Set(
    (here.length > 0 ? here : (near.get(sentence - 1) ?? [])).map(({ referent }) => referent),
  );
  return persons.size === 1 ? [...persons][0]! : null;
}

interface Bearers {
  readonly referents: readonly Referent[];
  readonly bearers: ReadonlyMap<string, readonly number[]>;
}

function onlyBearer(tokens: readonly Token[], phrase: Range, { referents, bearers }: Bearers): number | null {
  const like = rolesLike(tokens[phrase.last - 1]!.text);
  const possible = new Set(like.flatMap(head => (bearers.get(head) ?? []).slice(0, MANY)));
  const fits = [...possible].filter(
    index =>
      referents[index]!.names[0]!.first < phrase.first && fitsRole(tokens, phrase, referents[index]!, like),
  );
  if (fits.length === 1) return fits[0]!;
  const current = fits.filter(index => !isPast(tokens, referents[index]!));
  return current.length === 1 ? current[0]! : null;
}

const isPast = (tokens: readonly Token[], { roles }: Referent): boolean =>
  roles.length > 0 &&
  roles.every(({ first, head }) => tokens.slice(first, head).some(token => isFormer(token.text)));

/** The role's head fits the description's, and every describing word (a country, "finance") is in the role. */
function fitsRole(
  tokens: readonly Token[],
  { first, last }: Range,
  { roles, gender }: Referent,
  like: readonly string[],
): boolean {
  const shown = roleNoun(tokens[last - 1]!.text) ?? null;
  if (shown !== null && gender !== null && shown !== gender) return false;
  const modifiers = tokens.slice(first + 1, last - 1).filter(({ lower }) => !IGNORED.test(lower));
  return roles.some(role => {
    if (!like.includes(plainRole(tokens[role.head]!.text))) return false;
    const given = tokens.slice(role.first, role.last);
    return modifiers.every(modifier => given.some(word => isSameModifier(modifier, word)));
  });
}

function isSameModifier(a: Token, b: Token): boolean {
  if (a.lower === b.lower || (isFormer(a.text) && isFormer(b.text))) return true;
  const [x, y] = [a, b].map(({ text }) => countryOf(text) ?? countryNamed(text));
  return x !== undefined && x === y;
}
