import type { Kysely, Selectable } from "kysely";
import { signatureOf } from "../story/signature.ts";
import type { Account, Known, Person, Said, Story } from "../story/story.ts";
import { among } from "./bulk.ts";
import { withWords } from "./cited.ts";
import { bodiesOf } from "./entries.ts";
import { type KeyRange, storyOfEntry } from "./key.ts";
import { placesOf, storyKey, visible } from "./place.ts";
import type { Schema, StoryTable } from "./schema.ts";
import { beginning, holding, termsOf } from "./search.ts";
import { parse, type Stored } from "./serial.ts";
import type { Space, Stories, StoryHead } from "./store.ts";
import type { StoryBody } from "./write.ts";

export function storiesOf(db: Kysely<Schema>): Stories {
  return {
    get: async (space, id) => {
      const found = await storyKey(db, space, id);
      return found === null ? null : ((await load(db, found.space, [found.key]))[0] ?? null);
    },
    list: (space, topic, limit) =>
      topic === null || topic.trim() === "" ? newest(db, space, limit) : aboutTopic(db, space, topic, limit),
    near: async (space, account, limit) => load(db, space, await nearest(db, space, account, limit)),
  };
}

const HEADS = [
  "id",
  "headline",
  "documents",
  "outlets",
  "first_seen",
  "last_changed",
  "example",
  "at",
  "key",
] as const;
type HeadRow = Pick<Selectable<StoryTable>, (typeof HEADS)[number]>;

async function newest(db: Kysely<Schema>, space: Space, limit: number): Promise<readonly StoryHead[]> {
  const lists = [];
  for (const one of visible(space)) {
    lists.push(
      await db
        .selectFrom("story")
        .select(HEADS)
        .where("space", "=", one)
        .orderBy("at", "desc")
        .orderBy("key", "desc")
        .limit(limit)
        .execute(),
    );
  }
  return lists.flat().sort(newestChange).slice(0, limit).map(headOf);
}

/** Rows a topic may bring up before they are sorted by date. */
const MATCHES = 2000;

/** Stories whose headline, people or key points hold every word of the topic, or one sentence does; the last word may be unfinished. */
async function aboutTopic(
  db: Kysely<Schema>,
  space: Space,
  topic: string,
  limit: number,
): Promise<readonly StoryHead[]> {
  const words = topic.split(/\s+/);
  const last = termsOf(words.slice(-1));
  const terms = termsOf(words).map(term => (term === last[0] ? beginning(term) : term));
  const keys = new Set<number>();
  for (const { space: one, range } of await placesOf(db, space, null)) {
    const stories = { first: storyOfEntry(range.first), last: storyOfEntry(range.last) };
    for (const key of await matching(db, "story_text", terms, stories)) keys.add(key);
    for (const key of await matching(db, "passage_text", terms, range)) keys.add(storyOfEntry(key));
    void one;
  }
  const rows = await db
    .selectFrom("story")
    .select(HEADS)
    .where("key", "in", among([...keys]))
    .execute();
  return rows.sort(newestChange).slice(0, limit).map(headOf);
}

async function matching(
  db: Kysely<Schema>,
  table: "story_text" | "passage_text",
  terms: readonly string[],
  range: KeyRange,
): Promise<readonly number[]> {
  const hits = await holding(db, { table, terms, names: null, range, limit: MATCHES });
  return hits.map(({ key }) => key);
}

function newestChange(a: HeadRow, b: HeadRow): number {
  const [one, two] = [a.at ?? "", b.at ?? ""];
  return one === two ? b.key - a.key : one < two ? 1 : -1;
}

const headOf = (row: HeadRow): StoryHead => ({
  id: row.id,
  headline: row.headline,
  documents: row.documents,
  outlets: row.outlets,
  firstSeen: row.first_seen,
  lastChanged: row.last_changed,
  example: row.example === 1,
});

/** Terms of an account that are looked up, and stories looked at for each. */
const STRONGEST = 16;
const POSTINGS = 200;

/** Stories of the space itself that share the strongest terms of an account; a rare term says more than a common one. */
async function nearest(
  db: Kysely<Schema>,
  space: Space,
  account: Account,
  limit: number,
): Promise<readonly number[]> {
  const weights = Object.entries(signatureOf(account)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const scores = new Map<number, number>();
  for (const [term, weight] of weights.slice(0, STRONGEST)) {
    const rows = await db
      .selectFrom("term")
      .select(["story", "share"])
      .where("space", "=", space)
      .where("term", "=", term)
      .orderBy("share", "desc")
      .limit(POSTINGS)
      .execute();
    const rarity = 1 / Math.log2(2 + rows.length);
    for (const { story, share } of rows) {
      scores.set(story, (scores.get(story) ?? 0) + weight * share * rarity);
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([key]) => key);
}

/** Whole stories of one space, in the order of their keys' list. */
async function load(db: Kysely<Schema>, space: Space, keys: readonly number[]): Promise<readonly Story[]> {
  const rows = await db
    .selectFrom("story")
    .selectAll()
    .where("space", "=", space)
    .where("key", "in", among(keys))
    .execute();
  const bodies = rows.map(row => parse<StoryBody>(row.body));
  const entries = await bodiesOf(
    db,
    bodies.flatMap(({ keys: of }) => [...of.said, ...of.known, ...of.person]),
  );
  const stored = rows.map((row, at) => storedStory(row, bodies[at]!, entries));
  const stories = await withWords<Story>(db, space, stored);
  const order = new Map(keys.map((key, at) => [key, at]));
  return stories
    .map((story, at) => ({ story, at: order.get(rows[at]!.key) ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ story }) => story);
}

function storedStory(
  row: Selectable<StoryTable>,
  { rest, keys }: Stored<StoryBody>,
  entries: ReadonlyMap<number, string>,
): Stored<Story> {
  const of = <T>(list: readonly number[]): readonly Stored<T>[] =>
    list.map(key => parse<T>(entries.get(key) ?? "null"));
  return {
    ...rest,
    id: row.id,
    headline: row.headline,
    firstSeen: row.first_seen,
    lastChanged: row.last_changed,
    signature: JSON.parse(row.signature) as Stored<Story["signature"]>,
    said: of<Said>(keys.said),
    known: of<Known>(keys.known),
    people: of<Person>(keys.person),
  };
}
