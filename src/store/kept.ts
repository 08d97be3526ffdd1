import type { Kysely, Selectable } from "kysely";
import { among } from "./bulk.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import type { Space } from "./store.ts";

export type DocumentRow = Selectable<DocumentTable>;

/** Documents kept in memory: one answer cites the same ones several times, and the next question is about the same story. */
const KEPT = 256;

const kept = new WeakMap<Kysely<Schema>, { readonly of: number; readonly rows: Map<string, DocumentRow> }>();
let changes = 0;

/** To be called by whoever takes a stored document away or changes it: what is kept is read anew. */
export function documentsChanged(): void {
  changes++;
}

function rowsOf(db: Kysely<Schema>): Map<string, DocumentRow> {
  const known = kept.get(db);
  if (known !== undefined && known.of === changes) return known.rows;
  const rows = new Map<string, DocumentRow>();
  kept.set(db, { of: changes, rows });
  return rows;
}

/** Stored documents of a space by id, read once and kept; the one longest unused goes first. */
export async function documentRows(
  db: Kysely<Schema>,
  space: Space,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  const rows = rowsOf(db);
  const found = new Map<string, DocumentRow>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const row = rows.get(`${space}\n${id}`);
    if (row === undefined) missing.push(id);
    else found.set(id, row);
  }
  if (missing.length > 0) {
    const read = await db
      .selectFrom("document")
      .selectAll()
      .where("space", "=", space)
      .where("id", "in", among(missing))
      .execute();
    for (const row of read) found.set(row.id, row);
  }
  for (const [id, row] of found) {
    rows.delete(`${space}\n${id}`);
    rows.set(`${space}\n${id}`, row);
  }
  for (const key of rows.keys()) {
    if (rows.size <= KEPT) break;
    rows.delete(key);
  }
  return found;
}
