import { gatherBodies } from "./bodies.ts";
import { genderOf } from "./gender.ts";
import { isModifier } from "./kinds.ts";
import type { Gender } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import { findNames } from "./names.ts";
import { findNominals } from "./nominals.ts";
import { gatherPeople, type Person } from "./people.ts";
import { type Range, textOf } from "./range.ts";
import type { EntityKind } from "./reading.ts";
import { type Around, type RoleFound, rolesAround } from "./roles.ts";
import { surnameOf } from "./surnames.ts";
import { syntaxOf } from "./syntax.ts";
import { taggedNames } from "./tagged.ts";
import type { Tokens } from "./tokens.ts";

/** Something the document names, while it is still being read: names and roles are ranges of tokens, pronouns are not yet resolved. */
export interface Referent {
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  /** Of a person: the names that stand only inside the name of a body ("Roe" in "Roe's office"). */
  readonly inner: readonly Name[];
  readonly roles: readonly RoleFound[];
  readonly gender: Gender;
  /** Another person of the document bears the same surname. */
  readonly shared: boolean;
  /** For "Roe's office": the index of Roe among the referents. */
  readonly owner: number | null;
  /** "the Russian leader", where only this one can be meant; filled in by nominals.ts. */
  readonly nominals: readonly Range[];
}

/** A referent before it has its place in the list: its owner is still a name. */
interface Draft extends Omit<Referent, "owner" | "nominals"> {
  /** All its names, those inside other names ("Roe's office") included. */
  readonly all: readonly Name[];
  readonly owner: Name | null;
}

/** Finds who and what a document is about, in order of first mention. */
export function findReferents(tokens: Tokens): Referent[] {
  const tagged = taggedNames(tokens);
  const { people, others } = gatherPeople(tokens, findNames(tokens, tagged), tagged);
  const names = people.flatMap(person => person.names);
  const bodies = gatherBodies(tokens, { others, people: names, tagged });
  const things = bodies.map(
    ({ kind, names, owner }): Draft => ({
      kind,
      names,
      inner: [],
      all: names,
      roles: [],
      gender: null,
      shared: false,
      owner,
    }),
  );
  const owned = new Set(
    things.flatMap(({ names, owner }) => (owner === null ? [] : names.map(({ first }) => first))),
  );
  const drafts = [...personDrafts(tokens, people, owned), ...things].sort(
    (a, b) => a.all[0]!.first - b.all[0]!.first || b.all[0]!.last - a.all[0]!.last,
  );
  const indexOf = new Map(drafts.flatMap(({ all }, index) => all.map(name => [name, index] as const)));
  const referents = drafts.map(({ kind, names, inner, roles, gender, shared, owner }) => ({
    kind,
    names,
    inner,
    roles,
    gender,
    shared,
    owner: owner === null ? null : (indexOf.get(owner) ?? null),
    nominals: [],
  }));
  return findNominals(tokens, referents);
}

/** `owned`: first tokens of names that stand inside the name of a body. */
function personDrafts(tokens: Tokens, people: readonly Person[], owned: ReadonlySet<number>): Draft[] {
  const words = tokens.tokens;
  const starts = new Set(people.flatMap(({ names }) => names.map(({ first }) => first)));
  const { penn } = syntaxOf(tokens);
  const around: Around = {
    isName: token => starts.has(token),
    isFinite: token => /^(?:VBD|VBZ|VBP|MD)$/.test(penn(token)),
  };
  const families = new Map<string, number>();
  for (const person of people) {
    const surname = surnameOf(person.words);
    families.set(surname, (families.get(surname) ?? 0) + 1);
  }
  return people.flatMap(person => {
    const all = person.names.filter(name => !isModifier(words, name));
    if (all.length === 0) return [];
    const free = all.filter(({ first }) => !owned.has(first));
    const found = all.flatMap(name => rolesAround(tokens, name, around));
    const roles = distinct(tokens, found);
    return {
      kind: "person" as const,
      names: free.length > 0 ? free : all,
      inner: free.length > 0 ? all.filter(({ first }) => owned.has(first)) : [],
      all,
      roles,
      gender: genderOf(words, person.words, all, roles),
      shared: families.get(surnameOf(person.words))! > 1,
      owner: null,
    };
  });
}

/** The same words given twice are one role. */
function distinct(tokens: Tokens, roles: readonly RoleFound[]): RoleFound[] {
  const seen = new Set<string>();
  return roles.filter(({ first, last }) => {
    const words = textOf(tokens.tokens, first, last).toLowerCase();
    return !seen.has(words) && seen.add(words);
  });
}
