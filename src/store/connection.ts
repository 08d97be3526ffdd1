import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import { EACH } from "./bulk.ts";
import { giveDirect } from "./direct.ts";
import { failureOf } from "./failure.ts";
import type { Schema } from "./schema.ts";

/** One open database: kysely for queries, and the few things it has no words for. */
export interface Connection {
  /** Path of the file, or ":memory:". */
  readonly file: string;
  readonly db: Kysely<Schema>;
  exec(sql: string): void;
  /** First value of a pragma. */
  pragma(name: string): unknown;
  /** Version of SQLite. */
  version(): string;
  close(): void;
}

/** Milliseconds to wait while another program (a backup, a shell) writes to the file. */
const BUSY = 2000;
/** Prepared statements kept; the queries of the store are fewer, so in practice each is compiled once. */
const STATEMENTS = 200;

/** Opens a database file and hands it to kysely. Errors come out as `failureOf` words them. */
export function connect(file: string): Connection {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw failureOf(error, file);
    }
  };
  const database = guarded(() => new DatabaseSync(file, { timeout: BUSY }));
  const adapter = adapterOf(database, guarded);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapter }) });
  giveDirect(db, adapter, () => database.isTransaction);
  return {
    file,
    db,
    exec: sql => {
      if (sql !== "rollback" || database.isTransaction) guarded(() => database.exec(sql));
    },
    pragma: name => guarded(() => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]),
    version: () =>
      String(guarded(() => database.prepare("select sqlite_version() as version").get()?.version)),
    close: adapter.close,
  };
}

type Guarded = <T>(work: () => T) => T;

/** node:sqlite in the shape kysely's SQLite dialect expects. */
function adapterOf(database: DatabaseSync, guarded: Guarded): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      if (database.isOpen) database.close();
    },
    prepare: sql => {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = sql.startsWith(EACH)
        ? eachOf(database, sql, guarded)
        : sql === "rollback"
          ? rollbackOf(database, guarded)
          : statementOf(database, sql, guarded);
      if (kept.size >= STATEMENTS) kept.delete(kept.keys().next().value ?? "");
      kept.set(sql, statement);
      return statement;
    },
  };
}

/**
 * SQLite (3.47 and newer) plans by the value of a bare `limit ?`, and so compiles the statement anew each time one is bound: up to eight
 * times the work of answering it. The value of an expression is taken when the statement runs.
 */
const compiledOnce = (sql: string): string => sql.replaceAll(/\blimit \?/g, "limit ? + 0");

function statementOf(database: DatabaseSync, sql: string, guarded: Guarded): SqliteStatement {
  const statement = guarded(() => database.prepare(compiledOnce(sql)));
  return {
    reader: statement.columns().length > 0,
    all: parameters => guarded(() => statement.all(...parameters.map(bound))),
    run: parameters => guarded(() => statement.run(...parameters.map(bound))),
    iterate: parameters => guarded(() => statement.iterate(...parameters.map(bound))),
  };
}

/** A statement for many rows (see `EACH`): run for each group of parameters, all of them or none. */
function eachOf(database: DatabaseSync, sql: string, guarded: Guarded): SqliteStatement {
  const statement = guarded(() => database.prepare(sql));
  const width = sql.split("?").length - 1;
  const rows = (parameters: readonly unknown[]): void => {
    const row: SQLInputValue[] = new Array(width);
    for (let at = 0; at < parameters.length; at += width) {
      for (let place = 0; place < width; place++) row[place] = bound(parameters[at + place]);
      statement.run(...row);
    }
  };
  return {
    ...statementOf(database, sql, guarded),
    run: parameters => {
      guarded(() => (database.isTransaction ? rows(parameters) : inOne(database, () => rows(parameters))));
      return { changes: parameters.length / width, lastInsertRowid: 0 };
    },
  };
}

function inOne(database: DatabaseSync, work: () => void): void {
  database.exec("begin");
  try {
    work();
    database.exec("commit");
  } finally {
    if (database.isTransaction) database.exec("rollback");
  }
}

/** A full disk already ended the transaction; rolling back once more would hide that error behind another. */
function rollbackOf(database: DatabaseSync, guarded: Guarded): SqliteStatement {
  const statement = statementOf(database, "rollback", guarded);
  return {
    ...statement,
    run: parameters =>
      database.isTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 },
  };
}

/** node:sqlite binds every number as REAL, which a full-text index does not take as a row id. */
function bound(value: unknown): SQLInputValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value === "string" || value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
