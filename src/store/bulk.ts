import { type Kysely, type RawBuilder, sql } from "kysely";
import { AMONG, listed, runDirect } from "./direct.ts";
import type { Schema } from "./schema.ts";

/** The full-text tables: everything a story holds, and names. `search.ts` says what stands in them. */
export type TextTable = "record_text" | "name_text";

/** Marks a statement that the connection runs once for each group of its parameters, as one call. */
export const EACH = "/* each */ ";

/**
 * Inserts many rows, one statement a row: SQLite opens a savepoint for a statement of several rows, and at each a full-text index
 * writes out what it holds (a filing's then cost three times as much). `conflict` is what follows the values.
 */
export async function insertAll<Row>(
  db: Kysely<Schema>,
  table: (keyof Schema & string) | TextTable,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  conflict: "" | `on conflict ${string}` = "",
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(column => `"${column}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const width = columns.length;
  const values: unknown[] = new Array(rows.length * width);
  for (let at = 0; at < values.length; at++) values[at] = rows[Math.floor(at / width)]![columns[at % width]!];
  const insertion = `${EACH}insert into "${table}" (${names}) values (${places}) ${conflict}`;
  await runDirect(db, insertion, values);
}

/** A list for `in`, as one parameter: one compiled statement for every length. */
export const among = <T extends string | number>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select value from json_each(${JSON.stringify(values)}))`;

/** Deletes the rows of these keys. */
export async function deleteAll(
  db: Kysely<Schema>,
  table: "entry" | "passage_list" | "entity" | TextTable,
  keys: readonly number[],
): Promise<void> {
  if (keys.length === 0) return;
  const column = table === "record_text" || table === "name_text" ? "rowid" : "key";
  await runDirect(db, `delete from "${table}" where "${column}" in ${AMONG}`, [listed(keys)]);
}
