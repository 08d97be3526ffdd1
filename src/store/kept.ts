import type { Kysely, Selectable } from "kysely";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { type Lately, lately } from "./lately.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import type { Space } from "./store.ts";

export type DocumentRow = Selectable<DocumentTable>;

/**
 * The most characters of documents kept in memory, and what each counts at least, so that they are 1,024 at most: one answer cites the
 * same ones several times, and the next question is about the same story.
 */
const CHARACTERS = 4_000_000;
const LEAST = CHARACTERS / 1024;

interface Kept {
  /** Which state of the record they are of. */
  readonly of: number;
  readonly rows: Lately<string, DocumentRow>;
}

const kept = new WeakMap<Kysely<Schema>, Kept>();
let changes = 0;
let filings = 0;

/** To be called by whoever takes a stored document away or changes it: what is kept is read anew. */
export function documentsChanged(): void {
  changes++;
}

/** Which state of the stored documents this is: what was cut from them holds while it stays the same. */
export const changesOfDocuments = (): number => changes;

/** To be called by whoever stores a document: what was counted is counted anew, what is kept stays. */
export function documentFiled(): void {
  filings++;
}

/** Keeps what is counted over all documents of a space until documents come, change or go. */
export const keptCount = <T>(count: OfSpace<T>): OfSpace<T> =>
  keptWhile(() => `${changes} ${filings}`, count);

type OfSpace<T> = (db: Kysely<Schema>, space: Space) => Promise<T>;

/** Keeps what is read of a space while the state stays the same. */
export function keptWhile<T>(state: () => string, read: OfSpace<T>): OfSpace<T> {
  const kept = new WeakMap<Kysely<Schema>, Map<Space, { readonly of: string; readonly value: Promise<T> }>>();
  return (db, space) => {
    const spaces = kept.get(db) ?? new Map();
    kept.set(db, spaces);
    const of = state();
    const known = spaces.get(space);
    if (known?.of === of) return known.value;
    const value = read(db, space);
    spaces.set(space, { of, value });
    // What failed is not kept.
    value.catch(() => spaces.delete(space));
    return value;
  };
}

function keptOf(db: Kysely<Schema>): Lately<string, DocumentRow> {
  const known = kept.get(db);
  if (known?.of === changes) return known.rows;
  const rows = lately<string, DocumentRow>(CHARACTERS);
  kept.set(db, { of: changes, rows });
  return rows;
}

const BY_ID = `select * from document where space = ? and id in ${AMONG}`;

/** Stored documents of a space by id, read once and kept. */
export async function documentRows(
  db: Kysely<Schema>,
  space: Space,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  // When documents change while some are read, these are left behind.
  const rows = keptOf(db);
  const found = new Map<string, DocumentRow>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const row = rows.get(`${space}\n${id}`);
    if (row === undefined) missing.push(id);
    else found.set(id, row);
  }
  if (missing.length === 0) return found;
  for (const row of await rowsOf<DocumentRow>(db, BY_ID, space, listed(missing))) {
    found.set(row.id, row);
    rows.keep(`${space}\n${row.id}`, row, Math.max(row.text.length, LEAST));
  }
  return found;
}
