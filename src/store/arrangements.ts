import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Clock } from "../clock.ts";
import { rowOf } from "./direct.ts";
import { inside } from "./inside.ts";
import { spaceNumber, storyOfSpace } from "./place.ts";
import type { Arrangement, Arrangements } from "./port/arrangements.ts";
import { explain, membersOf, reasons, reweave, type StoredStory, storiesWith } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import type { ArrangementTable } from "./schema-stories.ts";
import type { Space } from "./store.ts";
import type { Numbered } from "./write.ts";

/** What is about to be done. */
type Plan = Omit<Arrangement, "id">;

export function arrangementsOf(db: Kysely<Schema>, clock: Clock): Arrangements {
  const at = (): string => clock.now().toISOString();
  return {
    merge: (space, into, from, by, reason) =>
      inside(db, tx => merge(tx, space, { kind: "merge", story: into, other: from, by, reason, at: at() })),
    move: (space, documents, to, by) => inside(db, tx => move(tx, space, documents, to, by, at())),
    undo: (space, story) => inside(db, tx => undo(tx, space, story, at())),
    list: (space, story) => standing(db, space, story),
    placed: (space, document) => placed(db, space, document),
  };
}

async function merge(
  db: Kysely<Schema>,
  space: Space,
  plan: Omit<Plan, "documents">,
): Promise<Arrangement | null> {
  const [into, from] = [await storyOfSpace(db, space, plan.story), await storyOfSpace(db, space, plan.other)];
  if (into === null || from === null || into.key === from.key) return null;
  if (plan.by === null && (await keptApart(db, space, into.id, from.id))) return null;
  const documents = await membersOf(db, from.key);
  const done = await note(db, space, { ...plan, documents });
  await carry(db, space, from, into, into.id, documents, plan.by === null ? null : done);
  return done;
}

async function move(
  db: Kysely<Schema>,
  space: Space,
  documents: readonly string[],
  to: string | null,
  by: string,
  at: string,
): Promise<Arrangement | null> {
  const [from] = documents[0] === undefined ? [] : await storiesWith(db, space, documents[0]);
  if (from === undefined) return null;
  const members = await membersOf(db, from.key);
  const into = to === null ? null : await storyOfSpace(db, space, to);
  if (!documents.every(one => members.includes(one)) || (to !== null && into === null)) return null;
  if (into === null && documents.length === members.length) return null;
  const story = into?.id ?? (await freeId(db, space, documents));
  const plan: Plan = { kind: "move", story, other: from.id, documents, by, reason: "", at };
  const done = await note(db, space, plan);
  await carry(db, space, from, into, story, documents, done);
  return done;
}

/** Takes documents out of one story and puts them into another, or a new one of that id. */
async function carry(
  db: Kysely<Schema>,
  space: Space,
  from: StoredStory,
  into: StoredStory | null,
  id: string,
  documents: readonly string[],
  by: Arrangement | null,
): Promise<void> {
  const numbered: Numbered = { name: space, number: await spaceNumber(db, space) };
  const staying = (await membersOf(db, from.key)).filter(one => !documents.includes(one));
  const there = into === null ? [] : await membersOf(db, into.key);
  const kept = await reasons(db, from.key);
  await reweave(db, numbered, from, from.id, staying);
  await reweave(db, numbered, into, id, [...there, ...documents]);
  if (by === null) {
    for (const { document, joined } of kept) await explain(db, space, document, joined);
  } else await place(db, space, id, documents, by);
}

/** Notes that a manager put documents into a story: they go there when they are read again. */
async function place(
  db: Kysely<Schema>,
  space: Space,
  story: string,
  documents: readonly string[],
  by: Arrangement,
): Promise<void> {
  const key = await keyOf(db, space, by.id);
  for (const document of documents) {
    await db
      .insertInto("placement")
      .values({ space, document, story, arrangement: key })
      .onConflict(conflict =>
        conflict.columns(["space", "document"]).doUpdateSet({ story, arrangement: key }),
      )
      .execute();
  }
  await db
    .updateTable("member")
    .set({ joined: JSON.stringify({ type: "placed", by: by.by }) })
    .where("space", "=", space)
    .where("document", "in", documents)
    .execute();
}

async function undo(
  db: Kysely<Schema>,
  space: Space,
  story: string | null,
  at: string,
): Promise<Arrangement | null> {
  const [last] = await standing(db, space, story);
  if (last === undefined) return null;
  const from = await storyOfSpace(db, space, last.story);
  if (from !== null) {
    const back = await stillIn(db, space, from.key, last.documents);
    const into = await storyOfSpace(db, space, last.other, "exact");
    await carry(db, space, from, into, last.other, back, null);
  }
  await db
    .deleteFrom("placement")
    .where("arrangement", "=", await keyOf(db, space, last.id))
    .execute();
  await db
    .updateTable("arrangement")
    .set({ undone: at })
    .where("space", "=", space)
    .where("id", "=", last.id)
    .execute();
  return last;
}

/** Of documents that were moved, the ones a story still holds, as their newest versions. */
async function stillIn(
  db: Kysely<Schema>,
  space: Space,
  story: number,
  documents: readonly string[],
): Promise<readonly string[]> {
  const members = new Set(await membersOf(db, story));
  const found: string[] = [];
  for (const document of documents) {
    let current: string | null = document;
    for (let hops = 0; current !== null && !members.has(current) && hops < 50; hops++) {
      current = await successorOf(db, space, current);
    }
    if (current !== null && members.has(current)) found.push(current);
  }
  return [...new Set(found)];
}

async function successorOf(db: Kysely<Schema>, space: Space, document: string): Promise<string | null> {
  const row = await db
    .selectFrom("document")
    .select("successor")
    .where("space", "=", space)
    .where("id", "=", document)
    .executeTakeFirst();
  return row?.successor ?? null;
}

async function note(db: Kysely<Schema>, space: Space, plan: Plan): Promise<Arrangement> {
  const done: Arrangement = { ...plan, id: randomUUID().slice(0, 8) };
  const documents = JSON.stringify(done.documents);
  await db
    .insertInto("arrangement")
    .values({ ...done, documents, space, undone: null })
    .execute();
  return done;
}

async function keyOf(db: Kysely<Schema>, space: Space, id: string): Promise<number> {
  const { number } = await db
    .selectFrom("arrangement")
    .select("number")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return number;
}

/** True when a manager took these two stories apart, or took a merge of them back. */
async function keptApart(db: Kysely<Schema>, space: Space, a: string, b: string): Promise<boolean> {
  const rows = await db
    .selectFrom("arrangement")
    .select(["kind", "undone"])
    .where("space", "=", space)
    .where(({ or, and }) => or([and({ story: a, other: b }), and({ story: b, other: a })]))
    .execute();
  return rows.some(({ kind, undone }) => (kind === "move" ? undone === null : undone !== null));
}

async function standing(
  db: Kysely<Schema>,
  space: Space,
  story: string | null,
): Promise<readonly Arrangement[]> {
  const rows = await db
    .selectFrom("arrangement")
    .selectAll()
    .where("space", "=", space)
    .where("undone", "is", null)
    .$if(story !== null, query =>
      query.where(({ or, eb }) => or([eb("story", "=", story), eb("other", "=", story)])),
    )
    .orderBy("number", "desc")
    .execute();
  return rows.map(arrangementOf);
}

function arrangementOf(row: Selectable<ArrangementTable>): Arrangement {
  const { id, kind, story, other, by, reason, at } = row;
  return { id, kind, story, other, documents: JSON.parse(row.documents) as string[], by, reason, at };
}

async function placed(db: Kysely<Schema>, space: Space, document: string): Promise<string | null> {
  const where = "select story from placement where space = ? and document = ?";
  const row = await rowOf<{ readonly story: string }>(db, where, space, document);
  return row === undefined ? null : ((await storyOfSpace(db, space, row.story))?.id ?? null);
}

/** An id for a new story: that of a document no story is called by. */
async function freeId(db: Kysely<Schema>, space: Space, documents: readonly string[]): Promise<string> {
  for (const id of documents) if ((await storyOfSpace(db, space, id, "exact")) === null) return id;
  return randomUUID().replaceAll("-", "").slice(0, 16);
}
