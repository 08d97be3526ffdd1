import type { Kysely } from "kysely";
import type { Span } from "../text/document.ts";
import { deleteAll, insertAll } from "./bulk.ts";
import { AMONG, listed, rowOf, rowsOf } from "./direct.ts";
import type { KeyRange } from "./key.ts";
import type { PassageListTable, Schema } from "./schema.ts";
import { forget } from "./search.ts";

// The sentences of a document, a row for all of them.

/** Hexadecimal digits of one number, and of the span of a sentence. */
const DIGITS = 8;
const SPAN = 2 * DIGITS;

/** A sentence and its key. */
export interface PassageAt {
  readonly key: number;
  readonly document: string;
  readonly span: Span;
}

/** The sentences of a document as they are stored, and their keys. */
export interface PassageList extends KeyRange {
  /** Where they are, in order; null: let go of. */
  readonly spans: readonly (Span | null)[];
}

type Row = Pick<PassageListTable, "key" | "last" | "spans">;

const AT = `select hit.value as key, document, substr(spans, 1 + ${SPAN} * (hit.value - list.key), ${SPAN}) as span
  from ${AMONG} as hit
  join passage_list as list on list.key = (select max(key) from passage_list where key <= hit.value)
  where hit.value <= list.last`;

/** Sentences by key; one that is gone is left out. */
export async function passagesAt(
  db: Kysely<Schema>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, PassageAt>> {
  const rows = await rowsOf<{ readonly key: number; readonly document: string; readonly span: string }>(
    db,
    AT,
    listed(keys),
  );
  const found = new Map<number, PassageAt>();
  for (const { key, document, span } of rows)
    if (span !== NONE) found.set(key, { key, document, span: spanIn(span) });
  return found;
}

const OF_DOCUMENT = "select key, last, spans from passage_list where space = ? and document = ?";

/** The stored sentences of a document; null: none. */
export async function passageList(
  db: Kysely<Schema>,
  space: string,
  document: string,
): Promise<PassageList | null> {
  const row = await rowOf<Row>(db, OF_DOCUMENT, space, document);
  return row === undefined ? null : { first: row.key, last: row.last, spans: spansIn(row.spans) };
}

const WITHIN = `select key as first, last, document from passage_list where key between ? and ?`;

/** Documents whose sentences have keys in a range, with the keys of the first and the last. */
export const passagesWithin = (
  db: Kysely<Schema>,
  { first, last }: KeyRange,
): Promise<readonly (KeyRange & { readonly document: string })[]> => rowsOf(db, WITHIN, first, last);

const HIGHEST = "select last from passage_list where key between ? and ? order by key desc limit 1";

/** The highest key of a sentence in a range; null: none. */
export const highestPassage = async (db: Kysely<Schema>, { first, last }: KeyRange): Promise<number | null> =>
  (await rowOf<{ readonly last: number }>(db, HIGHEST, first, last))?.last ?? null;

/** Stores the sentences of a document, the first under this key, over those it had. */
export async function putPassages(
  db: Kysely<Schema>,
  space: string,
  document: string,
  first: number,
  spans: readonly (Span | null)[],
): Promise<void> {
  const row = {
    key: first,
    last: first + spans.length - 1,
    space,
    document,
    spans: spans.map(written).join(""),
  };
  const over = `on conflict (space, document) do update set
    key = excluded.key, last = excluded.last, spans = excluded.spans` as const;
  await insertAll(db, "passage_list", ["key", "last", "space", "document", "spans"], [row], over);
}

/** Takes sentences out of the record, and out of the index. */
export async function erasePassageLists(db: Kysely<Schema>, lists: readonly KeyRange[]): Promise<void> {
  await forget(db, "record_text", lists.flatMap(keysIn));
  await deleteAll(
    db,
    "passage_list",
    lists.map(({ first }) => first),
  );
}

const keysIn = ({ first, last }: KeyRange): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const NONE = "0".repeat(SPAN);
const digits = (value: number): string => value.toString(16).padStart(DIGITS, "0");
const written = (span: Span | null): string => (span === null ? NONE : digits(span.start) + digits(span.end));

const spanIn = (text: string): Span => ({
  start: Number.parseInt(text.slice(0, DIGITS), 16),
  end: Number.parseInt(text.slice(DIGITS), 16),
});

function spansIn(text: string): readonly (Span | null)[] {
  const spans: (Span | null)[] = [];
  for (let at = 0; at < text.length; at += SPAN) {
    const one = text.slice(at, at + SPAN);
    spans.push(one === NONE ? null : spanIn(one));
  }
  return spans;
}
