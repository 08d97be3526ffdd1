import { Buffer } from "node:buffer";

/**
 * JSON text put together byte by byte, in one buffer that every text uses in turn. A filing writes some ten thousand values: as a list of
 * lists for `JSON.stringify` they took three times as long, most of it for lists that were thrown away.
 */
let bytes = Buffer.allocUnsafe(1 << 16);
let end = 0;

/** The text of what is put while `write` runs. */
export function jsonOf(write: () => void): string {
  end = 0;
  write();
  return bytes.toString("utf8", 0, end);
}

const QUOTE = 34;
const BACKSLASH = 92;
const ZERO = 48;

export const [OPEN, COMMA, CLOSE] = [91, 44, 93];

/** A character of JSON's own: a bracket, a comma. */
export function putMark(code: number): void {
  if (end === bytes.length) widen(1);
  bytes[end++] = code;
}

/** A string of plain letters is copied as it is; one that needs an escape, or more than a byte a character, is left to `JSON.stringify`. */
export function putString(text: string): void {
  const { length } = text;
  if (end + length + 2 > bytes.length) widen(length + 2);
  const into = bytes;
  let place = end;
  into[place++] = QUOTE;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) {
      putText(JSON.stringify(text));
      return;
    }
    into[place++] = code;
  }
  into[place++] = QUOTE;
  end = place;
}

/** Bytes of the longest whole number that is written digit by digit. */
const DIGITS = 10;

export function putNumber(value: number): void {
  if (value !== value >>> 0) {
    putText(JSON.stringify(value));
    return;
  }
  if (end + DIGITS > bytes.length) widen(DIGITS);
  const into = bytes;
  const size = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : `${value}`.length;
  let rest = value;
  for (let at = end + size - 1; at >= end; at--) {
    const tenth = Math.floor(rest / 10);
    into[at] = ZERO + rest - 10 * tenth;
    rest = tenth;
  }
  end += size;
}

/** The next of a list that has begun. */
export function putNextNumber(value: number): void {
  putMark(COMMA);
  putNumber(value);
}

export function putNextString(text: string): void {
  putMark(COMMA);
  putString(text);
}

/** One of JSON's three words. */
export function putWord(word: "true" | "false" | "null"): void {
  for (let at = 0; at < word.length; at++) putMark(word.charCodeAt(at));
}

/** Text that is JSON already. */
function putText(json: string): void {
  const most = 3 * json.length;
  if (end + most > bytes.length) widen(most);
  end += bytes.write(json, end);
}

function widen(by: number): void {
  const wider = Buffer.allocUnsafe(2 * (bytes.length + by));
  bytes.copy(wider, 0, 0, end);
  bytes = wider;
}
