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
      if (document !== null) await keepVersion(db, { space, source, key }, document);
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

/** An earlier version of an item's document stays known as one that came from a source: its text is let go of in its time as well. */
async function keepVersion(
  db: Kysely<Schema>,
  { space, source, key }: { readonly space: string; readonly source: string; readonly key: string },
  next: string,
): Promise<void> {
  const row = await db
    .selectFrom("item")
    .select("document")
    .where("space", "=", space)
    .where("source", "=", source)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!row?.document || row.document === next) return;
  const version = { space, source, key: `${key} ${row.document}`, digest: "", document: row.document };
  await db
    .insertInto("item")
    .values(version)
    .onConflict(conflict => conflict.doNothing())
    .execute();
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
