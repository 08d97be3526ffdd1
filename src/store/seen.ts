import type { Kysely } from "kysely";
import { among, insertAll } from "./bulk.ts";
import type { ItemMark, Items } from "./port/source.ts";
import type { Schema } from "./schema.ts";

/** Items of sources that were read, or passed over. */
export function seenOf(db: Kysely<Schema>): Items {
  return {
    fresh: async (space, source, items) => {
      const mine = db.selectFrom("item").where("space", "=", space).where("source", "=", source);
      const keys = items.map(item => item.key);
      const rows = await mine.select(["key", "digest"]).where("key", "in", among(keys)).execute();
      const known = new Map(rows.map(row => [row.key, row.digest]));
      const fresh = items.filter(({ key, digest }) => known.get(key) !== digest).map(({ key }) => key);
      const any = rows.length > 0 || (await mine.select("key").limit(1).executeTakeFirst()) !== undefined;
      return { keys: new Set(fresh), first: !any };
    },
    mark: async (space, source, { key, digest }, document) => {
      await db
        .insertInto("item")
        .values({ space, source, key, digest, document })
        .onConflict(conflict =>
          // What an earlier form of it was filed as stays its document until a new one is.
          conflict
            .columns(["space", "source", "key"])
            .doUpdateSet(document === null ? { digest } : { digest, document }),
        )
        .execute();
    },
    skip: (space, source, items) => skip(db, space, source, items),
  };
}

async function skip(
  db: Kysely<Schema>,
  space: string,
  source: string,
  items: readonly ItemMark[],
): Promise<void> {
  const rows = items.map(({ key, digest }) => ({ space, source, key, digest, document: null }));
  await insertAll(
    db,
    "item",
    ["space", "source", "key", "digest", "document"],
    rows,
    "on conflict do nothing",
  );
}
