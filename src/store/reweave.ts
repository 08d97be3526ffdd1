import { type Kysely, sql } from "kysely";
import { corrected } from "../story/correct.ts";
import type { Account, Correction, Story } from "../story/story.ts";
import { wovenFrom } from "../story/weave.ts";
import { accountsIn } from "./accounts.ts";
import { among } from "./bulk.ts";
import { rowsOf } from "./direct.ts";
import { erasePassages } from "./passages.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";
import { eraseStory, type Numbered, writeStory } from "./write.ts";

/** A stored story as it is found. */
export interface StoredStory {
  readonly key: number;
  readonly id: string;
}

/** Stories of a space that hold a document. */
export function storiesWith(
  db: Kysely<Schema>,
  space: Space,
  document: string,
): Promise<readonly StoredStory[]> {
  return db
    .selectFrom("member")
    .innerJoin("story", "story.key", "member.story")
    .select(["story.key", "story.id"])
    .where("member.space", "=", space)
    .where("member.document", "=", document)
    .execute();
}

/** Ids of the documents of a story. */
export async function membersOf(db: Kysely<Schema>, story: number): Promise<readonly string[]> {
  const rows = await db.selectFrom("member").select("document").where("story", "=", story).execute();
  return rows.map(row => row.document);
}

/**
 * Weaves a story anew so that it holds exactly these documents, under this id; without documents it is erased. `stored` is where
 * it stands now, null for a new one. What is known of why a document is in it is kept.
 */
export async function reweave(
  db: Kysely<Schema>,
  space: Numbered,
  stored: StoredStory | null,
  id: string | null,
  documents: readonly string[],
): Promise<Story | null> {
  const accounts = await accountsOf(db, space.name, documents);
  const [first] = accounts;
  const story = first === undefined ? null : wovenFrom(id ?? first.source.document, accounts);
  if (stored !== null) {
    const kept = await reasons(db, stored.key);
    if (story === null || story.id !== stored.id) await eraseStory(db, space, stored.key);
    else await leave(db, stored.key, documents);
    if (story !== null) await writeStory(db, space, story, accounts);
    for (const { document, joined } of kept) await explain(db, space.name, document, joined);
  } else if (story !== null) await writeStory(db, space, story, accounts);
  return story;
}

/** Takes documents out of a story that are not among those it is to hold. */
async function leave(db: Kysely<Schema>, story: number, documents: readonly string[]): Promise<void> {
  const staying = new Set(documents);
  for (const document of await membersOf(db, story)) {
    if (staying.has(document)) continue;
    await erasePassages(db, story, document);
    await db.deleteFrom("member").where("story", "=", story).where("document", "=", document).execute();
  }
}

/** Why the documents of a story are in it. */
export const reasons = (
  db: Kysely<Schema>,
  story: number,
): Promise<readonly { readonly document: string; readonly joined: string | null }[]> =>
  db.selectFrom("member").select(["document", "joined"]).where("story", "=", story).execute();

/** Notes why a document is in the story that holds it; where it is noted already, it stays. */
export async function explain(
  db: Kysely<Schema>,
  space: Space,
  document: string,
  joined: string | null,
): Promise<void> {
  if (joined === null) return;
  const note = "update member set joined = ? where space = ? and document = ? and joined is null";
  await rowsOf(db, note, joined, space, document);
}

/** What documents know with the corrections editors made by command, in the order they were filed. */
export async function accountsOf(
  db: Kysely<Schema>,
  space: Space,
  documents: readonly string[],
): Promise<readonly Account[]> {
  const corrections = await correctionsOf(db, space);
  const accounts = await rawAccountsOf(db, space, documents);
  return accounts.map(account => corrected(account, corrections));
}

/** The corrections in force of a space, in the order they were made. */
export async function correctionsOf(db: Kysely<Schema>, space: Space): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom("edit")
    .select("body")
    .where("space", "=", space)
    .where("undone", "is", null)
    .orderBy("number")
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Correction);
}

/** What documents know as they were read, in the order they (or their first versions) were filed. */
export async function rawAccountsOf(
  db: Kysely<Schema>,
  space: Space,
  documents: readonly string[],
): Promise<readonly Account[]> {
  const first = sql`(select min(original.rowid) from version own
    join version one on one.space = own.space and one.origin = own.origin and one.number = 1
    join document original on original.space = one.space and original.id = one.document
    where own.space = document.space and own.document = document.id)`;
  const rows = await db
    .selectFrom("account")
    .innerJoin("document", join =>
      join.onRef("document.space", "=", "account.space").onRef("document.id", "=", "account.document"),
    )
    .select("account.body")
    .where("account.space", "=", space)
    .where("account.document", "in", among(documents))
    .orderBy(sql`coalesce(${first}, document.rowid), document.rowid`)
    .execute();
  return accountsIn(
    db,
    space,
    rows.map(row => row.body),
  );
}
