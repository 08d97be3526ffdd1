import { CompiledQuery, type Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * Rows of a query in plain SQL: for what every filing asks. Kysely puts a query together anew each time, which takes some ten times as
 * long as SQLite takes to answer it by a key.
 */
export async function rowsOf<Row>(
  db: Kysely<Schema>,
  sql: string,
  ...values: readonly (string | number | null)[]
): Promise<readonly Row[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [...values]) as CompiledQuery<Row>);
  return rows;
}

/** The first of them. */
export const rowOf = async <Row>(
  db: Kysely<Schema>,
  sql: string,
  ...values: readonly (string | number | null)[]
): Promise<Row | undefined> => (await rowsOf<Row>(db, sql, ...values))[0];

/** `in ${AMONG}` takes a list as one parameter, as `listed` writes it. */
export const AMONG = "(select value from json_each(?))";
export const listed = (values: readonly (string | number)[]): string => JSON.stringify(values);
