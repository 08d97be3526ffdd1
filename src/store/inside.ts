import type { Kysely } from "kysely";
import { gathering } from "./gathered.ts";
import type { Schema } from "./schema.ts";

/** Does several things in one transaction: the one that is open already, or one of its own. */
export const inside = <T>(db: Kysely<Schema>, work: (tx: Kysely<Schema>) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().execute(tx => gathering(tx, work));
