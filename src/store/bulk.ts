import { type Kysely, type RawBuilder, sql } from "kysely";
import { AMONG, listed, runDirect } from "./direct.ts";
import type { Schema } from "./schema.ts";

/** The full-text tables: everything a story holds, and names. `search.ts` says what stands in them. */
export type TextTable = "record_text" | "name_text";

/** Marks a statement that the connection runs once for each group of its parameters, as one call. */
export const EACH = "/* each */ ";

/**
 * Rows written by one run of a statement: a call into the database costs half of what a short row does. Rows of a full-text table go one by
 * one: SQLite opens a savepoint for a statement of several, and at each a full-text index writes out what it holds.
 */
const AT_ONCE = 8;

/** Inserts many rows. `conflict` is what follows the values. */
export async function insertAll<Row>(
  db: Kysely<Schema>,
  table: (keyof Schema & string) | TextTable,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  conflict: "" | `on conflict ${string}` = "",
): Promise<void> {
  const [alone, together] = insertions(table, columns, conflict);
  // Without a transaction, one statement is what makes them all or none.
  const grouped = isText(table) || !db.isTransaction ? 0 : rows.length - (rows.length % AT_ONCE);
  if (grouped > 0) await runDirect(db, together, valuesOf(columns, rows, 0, grouped));
  if (grouped < rows.length) await runDirect(db, alone, valuesOf(columns, rows, grouped, rows.length));
}

const isText = (table: string): table is TextTable => table === "record_text" || table === "name_text";

/** Statements by table, columns and what follows the values: for one row, and for several. */
const written = new Map<string, readonly [alone: string, together: string]>();

function insertions(
  table: string,
  columns: readonly string[],
  conflict: string,
): readonly [alone: string, together: string] {
  const id = `${table} ${columns} ${conflict}`;
  const known = written.get(id);
  if (known !== undefined) return known;
  const names = columns.map(column => `"${column}"`).join(", ");
  const row = `(${columns.map(() => "?").join(", ")})`;
  const statement = (rows: number): string =>
    `${EACH}insert into "${table}" (${names}) values ${Array(rows).fill(row).join(", ")} ${conflict}`;
  const made = [statement(1), statement(AT_ONCE)] as const;
  written.set(id, made);
  return made;
}

function valuesOf<Row>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  from: number,
  to: number,
): readonly unknown[] {
  const values: unknown[] = [];
  for (let at = from; at < to; at++) for (const column of columns) values.push(rows[at]![column]);
  return values;
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
  const column = isText(table) ? "rowid" : "key";
  await runDirect(db, `delete from "${table}" where "${column}" in ${AMONG}`, [listed(keys)]);
}
