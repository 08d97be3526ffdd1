import type { Kysely } from "kysely";
import type { Filing } from "../story/story.ts";
import { rowOf } from "./direct.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";

interface Held {
  readonly document: string;
  readonly number: number;
}

/** The document an origin holds now; null: nothing from there is on record. */
export async function newestAt(db: Kysely<Schema>, space: Space, origin: string): Promise<Held | null> {
  const newest =
    "select document, number from version where space = ? and origin = ? order by number desc limit 1";
  return (await rowOf<Held>(db, newest, space, origin)) ?? null;
}

/** The newest version of a document, which may have come from another origin. */
export async function newestOf(db: Kysely<Schema>, space: Space, document: string): Promise<string> {
  const row = await db
    .selectFrom("document")
    .select("successor")
    .where("space", "=", space)
    .where("id", "=", document)
    .executeTakeFirst();
  const next = row?.successor ?? null;
  return next === null ? document : newestOf(db, space, next);
}

/** Notes that a filing's origin holds its document now. */
export async function noteVersion(
  db: Kysely<Schema>,
  space: Space,
  { document, origin }: Pick<Filing, "document" | "origin">,
): Promise<void> {
  if (origin === null) return;
  const newest = await newestAt(db, space, origin);
  if (newest?.document === document.id) return;
  const number = (newest?.number ?? 0) + 1;
  await db.insertInto("version").values({ space, origin, number, document: document.id }).execute();
}
