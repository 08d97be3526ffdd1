import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * Does work that takes text out of the record so that the file does not hold it either: what is freed is overwritten with zeros, and
 * the log that still has it is emptied. On all the time this costs some 5 % of the time of storing, so it is on for this work alone.
 */
export async function overwriting<T>(db: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  await sql`pragma secure_delete = on`.execute(db);
  try {
    return await work();
  } finally {
    await sql`pragma secure_delete = off`.execute(db);
    // A transaction that goes on cannot empty its log.
    if (!db.isTransaction) await sql`pragma wal_checkpoint(truncate)`.execute(db);
  }
}
