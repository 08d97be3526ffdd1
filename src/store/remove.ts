import { type Kysely, sql } from "kysely";
import type { Account, Story } from "../story/story.ts";
import { weave } from "../story/weave.ts";
import { among } from "./bulk.ts";
import { withWords } from "./cited.ts";
import { documentsChanged } from "./kept.ts";
import { unpacked } from "./pack.ts";
import { erasePassages } from "./passages.ts";
import { spaceNumber } from "./place.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";
import { eraseStory, type Numbered, writeStory } from "./write.ts";

/** Removes a document and weaves the stories it was in anew from the documents that remain. */
export async function removeDocument(db: Kysely<Schema>, space: Space, id: string): Promise<boolean> {
  const known = await db
    .selectFrom("document")
    .select("id")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  if (known === undefined) return false;
  const numbered = { name: space, number: await spaceNumber(db, space) };
  const stories = await db
    .selectFrom("member")
    .innerJoin("story", "story.key", "member.story")
    .select(["story.key", "story.id"])
    .where("member.space", "=", space)
    .where("member.document", "=", id)
    .execute();
  for (const story of stories) await reweave(db, numbered, story, id);
  documentsChanged();
  await db.deleteFrom("document").where("space", "=", space).where("id", "=", id).execute();
  return true;
}

async function reweave(
  db: Kysely<Schema>,
  space: Numbered,
  old: { readonly key: number; readonly id: string },
  without: string,
): Promise<void> {
  const accounts = await remaining(db, space.name, old.key, without);
  const story = accounts.reduce<Story | null>((woven, account) => weave(woven, account), null);
  // The first document gives a story its id and headline: without it, it is another story.
  if (story === null || story.id !== old.id) await eraseStory(db, space, old.key);
  else await leave(db, old.key, without);
  if (story !== null) await writeStory(db, space, story, accounts);
}

/** Takes a document's sentences and membership out of a story. */
async function leave(db: Kysely<Schema>, story: number, document: string): Promise<void> {
  await erasePassages(db, story, document);
  await db.deleteFrom("member").where("story", "=", story).where("document", "=", document).execute();
}

/** Accounts of the documents of a story but one, in the order they were filed. */
async function remaining(
  db: Kysely<Schema>,
  space: Space,
  story: number,
  without: string,
): Promise<readonly Account[]> {
  const members = await db.selectFrom("member").select("document").where("story", "=", story).execute();
  const rows = await db
    .selectFrom("account")
    .innerJoin("document", join =>
      join.onRef("document.space", "=", "account.space").onRef("document.id", "=", "account.document"),
    )
    .select("account.body")
    .where("account.space", "=", space)
    .where("account.document", "in", among(members.map(row => row.document)))
    .where("account.document", "!=", without)
    .orderBy(sql`document.rowid`)
    .execute();
  return withWords<Account>(
    db,
    space,
    rows.map(row => unpacked(row.body)),
  );
}
