import type { Kysely, Selectable } from "kysely";
import { AMONG, listed, rowsOf } from "./direct.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import type { Space } from "./store.ts";

export type DocumentRow = Selectable<DocumentTable>;

/**
 * Documents kept in memory, and the most characters of them: one answer cites the same ones several times, and the next question is
 * about the same story.
 */
const KEPT = 256;
const CHARACTERS = 4_000_000;

interface Kept {
  /** Which state of the record they are of. */
  readonly of: number;
  readonly rows: Map<string, DocumentRow>;
  characters: number;
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

function keptOf(db: Kysely<Schema>): Kept {
  const known = kept.get(db);
  if (known !== undefined && known.of === changes) return known;
  const fresh = { of: changes, rows: new Map<string, DocumentRow>(), characters: 0 };
  kept.set(db, fresh);
  return fresh;
}

const BY_ID = `select * from document where space = ? and id in ${AMONG}`;

/** Stored documents of a space by id, read once and kept; the one longest unused goes first. */
export async function documentRows(
  db: Kysely<Schema>,
  space: Space,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  const { rows } = keptOf(db);
  const found = new Map<string, DocumentRow>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const row = rows.get(`${space}\n${id}`);
    if (row === undefined) missing.push(id);
    else found.set(id, row);
  }
  if (missing.length > 0) {
    const read = await rowsOf<DocumentRow>(db, BY_ID, space, listed(missing));
    for (const row of read) found.set(row.id, row);
  }
  keep(keptOf(db), space, found);
  return found;
}

/** Keeps rows as the ones used last. */
function keep(all: Kept, space: Space, found: ReadonlyMap<string, DocumentRow>): void {
  for (const [id, row] of found) {
    letGo(all, `${space}\n${id}`);
    all.rows.set(`${space}\n${id}`, row);
    all.characters += row.text.length;
  }
  for (const key of all.rows.keys()) {
    if (all.rows.size <= KEPT && all.characters <= CHARACTERS) break;
    letGo(all, key);
  }
}

function letGo(all: Kept, key: string): void {
  const row = all.rows.get(key);
  if (row === undefined) return;
  all.rows.delete(key);
  all.characters -= row.text.length;
}
