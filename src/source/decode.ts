import { SourceError } from "../errors.ts";

/** Longest text taken in, in bytes: a news article is about 5 kB, a long read 100 kB. */
export const MAX_BYTES = 2_000_000;

/**
 * Bytes to text: UTF-8 unless a byte order mark or `charset` says otherwise. Line ends become "\n".
 * @throws SourceError for what is too large, empty, binary or wrongly encoded, saying what to do.
 */
export function decode(bytes: Uint8Array, charset: string | null = null): string {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(bytes.byteLength);
  const label = markOf(bytes) ?? charset ?? "utf-8";
  const text = decoded(bytes, label);
  if (text.includes("\0"))
    throw new SourceError("is not text (it holds zero bytes): give a .md, .txt or .html file");
  const clean = text.replace(/\r\n?/g, "\n");
  if (clean.trim() === "") throw new SourceError("is empty: nothing to read");
  return clean;
}

function markOf([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

function decoded(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new SourceError(`names an unknown encoding, ${label}: save it as UTF-8`, { cause });
    throw new SourceError(
      `is not valid ${label.toUpperCase()}: save it as UTF-8 (for example: iconv -f windows-1252 -t utf-8)`,
      { cause },
    );
  }
}

/** @param bytes size of what was offered */
export function tooLarge(bytes: number): SourceError {
  const size = (bytes / 1_000_000).toFixed(1);
  return new SourceError(
    `is ${size} MB, the limit is ${MAX_BYTES / 1_000_000} MB: split it into its articles`,
  );
}
