import type { Kysely } from "kysely";
import { rowOf } from "./direct.ts";
import type { KeyRange } from "./key.ts";
import type { Schema } from "./schema.ts";

/** The highest key a table has in a range; null: none. */
export async function highestKey(
  db: Kysely<Schema>,
  table: "story" | "entity",
  { first, last }: KeyRange,
): Promise<number | null> {
  const highest = `select max(key) as key from ${table} where key between ? and ?`;
  return (await rowOf<{ readonly key: number | null }>(db, highest, first, last))?.key ?? null;
}
