import type { Kysely } from "kysely";
import { documentsChanged } from "./kept.ts";
import { spaceNumber } from "./place.ts";
import { membersOf, reweave, storiesWith } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";

/** Removes a document with its earlier versions, and weaves the stories it was in anew from the documents that remain. */
export async function removeDocument(db: Kysely<Schema>, space: Space, id: string): Promise<boolean> {
  const known = await db
    .selectFrom("document")
    .select("id")
    .where("space", "=", space)
    .where("id", "=", id)
    .executeTakeFirst();
  if (known === undefined) return false;
  const numbered = { name: space, number: await spaceNumber(db, space) };
  for (const story of await storiesWith(db, space, id)) {
    const others = (await membersOf(db, story.key)).filter(document => document !== id);
    // The first document gives a story its id: without it, it is another story.
    await reweave(db, numbered, story, story.id === id ? null : story.id, others);
  }
  documentsChanged();
  await erase(db, space, id);
  return true;
}

async function erase(db: Kysely<Schema>, space: Space, id: string): Promise<void> {
  const earlier = await db
    .selectFrom("document")
    .select("id")
    .where("space", "=", space)
    .where("successor", "=", id)
    .execute();
  await db.deleteFrom("document").where("space", "=", space).where("id", "=", id).execute();
  for (const version of earlier) await erase(db, space, version.id);
}
