import type { Kysely, Selectable } from "kysely";
import { distinct } from "../story/distinct.ts";
import type { Candidate } from "../story/match.ts";
import { sketchOf } from "../story/sketch.ts";
import { fold, wordsOf } from "../story/stem.ts";
import type { Account, Known, Person, Said, Story } from "../story/story.ts";
import { citedDocuments } from "./cited.ts";
import { originalOf } from "./copies.ts";
import { AMONG, listed, rowOf, rowsOf } from "./direct.ts";
import { bodiesOf } from "./entries.ts";
import { joined } from "./joined.ts";
import { storyOf } from "./key.ts";
import { placesOf, storyKey, visible } from "./place.ts";
import type { Schema, StoryTable } from "./schema.ts";
import { headed, holding } from "./search.ts";
import { decode, parse } from "./serial.ts";
import { signatureIn } from "./signatures.ts";
import type { Space, Stories, StoryHead } from "./store.ts";
import { nearestStories } from "./terms.ts";
import { termsOf } from "./token.ts";
import { valuesOf } from "./values.ts";
import type { StoryBody } from "./write.ts";

export function storiesOf(db: Kysely<Schema>): Stories {
  return {
    get: async (space, id) => {
      const found = await storyKey(db, space, id);
      return found === null ? null : load(db, found.space, found.key);
    },
    list: (space, topic, limit) =>
      topic === null || topic.trim() === "" ? newest(db, space, limit) : aboutTopic(db, space, topic, limit),
    near: (space, account, limit) => near(db, space, account, limit),
    joined: (space, id) => joined(db, space, id),
    original: (space, text) => originalOf(db, space, sketchOf(text)),
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
const HEADS_OF = `select ${HEADS.join(", ")} from story where key in ${AMONG}`;
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
  return distinct(lists.flat().sort(newestChange), row => row.id)
    .slice(0, limit)
    .map(headOf);
}

/** Rows a topic may bring up, the newest ones, before their stories are sorted by date. */
const MATCHES = 300;

/**
 * Stories whose headline, people or key points hold every word of the topic; where there are none, those of which one sentence
 * does; where there are none of these either, the words may be unfinished: those of headlines are compared by their beginnings.
 */
async function aboutTopic(
  db: Kysely<Schema>,
  space: Space,
  topic: string,
  limit: number,
): Promise<readonly StoryHead[]> {
  const terms = termsOf([topic]);
  const places = await placesOf(db, space, null);
  const words = wordsOf(topic).map(fold);
  const keys = new Set<number>();
  for (const kind of ["story", "passage", "headline"] as const) {
    if (keys.size > 0) break;
    for (const place of places) {
      const found =
        kind === "headline"
          ? await headed(db, words, place.range("story"), MATCHES)
          : await holding(db, { terms, names: null, place, kind, limit: MATCHES });
      for (const key of found) keys.add(storyOf(key));
    }
  }
  const rows = await rowsOf<HeadRow>(db, HEADS_OF, listed([...keys]));
  return distinct([...rows].sort(newestChange), row => row.id)
    .slice(0, limit)
    .map(headOf);
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

const CANDIDATE = ["key", "id", "signature", "first_seen", "last_changed"] as const;
type CandidateRow = Pick<StoryTable, (typeof CANDIDATE)[number]>;
const CANDIDATES = `select ${CANDIDATE.join(", ")} from story where key in ${AMONG}`;

/** The part of these stories that says whether a document belongs to them, likeliest first. */
async function near(
  db: Kysely<Schema>,
  space: Space,
  account: Account,
  limit: number,
): Promise<readonly Candidate[]> {
  const keys = await nearestStories(db, space, account, limit);
  const rows = await rowsOf<CandidateRow>(db, CANDIDATES, listed(keys));
  return [...rows]
    .sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
    .map(row => ({
      id: row.id,
      signature: signatureIn(row.signature),
      firstSeen: row.first_seen,
      lastChanged: row.last_changed,
    }));
}

/** A whole story. Its facts are parsed when they are first read: no card shows them, and they are most of a long story. */
async function load(db: Kysely<Schema>, space: Space, key: number): Promise<Story> {
  const row = await rowOf<StoryTable>(db, "select * from story where key = ?", key);
  if (row === undefined) throw new Error("a story went while it was read");
  const body = parse<StoryBody>(row.body);
  const { keys } = body.value;
  const said = await valuesOf<Said>(db, space, keys.said);
  const people = await valuesOf<Person>(db, space, keys.person);
  const facts = await bodiesOf(db, keys.known);
  // The body names every source of the story, so it cites whatever its facts do.
  const documents = await citedDocuments(db, space, [body]);
  const { rest } = decode(body, documents);
  let known: readonly Known[] | null = null;
  return {
    ...rest,
    // A story stored before facts had a status has neither.
    contested: rest.contested ?? [],
    earlier: rest.earlier ?? [],
    id: row.id,
    headline: row.headline,
    firstSeen: row.first_seen,
    lastChanged: row.last_changed,
    signature: signatureIn(row.signature),
    said: keys.said.map(at => there(said, at)),
    get known() {
      known ??= keys.known.flatMap(at => decode(parse<readonly Known[]>(there(facts, at)), documents));
      return known;
    },
    people: keys.person.map(at => there(people, at)),
  };
}

/** An entry of a story: one that is gone must not be lost from what is written next. */
function there<T>(entries: ReadonlyMap<number, T>, key: number): T {
  const found = entries.get(key);
  if (found === undefined) throw new Error("a story changed while it was read");
  return found;
}
