import { ConfigError } from "../errors.ts";
import type { Connection } from "./connection.ts";

/** One step of the schema. Never edited once released, only added. */
export interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
}

/** "ORec": marks the file as ours (SQLite's application_id). */
export const APPLICATION = 0x4f526563;

/**
 * Brings the database to the newest schema, each step in one transaction with its number, so that a process killed in between
 * leaves either the old schema or the new one; a new database gets all steps in one, and waits for the disk once. Returns the numbers of
 * the steps that ran.
 * @throws ConfigError when the file belongs to another program or to a newer Onrecord.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): readonly number[] {
  const newest = migrations.at(-1)?.number ?? 0;
  const found = connection.pragma("user_version");
  checkOwner(connection);
  if (typeof found === "number" && found > newest) {
    throw new ConfigError(
      `${connection.file} was written by a newer Onrecord (schema ${found}, this one knows ${newest}). Update Onrecord, or point ONRECORD_DATA at another folder.`,
    );
  }
  const missing = migrations.filter(({ number }) => number > Number(found));
  const isNew = connection.pragma("schema_version") === 0;
  for (const steps of isNew ? [missing] : missing.map(step => [step])) apply(connection, steps);
  return missing.map(({ number }) => number);
}

function checkOwner(connection: Connection): void {
  const owner = connection.pragma("application_id");
  if (owner === APPLICATION || (owner === 0 && connection.pragma("schema_version") === 0)) return;
  throw new ConfigError(
    `${connection.file} is a database of another program. Move it away, or point ONRECORD_DATA at another folder.`,
  );
}

function apply(connection: Connection, steps: readonly Migration[]): void {
  const last = steps.at(-1);
  if (last === undefined) return;
  connection.exec("begin immediate");
  try {
    for (const { statements } of steps) for (const statement of statements) connection.exec(statement);
    connection.exec(`pragma application_id = ${APPLICATION}`);
    connection.exec(`pragma user_version = ${last.number}`);
    connection.exec("commit");
  } catch (error) {
    connection.exec("rollback");
    throw error;
  }
}
