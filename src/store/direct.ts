import { CompiledQuery, type Kysely, type SqliteDatabase } from "kysely";
import type { Schema } from "./schema.ts";

/** A database, and whether a transaction has it to itself. */
interface Direct {
  readonly database: SqliteDatabase;
  readonly isTaken: () => boolean;
}

/** The database under each kysely, by what the root and its transactions have in common. */
const open = new WeakMap<object, Direct>();

/** To be called for every connection: most of its statements need kysely no more. */
export function giveDirect(db: Kysely<Schema>, database: SqliteDatabase, isTaken: () => boolean): void {
  open.set(db.getExecutor().adapter, { database, isTaken });
}

/**
 * Runs a statement in plain SQL, straight by the prepared statement: kysely's ten promises a statement cost as much as SQLite's answer,
 * and a filing takes some forty, an answer some fifteen. Only what is asked outside of a transaction while one is open takes its turn
 * with kysely, so that nothing is read that may never come to be.
 */
export async function runDirect<Row>(
  db: Kysely<Schema>,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  const direct = open.get(db.getExecutor().adapter);
  if (direct === undefined || (!db.isTransaction && direct.isTaken()))
    return (await db.executeQuery(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>)).rows;
  const statement = direct.database.prepare(sql);
  if (statement.reader) return statement.all(parameters) as readonly Row[];
  statement.run(parameters);
  return [];
}

/**
 * Rows of a query in plain SQL: for what every filing asks. Kysely puts a query together anew each time, which takes some ten times as
 * long as SQLite takes to answer it by a key.
 */
export const rowsOf = <Row>(
  db: Kysely<Schema>,
  sql: string,
  ...values: readonly (string | number | null)[]
): Promise<readonly Row[]> => runDirect<Row>(db, sql, values);

/** The first of them. */
export const rowOf = async <Row>(
  db: Kysely<Schema>,
  sql: string,
  ...values: readonly (string | number | null)[]
): Promise<Row | undefined> => (await rowsOf<Row>(db, sql, ...values))[0];

/** `in ${AMONG}` takes a list as one parameter, as `listed` writes it. */
export const AMONG = "(select value from json_each(?))";
export const listed = (values: readonly (string | number)[]): string => JSON.stringify(values);
