import type { Kysely } from "kysely";
import type { Joined } from "../story/joined.ts";
import { HEAD, sourceOfRow } from "./cited.ts";
import { storyKey } from "./place.ts";
import type { Schema } from "./schema.ts";
import type { Membership, Space } from "./store.ts";

/** Why each document is in a story, in the order they were filed. */
export async function joined(db: Kysely<Schema>, space: Space, id: string): Promise<readonly Membership[]> {
  const found = await storyKey(db, space, id);
  if (found === null) return [];
  const rows = await db
    .selectFrom("member")
    .innerJoin("document", join =>
      join.onRef("document.space", "=", "member.space").onRef("document.id", "=", "member.document"),
    )
    .select([...HEAD.map(name => `document.${name}` as const), "member.joined"])
    .where("member.story", "=", found.key)
    .orderBy("document.filed")
    .orderBy("document.id")
    .execute();
  return rows.map(row => ({
    source: sourceOfRow(row),
    joined: row.joined === null ? null : (JSON.parse(row.joined) as Joined),
  }));
}
