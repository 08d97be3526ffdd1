import type { Kysely } from "kysely";
import { outlets } from "../story/source.ts";
import type { Account, Story } from "../story/story.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { countEntities } from "./entities.ts";
import { type EntryKeys, findables, storedEntries, writeEntries } from "./entries.ts";
import { highestKey } from "./highest.ts";
import { keysOfStory, nextKey, storiesOfSpace } from "./key.ts";
import { erasePassages, writePassages } from "./passages.ts";
import { storyOfSpace } from "./place.ts";
import type { Schema } from "./schema.ts";
import { forget, index } from "./search.ts";
import { encode } from "./serial.ts";
import { sortable } from "./sortable.ts";
import { writeTerms } from "./terms.ts";
import { entriesDropped } from "./values.ts";

/** A story as its row's body holds it: what has rows of its own is left out. */
export interface StoryBody {
  readonly rest: Omit<
    Story,
    "id" | "headline" | "firstSeen" | "lastChanged" | "signature" | "said" | "known" | "people"
  >;
  readonly keys: EntryKeys;
}

/** A space with its number. */
export interface Numbered {
  readonly name: string;
  readonly number: number;
}

/** Writes a story over what is stored of it, with the sentences of these documents of it. */
export async function writeStory(
  db: Kysely<Schema>,
  space: Numbered,
  story: Story,
  accounts: readonly Account[],
): Promise<void> {
  const { key, stored } = await placeOfStory(db, space, story.id);
  const { name } = space;
  const written = await writeEntries(db, name, key, story, stored);
  const row = { ...rowOf(story, written.keys), key, space: name, id: story.id };
  await insertAll(db, "story", COLUMNS, [row], AS_IT_IS_NOW);
  await countEntities(db, space, written);
  const members = story.sources.map(source => ({ space: name, story: key, document: source.document }));
  await insertAll(db, "member", ["space", "story", "document"], members, "on conflict do nothing");
  await writeTerms(db, name, key, story, stored);
  const passages = [];
  for (const account of accounts) passages.push(...(await writePassages(db, name, key, account)));
  const text = { key: keysOfStory("story", key).first, ...textOf(story) };
  if (stored) await forget(db, "record_text", [text.key, ...written.dropped.map(entry => entry.key)]);
  else await index(db, "name_text", [{ ...text, context: [] }], "word");
  await index(db, "record_text", [text, ...findables(written), ...passages]);
}

const CHANGING = [
  "headline",
  "documents",
  "outlets",
  "first_seen",
  "last_changed",
  "at",
  "example",
  "signature",
  "body",
] as const;
const COLUMNS = ["key", "space", "id", ...CHANGING] as const;
const AS_IT_IS_NOW =
  `on conflict (key) do update set ${CHANGING.map(column => `${column} = excluded.${column}`).join(", ")}` as const;

/** Deletes a story with everything that stands in it. */
export async function eraseStory(db: Kysely<Schema>, space: Numbered, key: number): Promise<void> {
  const entries = [
    ...(await storedEntries(db, key, "said")),
    ...(await storedEntries(db, key, "known")),
    ...(await storedEntries(db, key, "person")),
  ];
  const keys = entries.map(entry => entry.key);
  await deleteAll(db, "entry", keys);
  entriesDropped(db, keys);
  await countEntities(db, space, { added: [], dropped: entries });
  await erasePassages(db, key, null);
  const text = keysOfStory("story", key).first;
  await forget(db, "record_text", [text, ...keys]);
  await forget(db, "name_text", [text]);
  await db.deleteFrom("story").where("key", "=", key).execute();
}

/** Key of a story: that of its row, or the next one free. */
async function placeOfStory(
  db: Kysely<Schema>,
  { name, number }: Numbered,
  id: string,
): Promise<{ readonly key: number; readonly stored: boolean }> {
  const found = await storyOfSpace(db, name, id, "exact");
  if (found !== null) return { key: found.key, stored: true };
  const range = storiesOfSpace(number);
  return { key: nextKey(range, await highestKey(db, "story", range)), stored: false };
}

/** A story's row without its place. */
const rowOf = (story: Story, keys: EntryKeys) => ({
  headline: story.headline,
  documents: story.sources.length,
  outlets: outlets(story.sources).total,
  first_seen: story.firstSeen,
  last_changed: story.lastChanged,
  at: sortable(story.lastChanged),
  example: story.sources.some(source => source.example) ? 1 : 0,
  signature: JSON.stringify(story.signature),
  body: bodyOf(story, keys),
});

function bodyOf(story: Story, keys: EntryKeys): string {
  const { id, headline, firstSeen, lastChanged, signature, said, known, people, ...rest } = story;
  return encode<StoryBody>({ rest, keys });
}

const textOf = (story: Story) => ({
  own: [story.headline],
  context: [
    ...story.people.flatMap(person => [person.name, ...person.aliases]),
    ...story.keyPoints.map(point => point.words.text),
    ...story.sources.map(source => source.title ?? ""),
  ],
  names: [],
});
