import type { Kysely } from "kysely";
import { citedDocuments } from "./cited.ts";
import { AMONG, listed, rowsOf } from "./direct.ts";
import { changesOfDocuments } from "./kept.ts";
import { type Lately, lately } from "./lately.ts";
import type { EntryTable, Schema } from "./schema.ts";
import { decode, type Encoded, parse } from "./serial.ts";
import type { Space } from "./store.ts";

/**
 * Characters of stored bodies whose values are kept: some ten megabytes. Of the entries an answer looks at, three in four
 * were looked at lately: they are neither read nor parsed again, and what is worked out of them stays.
 */
const CHARACTERS = 800_000;
const ENCODED = 300_000;

/** Entries of one database by key. */
interface Kept {
  /** Which state of the documents they are of. */
  readonly of: number;
  /** With their words. */
  readonly values: Lately<number, unknown>;
  /** As they are stored: the words of people are seldom wanted. */
  readonly encoded: Lately<number, unknown>;
}

const kept = new WeakMap<object, Kept>();
let dropped = 0;

/** What a database and its transactions have in common. */
export const databaseOf = (db: Kysely<Schema>): object => db.getExecutor().adapter;

/** Which state of the entries this is: what was put together of them holds while it stays the same. */
export const stateOfEntries = (): string => `${dropped} ${changesOfDocuments()}`;

/** To be called by whoever deletes entries: their keys may be given to others. */
export function entriesDropped(db: Kysely<Schema>, keys: readonly number[]): void {
  if (keys.length === 0) return;
  dropped++;
  const all = kept.get(databaseOf(db));
  for (const key of keys) {
    all?.values.letGo(key);
    all?.encoded.letGo(key);
  }
}

function keptOf(db: Kysely<Schema>): Kept {
  const known = kept.get(databaseOf(db));
  if (known !== undefined && known.of === changesOfDocuments()) return known;
  const fresh = {
    of: changesOfDocuments(),
    values: lately<number, unknown>(CHARACTERS),
    encoded: lately<number, unknown>(ENCODED),
  };
  kept.set(databaseOf(db), fresh);
  return fresh;
}

interface Read<T> {
  readonly key: number;
  readonly value: T;
  /** Characters of its body. */
  readonly size: number;
}

/** Entries of a space by key, with their words. One that is gone is left out. */
export const valuesOf = <T>(
  db: Kysely<Schema>,
  space: Space,
  keys: readonly number[],
): Promise<ReadonlyMap<number, T>> =>
  through<T>(db, "values", keys, async missing => {
    const rows = await rowsOf<Body>(db, BODIES, listed(missing));
    const encoded = rows.map(({ body }) => parse<T>(body));
    const documents = await citedDocuments(db, space, encoded);
    return rows.map(({ key, body }, at) => ({
      key,
      value: decode(encoded[at]!, documents),
      size: body.length,
    }));
  });

/** The same as they are stored, their documents unread. */
export const encodedOf = <T>(
  db: Kysely<Schema>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Encoded<T>>> =>
  through<Encoded<T>>(db, "encoded", keys, async missing => {
    const rows = await rowsOf<Body>(db, BODIES, listed(missing));
    return rows.map(({ key, body }) => ({ key, value: parse<T>(body), size: body.length }));
  });

type Body = Pick<EntryTable, "key" | "body">;
const BODIES = `select key, body from entry where key in ${AMONG}`;

/** What is kept, and what is read of the rest. What a transaction reads may never come to be: it is not kept. */
async function through<T>(
  db: Kysely<Schema>,
  form: "values" | "encoded",
  keys: readonly number[],
  read: (missing: readonly number[]) => Promise<readonly Read<T>[]>,
): Promise<ReadonlyMap<number, T>> {
  const all = db.isTransaction ? null : keptOf(db);
  const found = new Map<number, T>();
  const missing: number[] = [];
  for (const key of keys) {
    const known = all?.[form].get(key);
    if (known === undefined) missing.push(key);
    else found.set(key, known as T);
  }
  if (missing.length === 0) return found;
  const before = dropped;
  const fresh = await read(missing);
  // While it was read, a filing may have put something else under these keys.
  const isCurrent = all !== null && before === dropped && all.of === changesOfDocuments();
  for (const { key, value, size } of fresh) {
    found.set(key, value);
    if (isCurrent) all[form].keep(key, value, size);
  }
  return found;
}
