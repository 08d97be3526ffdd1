import type { Kysely } from "kysely";
import { isCopy, keysOf, type Sketch } from "../story/sketch.ts";
import { among, insertAll } from "./bulk.ts";
import { AMONG, listed, rowOf } from "./direct.ts";
import type { Schema } from "./schema.ts";
import type { Original, Space } from "./store.ts";

/** Documents looked at, those that share most hashes. */
const LOOKED_AT = 5;

export async function writeSketch(
  db: Kysely<Schema>,
  space: Space,
  document: string,
  sketch: Sketch,
): Promise<void> {
  const keys = keysOf(sketch);
  if (keys.length === 0) return;
  await insertAll(
    db,
    "shingle",
    ["space", "hash", "document"],
    keys.map(hash => ({ space, hash, document })),
  );
  const row = { space, document, body: JSON.stringify(sketch) };
  await insertAll(db, "sketch", ["space", "document", "body"], [row]);
}

/** Most texts share no hash with any other. */
const ANY = `select 1 from shingle where space = ? and hash in ${AMONG} limit 1`;

/** The newest version of a document on record whose words a text repeats, the one filed first of several; and its story. */
export async function originalOf(db: Kysely<Schema>, space: Space, sketch: Sketch): Promise<Original | null> {
  const keys = keysOf(sketch);
  if (keys.length === 0 || (await rowOf(db, ANY, space, listed(keys))) === undefined) return null;
  const rows = await db
    .selectFrom("shingle")
    .innerJoin("sketch", join =>
      join.onRef("sketch.space", "=", "shingle.space").onRef("sketch.document", "=", "shingle.document"),
    )
    .innerJoin("member", join =>
      join.onRef("member.space", "=", "shingle.space").onRef("member.document", "=", "shingle.document"),
    )
    .innerJoin("story", "story.key", "member.story")
    .innerJoin("document", join =>
      join.onRef("document.space", "=", "shingle.space").onRef("document.id", "=", "shingle.document"),
    )
    .select(["shingle.document", "sketch.body", "document.copy_of", "story.id as story"])
    .where("shingle.space", "=", space)
    .where("shingle.hash", "in", among(keys))
    .groupBy("shingle.document")
    .orderBy(({ fn }) => fn.countAll(), "desc")
    .orderBy("document.filed")
    .limit(LOOKED_AT)
    .execute();
  const found = rows.find(row => isCopy(sketch, JSON.parse(row.body) as Sketch));
  return found === undefined ? null : { document: found.copy_of ?? found.document, story: found.story };
}
