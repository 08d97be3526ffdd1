import { gatherBodies, isModifier } from "./bodies.ts";
import { genderOf } from "./gender.ts";
import type { Gender } from "./lexicon/titles.ts";
import { findNames, type Name, textOf } from "./names.ts";
import { findNominals } from "./nominals.ts";
import { gatherPeople } from "./people.ts";
import type { Entity, EntityKind, Role } from "./reading.ts";
import { withHonorifics } from "./role-before.ts";
import { type RoleFound, roleOf, rolesAround, spanOf } from "./roles.ts";
import type { Tokens } from "./tokens.ts";

/** Something the document names, while it is still being read: names and roles are ranges of tokens, pronouns are not yet resolved. */
export interface Referent {
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly roles: readonly RoleFound[];
  readonly gender: Gender;
  /** For "Roe's office": the index of Roe among the referents. */
  readonly owner: number | null;
  /** "the Russian leader", where only this one can be meant; filled in by nominals.ts. */
  readonly nominals: readonly Range[];
}

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Finds who and what a document is about, in order of first mention. */
export function findReferents(tokens: Tokens): Referent[] {
  const words = tokens.tokens;
  const { people, others } = gatherPeople(tokens, findNames(tokens));
  const named = people.map(({ names }) => names.filter(name => !isModifier(words, name)));
  const bodies = gatherBodies(tokens, others, named.flat());
  const inBody = new Set(
    bodies.filter(body => body.owner !== null).flatMap(body => body.names.map(name => name.first)),
  );
  const starts = new Set(named.flat().map(name => name.first));
  const persons = named.map((names, index) => {
    const free = names.filter(name => !inBody.has(name.first));
    const roles = distinct(
      tokens,
      names.flatMap(name => rolesAround(tokens, name, token => starts.has(token))),
    );
    const gender = genderOf(words, people[index]!.words, names, roles);
    return { kind: "person" as const, names: free, all: names, roles, gender, owner: null };
  });
  const things = bodies.map(({ kind, names, owner }) => ({
    kind,
    names,
    all: names,
    roles: [],
    gender: null,
    owner,
  }));
  const drafts = [...persons, ...things]
    .filter(({ all }) => all.length > 0)
    .sort((a, b) => a.all[0]!.first - b.all[0]!.first || b.all[0]!.last - a.all[0]!.last);
  const referents = drafts.map(({ all, owner, ...draft }) => ({
    ...draft,
    names: draft.names.length > 0 ? draft.names : all,
    owner: owner === null ? null : indexOfOwner(drafts, owner),
    nominals: [],
  }));
  return findNominals(tokens, referents);
}

function indexOfOwner(drafts: readonly { readonly all: readonly Name[] }[], owner: Name): number | null {
  const index = drafts.findIndex(({ all }) => all.includes(owner));
  return index < 0 ? null : index;
}

/** The same words given twice are one role. */
function distinct(tokens: Tokens, roles: readonly RoleFound[]): RoleFound[] {
  const seen = new Set<string>();
  return roles.filter(({ first, last }) => {
    const words = textOf(tokens.tokens, first, last).toLowerCase();
    return !seen.has(words) && seen.add(words);
  });
}

/** The reading's entities, from referents and the pronouns resolved to them (`pronouns[i]` are token indices for referent `i`). */
export function entitiesOf(
  tokens: Tokens,
  referents: readonly Referent[],
  pronouns: readonly (readonly number[])[],
): Entity[] {
  const bodies = referents.filter(({ kind }) => kind !== "person").flatMap(({ names }) => names);
  const bodyAt = new Map(bodies.map(name => [name.first, name]));
  return referents.map((referent, id) => {
    const name = longest(tokens, referent.names);
    const roles: Role[] = referent.roles.map(role => roleOf(tokens, role, bodyAt));
    return {
      id,
      kind: referent.kind,
      name,
      aliases: aliasesOf(tokens, referent).filter(alias => alias !== name),
      gender: referent.gender,
      roles,
      mentions: mentionsOf(tokens, referent, pronouns[id] ?? []),
    };
  });
}

const written = ({ text, tokens }: Tokens, { first, last }: Range): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);

function longest(tokens: Tokens, names: readonly Name[]): string {
  let best = "";
  for (const name of names) {
    const words = written(tokens, name);
    if (
      words.split(" ").length > best.split(" ").length ||
      best === "" ||
      (!best.includes(" ") && words.length > best.length)
    )
      best = words;
  }
  return best;
}

/** Every form written: names, names with what stands directly before them (role, form of address), nominals. */
function aliasesOf(tokens: Tokens, { names, roles, nominals }: Referent): string[] {
  const words = tokens.tokens;
  const titled = names.flatMap(({ first, last }) => {
    const edge = withHonorifics(words, first, words[first]!.sentence === words[0]!.sentence ? 0 : 1);
    const role = roles.find(one => one.adjoins && one.last <= edge && edge - one.last <= 1);
    if (role !== undefined) return [written(tokens, { first: role.first, last })];
    return edge < first ? [written(tokens, { first: edge, last })] : [];
  });
  const plain = [...names, ...nominals].map(range => written(tokens, range));
  return [...new Set([...titled, ...plain])];
}

function mentionsOf(
  tokens: Tokens,
  { names, nominals }: Referent,
  pronouns: readonly number[],
): Entity["mentions"] {
  const span = ({ first, last }: Range) => spanOf(tokens.tokens, first, last);
  return [
    ...names.map(name => ({ span: span(name), kind: "name" as const })),
    ...nominals.map(range => ({ span: span(range), kind: "nominal" as const })),
    ...pronouns.map(first => ({ span: span({ first, last: first + 1 }), kind: "pronoun" as const })),
  ].sort((a, b) => a.span.start - b.span.start);
}
