import type { Kysely } from "kysely";
import { deleteAll, insertAll, type TextTable } from "./bulk.ts";
import type { Schema } from "./schema.ts";

/** A row of a full-text table, its texts as tokens. */
export interface TextRow {
  readonly rowid: number;
  readonly own: string;
  readonly context: string;
  readonly name: string;
}

/** What a transaction is to write into one full-text table. */
interface Waiting {
  readonly rows: Map<number, TextRow>;
  readonly gone: Set<number>;
}

type Gathered = Readonly<Record<TextTable, Waiting>>;

const TABLES = ["record_text", "name_text"] as const satisfies readonly TextTable[];

/** Rows kept waiting of one table; a story of thousands of documents must not be held in memory whole. */
const MOST = 5000;

/** What the transactions under way gathered so far. */
const gathered = new WeakMap<Kysely<Schema>, Gathered>();

const nothing = (): Waiting => ({ rows: new Map(), gone: new Set() });

/**
 * Does the work of a transaction and writes its full-text rows when it is done, each table's in the order of their keys. An index
 * writes out what it holds whenever a key is lower than the one before, at every statement over several rows and at every removal: twice
 * for each document filed, where once for all that are filed together is enough. It takes half the time.
 */
export async function gathering<T>(tx: Kysely<Schema>, work: (tx: Kysely<Schema>) => Promise<T>): Promise<T> {
  gathered.set(tx, { record_text: nothing(), name_text: nothing() });
  const done = await work(tx);
  await writeGathered(tx);
  gathered.delete(tx);
  return done;
}

/** Puts rows into a full-text table: at the end of the transaction that gathers, or now. */
export async function addTexts(
  db: Kysely<Schema>,
  table: TextTable,
  rows: readonly TextRow[],
): Promise<void> {
  const waiting = gathered.get(db)?.[table];
  if (waiting === undefined) return insertTexts(db, table, rows);
  for (const row of rows) waiting.rows.set(row.rowid, row);
  if (waiting.rows.size > MOST) await write(db, table, waiting);
}

/** Takes rows out of a full-text table, those that wait too. */
export async function removeTexts(
  db: Kysely<Schema>,
  table: TextTable,
  keys: readonly number[],
): Promise<void> {
  const waiting = gathered.get(db)?.[table];
  if (waiting === undefined) return deleteAll(db, table, keys);
  for (const key of keys) {
    waiting.rows.delete(key);
    waiting.gone.add(key);
  }
}

/** To be called before a full-text table is read: what was gathered is to be found. */
export async function writeGathered(db: Kysely<Schema>): Promise<void> {
  const all = gathered.get(db);
  if (all !== undefined) for (const table of TABLES) await write(db, table, all[table]);
}

async function write(db: Kysely<Schema>, table: TextTable, { rows, gone }: Waiting): Promise<void> {
  const written = [...rows.values()].sort((a, b) => a.rowid - b.rowid);
  const removed = [...gone];
  rows.clear();
  gone.clear();
  await deleteAll(db, table, removed);
  await insertTexts(db, table, written);
}

const insertTexts = (db: Kysely<Schema>, table: TextTable, rows: readonly TextRow[]): Promise<void> =>
  insertAll(db, table, ["rowid", "own", "context", "name"], rows);
