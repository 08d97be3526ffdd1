import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Names of the full-text tables; `search.ts` says what each holds. */
export type TextTable = "said_text" | "known_text" | "passage_text" | "story_text" | "name_text";

/**
 * Inserts many rows with one statement: they travel as one JSON parameter, so the statement is compiled once whatever their
 * number (a filing writes some 200 rows; bound one by one they would cost more than reading the article).
 */
export async function insertAll<Row>(
  db: Kysely<Schema>,
  table: (keyof Schema & string) | TextTable,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = JSON.stringify(rows.map(row => columns.map(column => row[column])));
  const names = sql.join(columns.map(column => sql.id(column)));
  const fields = sql.join(columns.map((_, index) => sql`value ->> ${sql.lit(index)}`));
  await sql`insert into ${sql.id(table)} (${names}) select ${fields} from json_each(${values})`.execute(db);
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
