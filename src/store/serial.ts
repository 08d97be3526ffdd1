import { type Citation, cite } from "../story/cite.ts";
import type { Source } from "../story/story.ts";

/** A citation as it is stored: number of its document, start, end. Its words are cut again from the document when it is read. */
interface StoredCitation {
  readonly $cite: readonly [document: number, start: number, end: number];
}
/** A document's head as it is stored: the number of the document. */
interface StoredSource {
  readonly $source: number;
}

/** What a value looks like in the database: no quotation and no document's head stands in it, only where they are. */
export type Stored<T> = T extends string | number | boolean | null
  ? T
  : T extends Citation
    ? StoredCitation
    : T extends Source
      ? StoredSource
      : { readonly [K in keyof T]: Stored<T[K]> };

/** A stored value and the documents its numbers mean. */
export interface Encoded<T> {
  readonly documents: readonly string[];
  readonly value: Stored<T>;
}

/** A document as far as citing it takes. */
export interface Cited {
  readonly source: Source;
  readonly text: string;
}

export function encode<T>(value: T): string {
  const documents = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = documents.get(id) ?? documents.size;
    documents.set(id, number);
    return number;
  };
  const stored = shortened(value, numberOf);
  return JSON.stringify({ documents: [...documents.keys()], value: stored });
}

/** Parses what `encode` wrote; citations and sources stay numbers. */
export const parse = <T>(json: string): Encoded<T> => JSON.parse(json) as Encoded<T>;

/**
 * Gives a stored value its words back: the only way a `Verbatim` leaves the database is `cite()` on the stored document.
 * @throws Error when a document is missing: a bug, never filled with invented text.
 */
export function decode<T>({ documents, value }: Encoded<T>, stored: ReadonlyMap<string, Cited>): T {
  const cited = documents.map(id => {
    const document = stored.get(id);
    if (document === undefined) throw new Error(`document ${id} is cited but not stored`);
    return { ...document, id };
  });
  return revived(value, cited) as T;
}

function shortened(value: unknown, numberOf: (document: string) => number): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(inner => shortened(inner, numberOf));
  if (isCitation(value)) return { $cite: [numberOf(value.document), value.span.start, value.span.end] };
  if (isSource(value)) return { $source: numberOf(value.document) };
  return mapped(value, inner => shortened(inner, numberOf));
}

function revived(value: unknown, documents: readonly (Cited & { readonly id: string })[]): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(inner => revived(inner, documents));
  if (isStoredCitation(value)) {
    const [number, start, end] = value.$cite;
    return cite(documents[number]!, { start, end });
  }
  if (isStoredSource(value)) return documents[value.$source]!.source;
  return changed(value, inner => revived(inner, documents));
}

/** The value itself where nothing in it changes: most of what is stored holds no citation and needs no copy. */
function changed(value: object, change: (inner: object) => unknown): object {
  let copy: { [key: string]: unknown } | null = null;
  for (const key of Object.keys(value)) {
    const inner: unknown = value[key as keyof typeof value];
    if (!isObject(inner)) continue;
    const after = change(inner);
    if (after === inner) continue;
    copy ??= { ...value };
    copy[key] = after;
  }
  return copy ?? value;
}

function mapped(value: object, change: (inner: unknown) => unknown): object {
  const whole: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) whole[key] = change(value[key as keyof typeof value]);
  return whole;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isCitation = (value: object): value is Citation =>
  "span" in value && "document" in value && "text" in value;
const isSource = (value: object): value is Source => "outlet" in value && "via" in value;
const isStoredCitation = (value: object): value is StoredCitation => "$cite" in value;
const isStoredSource = (value: object): value is StoredSource => "$source" in value;
