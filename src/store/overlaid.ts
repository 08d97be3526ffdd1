import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { corrected } from "../story/correct.ts";
import { distinct } from "../story/distinct.ts";
import { plainName } from "../story/names.ts";
import { correctedKnown, correctedPeople, correctedSaid, correctedStory } from "../story/overlay.ts";
import type { Correction, Person, Said } from "../story/story.ts";
import { startOf } from "../story/when.ts";
import { lookupOf } from "./lookup.ts";
import { overlayOf } from "./overlay.ts";
import { storyKey } from "./place.ts";
import type { Versions } from "./port/versions.ts";
import { accountsOf } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import { sortable } from "./sortable.ts";
import { type Entry, HOUSE, type Lookup, type SaidQuery, type Space, type Stories } from "./store.ts";
import { storiesOf } from "./stories.ts";
import { versionsOf } from "./versions.ts";

// What a space is answered from: the record, and over what the house brought what the space's own editors corrected.

export function overlaidStories(db: Kysely<Schema>): Stories {
  const stories = storiesOf(db);
  return {
    ...stories,
    get: async (space, id) => {
      const corrections = await overlayOf(db, space);
      const story = await stories.get(space, id);
      if (story === null || corrections.length === 0) return story;
      // Its own are woven with them.
      return (await storyKey(db, space, id))?.space === HOUSE ? correctedStory(story, corrections) : story;
    },
  };
}

/** What a document knows, as the editors have it. */
export function overlaidVersions(db: Kysely<Schema>, clock: Clock): Versions {
  const versions = versionsOf(db, clock);
  return {
    ...versions,
    account: async (space, document) => {
      for (const one of space === HOUSE ? [HOUSE] : [space, HOUSE]) {
        const [account] = await accountsOf(db, one, [document]);
        if (account !== undefined)
          return one === space ? account : corrected(account, await overlayOf(db, space));
      }
      return null;
    },
  };
}

export function overlaidLookup(db: Kysely<Schema>): Lookup {
  const lookup = lookupOf(db);
  return {
    ...lookup,
    said: async (space, query) => {
      const corrections = await overlayOf(db, space);
      return corrections.length === 0 ? lookup.said(space, query) : saidAs(lookup, space, query, corrections);
    },
    known: async (space, query) => {
      const corrections = await overlayOf(db, space);
      if (corrections.length === 0) return lookup.known(space, query);
      const words = [...query.words, ...otherWords(query.words, corrections)];
      return correctedKnown(await lookup.known(space, { ...query, words }), corrections);
    },
    people: async (space, text, limit, isWanted) => {
      const corrections = await overlayOf(db, space);
      if (corrections.length === 0) return lookup.people(space, text, limit, isWanted);
      return peopleAs(lookup, space, text, limit, corrections);
    },
  };
}

type Of<Type extends Correction["type"]> = Extract<Correction, { readonly type: Type }>;

const ofType = <Type extends Correction["type"]>(
  corrections: readonly Correction[],
  type: Type,
): readonly Of<Type>[] => corrections.filter((one): one is Of<Type> => one.type === type);

const wordsIn = (text: string): readonly string[] => plainName(text).split(" ");

/** Words of a name that means the one asked for, where all words of that one were asked for. */
function otherWords(words: readonly string[], corrections: readonly Correction[]): readonly string[] {
  const asked = new Set(words.map(plainName));
  const others = ofType(corrections, "merge").filter(({ person }) =>
    wordsIn(person).every(word => asked.has(word)),
  );
  return others.flatMap(({ other }) => other.split(/\s+/u)).filter(word => !asked.has(plainName(word)));
}

/** Quotations by name are also looked for under the names these people gave up, and among the words an editor gave them. */
async function saidAs(
  lookup: Lookup,
  space: Space,
  query: SaidQuery,
  corrections: readonly Correction[],
): Promise<readonly Said[]> {
  const { speakers, about, limit } = query;
  if (speakers === null) return correctedSaid(await lookup.said(space, query), corrections);
  const wanted = new Set(speakers.map(plainName));
  const merged = ofType(corrections, "merge").filter(({ person }) => wanted.has(plainName(person)));
  const names = [...speakers, ...merged.map(({ other }) => other)];
  const found = [...(await lookup.said(space, { ...query, speakers: names }))];
  const given = ofType(corrections, "speaker").filter(({ speaker }) => wanted.has(plainName(speaker)));
  for (const { words } of given) {
    const near = { ...query, speakers: null, about: words.split(/\s+/u), limit: NEAR };
    found.push(...(await lookup.said(space, near)));
  }
  const theirs = correctedSaid(
    distinct(found, ({ id }) => id),
    corrections,
  ).filter(({ speaker }) => speaker.name !== null && wanted.has(plainName(speaker.name)));
  const sorted = about === null && given.length > 0 ? [...theirs].sort(newestFirst) : theirs;
  return sorted.slice(0, limit);
}

/** Quotations looked at for the words of one correction. */
const NEAR = 20;

const dayOf = ({ said, sources }: Said): string =>
  sortable((said === null ? null : startOf(said)) ?? sources[0]?.published ?? null) ?? "";
const newestFirst = (a: Said, b: Said): number => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1);

/** Entities by the names editors gave them, too; those they made one are one. */
async function peopleAs(
  lookup: Lookup,
  space: Space,
  text: string,
  limit: number,
  corrections: readonly Correction[],
): Promise<readonly Entry[]> {
  const found = [...(await lookup.people(space, text, limit))];
  for (const name of namesMeant(text, corrections)) {
    const named = await lookup.people(space, name, limit);
    found.push(...named.filter(({ person }) => plainName(person.name) === plainName(name)));
  }
  const entries = distinct(found, ({ person }) => `${person.kind} ${person.name}`);
  const people = correctedPeople(
    entries.map(({ person }) => person),
    corrections,
  );
  const known = people.map(
    (person): Entry => ({
      person: { ...person, quoted: quotedOf(person, entries) },
      stories: [...new Set(entries.filter(entry => isIn(person, entry)).flatMap(({ stories }) => stories))],
    }),
  );
  const order = (one: Entry): number => entries.findIndex(entry => isIn(one.person, entry));
  const all =
    known.length > 0
      ? known.sort((a, b) => order(a) - order(b))
      : await newcomers(lookup, space, text, corrections);
  return all.slice(0, limit);
}

/** Names on record that a text means by what editors said of them. */
function namesMeant(text: string, corrections: readonly Correction[]): readonly string[] {
  const typed = wordsIn(text);
  const isMeant = (name: string): boolean => {
    const words = wordsIn(name);
    return text.trim() !== "" && typed.every(word => words.some(other => other.startsWith(word)));
  };
  const aliased = ofType(corrections, "alias").filter(({ alias }) => isMeant(alias));
  const merged = ofType(corrections, "merge").filter(
    ({ person, other }) => isMeant(person) || isMeant(other),
  );
  return [...aliased.map(({ person }) => person), ...merged.flatMap(({ person, other }) => [person, other])];
}

/** An entry became this person, or a part of them. */
const isIn = ({ kind, name, aliases }: Person, { person }: Entry): boolean =>
  kind === person.kind && [name, ...aliases].some(form => plainName(form) === plainName(person.name));

const quotedOf = (person: Person, entries: readonly Entry[]): number =>
  entries.filter(entry => isIn(person, entry)).reduce((sum, entry) => sum + entry.person.quoted, 0);

/** Somebody only an editor names: on record from the words that are theirs. */
async function newcomers(
  lookup: Lookup,
  space: Space,
  text: string,
  corrections: readonly Correction[],
): Promise<readonly Entry[]> {
  const wanted = plainName(text);
  const [given] = ofType(corrections, "speaker").filter(({ speaker }) => plainName(speaker) === wanted);
  if (given === undefined) return [];
  const query = { speakers: [given.speaker], about: null, story: null, limit: NEAR };
  const said = await saidAs(lookup, space, query, corrections);
  const first = said[0]?.words[0];
  if (first === undefined) return [];
  const person: Person = {
    ...{ kind: "person", name: given.speaker, aliases: [], gender: null, roles: [] },
    ...{ firstMention: first, mentions: 0, quoted: said.length },
  };
  return [{ person, stories: [] }];
}
