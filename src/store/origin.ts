import type { Kysely } from "kysely";
import type { Filing } from "../story/story.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";

/** The document an origin holds now; null: nothing from there is on record. */
export async function newestAt(
  db: Kysely<Schema>,
  space: Space,
  origin: string,
): Promise<{ readonly document: string; readonly number: number } | null> {
  const row = await db
    .selectFrom("version")
    .select(["document", "number"])
    .where("space", "=", space)
    .where("origin", "=", origin)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a filing's origin holds its document now. */
export async function noteVersion(
  db: Kysely<Schema>,
  space: Space,
  { document, origin }: Filing,
): Promise<void> {
  if (origin === null) return;
  const newest = await newestAt(db, space, origin);
  if (newest?.document === document.id) return;
  const number = (newest?.number ?? 0) + 1;
  await db.insertInto("version").values({ space, origin, number, document: document.id }).execute();
}
