import { type Citation, cite } from "../story/cite.ts";
import type { Source } from "../story/story.ts";

/** A citation as it is stored: document, start, end. Its words are cut again from the document when it is read. */
interface StoredCitation {
  readonly $cite: readonly [document: string, start: number, end: number];
}
/** A document's head as it is stored: its id. */
interface StoredSource {
  readonly $source: string;
}

/** What a value looks like in the database: no quotation and no document's head stands in it, only where they are. */
export type Stored<T> = T extends string | number | boolean | null
  ? T
  : T extends Citation
    ? StoredCitation
    : T extends Source
      ? StoredSource
      : { readonly [K in keyof T]: Stored<T[K]> };

/** A document as far as citing it takes. */
export interface Cited {
  readonly source: Source;
  readonly text: string;
}

export function encode<T>(value: T): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (isCitation(inner)) return { $cite: [inner.document, inner.span.start, inner.span.end] };
    return isSource(inner) ? { $source: inner.document } : inner;
  });
}

/** Parses what `encode` wrote; citations and sources stay references. */
export const parse = <T>(json: string): Stored<T> => JSON.parse(json) as Stored<T>;

/** Ids of the documents a stored value refers to. */
export function references(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  const document = isStoredCitation(value) ? value.$cite[0] : isStoredSource(value) ? value.$source : null;
  if (document !== null) return found.add(document);
  for (const inner of Object.values(value)) references(inner, found);
  return found;
}

/**
 * Gives a stored value its words back: the only way a `Verbatim` leaves the database is `cite()` on the stored document.
 * @throws Error when a document is missing: a bug, never filled with invented text.
 */
export function decode<T>(stored: Stored<T>, documents: ReadonlyMap<string, Cited>): T {
  return revived(stored, documents) as T;
}

function revived(value: unknown, documents: ReadonlyMap<string, Cited>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inner => revived(inner, documents));
  if (isStoredCitation(value)) {
    const [id, start, end] = value.$cite;
    return cite({ id, text: cited(documents, id).text }, { start, end });
  }
  if (isStoredSource(value)) return cited(documents, value.$source).source;
  const whole: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) whole[key] = revived(inner, documents);
  return whole;
}

function cited(documents: ReadonlyMap<string, Cited>, id: string): Cited {
  const found = documents.get(id);
  if (found === undefined) throw new Error(`document ${id} is cited but not stored`);
  return found;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isCitation = (value: unknown): value is Citation =>
  isObject(value) && "span" in value && "document" in value && "text" in value;

const isSource = (value: unknown): value is Source =>
  isObject(value) && "document" in value && "outlet" in value && "via" in value;

const isStoredCitation = (value: object): value is StoredCitation => "$cite" in value;
const isStoredSource = (value: object): value is StoredSource => "$source" in value;
