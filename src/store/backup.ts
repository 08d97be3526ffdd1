import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backup as copyPages, DatabaseSync } from "node:sqlite";
import { ConfigError, messageOf, UsageError } from "../errors.ts";
import { lockFolder } from "./lock.ts";
import { APPLICATION } from "./migrate.ts";
import { MIGRATIONS } from "./open.ts";

const NAME = "onrecord.db";

/**
 * Copies the record of a data folder into a file while the bot runs: one moment of it, whole, checked after writing.
 * @throws UsageError where there is no record, or the file is there already.
 */
export async function backup(folder: string, file: string): Promise<void> {
  const from = join(folder, NAME);
  if (!existsSync(from)) throw new UsageError(`there is no record in ${folder}`);
  if (existsSync(file)) throw new UsageError(`${file} is there already: give another name`);
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await copyPages(database, file);
  } catch (error) {
    throw new ConfigError(`${file} cannot be written (${messageOf(error)})`, { cause: error });
  } finally {
    database.close();
  }
  check(file);
}

/**
 * Puts a copy in the place of the record of a data folder. What stood there is kept beside it; its name is returned, null where
 * nothing stood there.
 * @throws ConfigError while another process has the folder; UsageError for a file that is no whole copy of a record.
 */
export function restore(folder: string, file: string, stamp: string, processId: number): string | null {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist`);
  check(file);
  const release = lockFolder(folder, processId);
  try {
    const to = join(folder, NAME);
    const kept = existsSync(to) ? `${to}.before-${stamp}` : null;
    // The new file is whole before the old one moves.
    copyFileSync(file, `${to}.new`);
    if (kept !== null) {
      settle(to);
      renameSync(to, kept);
    }
    for (const side of ["-wal", "-shm"]) rmSync(`${to}${side}`, { force: true });
    renameSync(`${to}.new`, to);
    return kept;
  } finally {
    release();
  }
}

/** Brings what stands in the log of a database into its file. */
function settle(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("pragma wal_checkpoint(truncate)");
  } finally {
    database.close();
  }
}

/** @throws UsageError for what is not a whole record that this program can open. */
function check(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const first = (name: string): unknown => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
    if (first("application_id") !== APPLICATION) throw new UsageError(`${file} is not a copy of a record`);
    if (first("integrity_check") !== "ok") throw new UsageError(`${file} is damaged: take another copy`);
    const newest = MIGRATIONS.at(-1)?.number ?? 0;
    if (Number(first("user_version")) > newest)
      throw new UsageError(`${file} was written by a newer Onrecord: update this one first`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is not a copy of a record (${messageOf(error)})`, { cause: error });
  } finally {
    database.close();
  }
}
