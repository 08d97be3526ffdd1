import { type Citation, cite } from "../story/cite.ts";
import type { Source } from "../story/story.ts";
import { FACT, factIn, isPlainFact, putFact } from "./fact-form.ts";
import { CLOSE, COMMA, jsonOf, OPEN, putMark, putNextNumber, putNumber, putString, putWord } from "./json.ts";
import { CITATION, LIST, listed, OWN, type Shape, SOURCE, shapeOf } from "./shape.ts";

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

/**
 * A value as compact JSON, `[documents, own shapes, value]`: an object is a list of its values behind the number of its shape, so that
 * no key is written twice (a filing writes some ten thousand of them).
 */
export function encode<T>(value: T): string {
  const documents = new Map<string, number>();
  const own = new Map<Shape, number>();
  const body = jsonOf(() => write(value, { documents, own }));
  const keys = own.size === 0 ? "[]" : JSON.stringify([...own.keys()].map(shape => shape.keys));
  return `[${JSON.stringify([...documents.keys()])},${keys},${body}]`;
}

/** Parses what `encode` wrote; citations and sources stay numbers. */
export function parse<T>(json: string): Encoded<T> {
  const [documents, own, value] = JSON.parse(json) as [string[], string[][], unknown];
  return { documents, value: expanded(value, { documents, own }) as Stored<T> };
}

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

/** Numbers given so far to the documents and to the unlisted shapes of one body. */
interface Numbers {
  readonly documents: Map<string, number>;
  readonly own: Map<Shape, number>;
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function write(value: unknown, numbers: Numbers): void {
  if (typeof value === "string") putString(value);
  else if (typeof value === "number") putNumber(value);
  else if (Array.isArray(value)) writeList(value, numbers);
  else if (isObject(value)) writeObject(value, numbers);
  else putWord(value === true ? "true" : value === false ? "false" : "null");
}

function writeList(values: readonly unknown[], numbers: Numbers): void {
  putMark(OPEN);
  putNumber(LIST);
  for (const value of values) {
    putMark(COMMA);
    write(value, numbers);
  }
  putMark(CLOSE);
}

function writeObject(value: object, numbers: Numbers): void {
  const shape = shapeOf(value);
  if (isPlainFact(value, shape)) {
    putFact(value, numberIn(numbers.documents, value.source.document), inner => write(inner, numbers));
    return;
  }
  putMark(OPEN);
  if (shape.stands === "citation") {
    const { document, span } = value as Citation;
    putNumber(CITATION);
    putNextNumber(numberIn(numbers.documents, document));
    putNextNumber(span.start);
    putNextNumber(span.end);
  } else if (shape.stands === "source") {
    putNumber(SOURCE);
    putNextNumber(numberIn(numbers.documents, (value as Source).document));
  } else {
    putNumber(shape.number ?? OWN + numberIn(numbers.own, shape));
    for (const key in value) {
      putMark(COMMA);
      write(value[key as keyof typeof value], numbers);
    }
  }
  putMark(CLOSE);
}

/** What the numbers within a body mean. */
interface Body {
  readonly documents: readonly string[];
  readonly own: readonly (readonly string[])[];
}

/** The stored form of what was written: keys are back, citations and sources are numbers. */
function expanded(value: unknown, body: Body): unknown {
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const [first] = list;
  if (first === LIST) return inner(list, body);
  if (first === FACT) return factIn(list, body.documents, one => expanded(one, body));
  if (first === CITATION) return { $cite: list.slice(1) };
  if (first === SOURCE) return { $source: list[1] };
  const number = Number(first);
  const keys = number >= OWN ? body.own[number - OWN] : listed(number)?.keys;
  if (keys === undefined) throw new Error(`no shape is numbered ${number}`);
  const whole: { [key: string]: unknown } = {};
  for (let at = 0; at < keys.length; at++) whole[keys[at]!] = expanded(list[at + 1], body);
  return whole;
}

function inner(list: readonly unknown[], body: Body): readonly unknown[] {
  const values: unknown[] = [];
  for (let at = 1; at < list.length; at++) values.push(expanded(list[at], body));
  return values;
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

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isStoredCitation = (value: object): value is StoredCitation => "$cite" in value;
const isStoredSource = (value: object): value is StoredSource => "$source" in value;
