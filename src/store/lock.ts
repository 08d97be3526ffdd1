import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ConfigError, SourceError } from "../errors.ts";
import { failureOf } from "./failure.ts";

/**
 * Takes a data folder for this process. The lock is the operating system's, held through an open transaction on a second, empty
 * SQLite file: it ends with the process however that ends, so it is never stale. The process id stands in a file of its own and
 * only words the message (reading the locked file itself would drop a POSIX lock of the same process).
 * @returns what gives the folder back.
 * @throws ConfigError when another process has it.
 */
export function lockFolder(folder: string, processId: number | null): () => void {
  const [file, owner] = [join(folder, "onrecord.lock"), join(folder, "onrecord.pid")];
  const held = take(folder, file, owner);
  try {
    writeFileSync(owner, `${processId ?? "unknown"}\n`);
  } catch (error) {
    held.close();
    throw new SourceError(
      `${owner} cannot be written. Nothing stored is lost; free some space and try again.`,
      {
        cause: error,
      },
    );
  }
  return () => {
    if (!held.isOpen) return;
    rmSync(owner, { force: true });
    held.close();
  };
}

function take(folder: string, file: string, owner: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("begin exclusive");
    return database;
  } catch (error) {
    database?.close();
    const failure = failureOf(error, file);
    if (!(failure instanceof SourceError)) throw failure;
    const who = processOf(owner);
    throw new ConfigError(
      `The data folder ${folder} is in use by another Onrecord${who === null ? "" : ` (process ${who})`}. Stop it, or give this one a folder of its own with ONRECORD_DATA.`,
      { cause: error },
    );
  }
}

function processOf(owner: string): string | null {
  try {
    return /^\d+/.exec(readFileSync(owner, "utf8"))?.[0] ?? null;
  } catch {
    return null;
  }
}
