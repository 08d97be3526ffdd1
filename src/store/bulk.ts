import { CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** The full-text tables: everything a story holds, and names. `search.ts` says what stands in them. */
export type TextTable = "record_text" | "name_text";

/** Rows that travel in one statement: as many of the first size as fit, then of the next. */
const TOGETHER = [16, 4, 1] as const;

/**
 * Inserts many rows with few statements of few lengths, so that each is compiled once (a filing writes some 250 rows; statements
 * built anew would cost more than reading the article). `conflict` is what follows the values.
 */
export async function insertAll<Row>(
  db: Kysely<Schema>,
  table: (keyof Schema & string) | TextTable,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  conflict: "" | `on conflict ${string}` = "",
): Promise<void> {
  let at = 0;
  for (const size of TOGETHER) {
    for (; at + size <= rows.length; at += size) {
      const values = rows.slice(at, at + size).flatMap(row => columns.map(column => row[column]));
      await db.executeQuery(CompiledQuery.raw(`${insertion(table, columns, size)} ${conflict}`, values));
    }
  }
}

function insertion(table: string, columns: readonly string[], rows: number): string {
  const names = columns.map(column => `"${column}"`).join(", ");
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, () => row).join(", ")}`;
}

/** A list for `in`, as one parameter: one compiled statement for every length. */
export const among = <T extends string | number>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select value from json_each(${JSON.stringify(values)}))`;

/** Deletes the rows of these keys. */
export async function deleteAll(
  db: Kysely<Schema>,
  table: "entry" | "passage" | "entity" | TextTable,
  keys: readonly number[],
): Promise<void> {
  if (keys.length === 0) return;
  const column = sql.id(table === "entry" || table === "passage" || table === "entity" ? "key" : "rowid");
  await sql`delete from ${sql.id(table)} where ${column} in ${among(keys)}`.execute(db);
}
