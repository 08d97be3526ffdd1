import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Text as few bytes: an account is read only when a document is removed, and its JSON shrinks to an eighth in half a
 * millisecond.
 */
export const packed = (text: string): Uint8Array => deflateRawSync(text, { level: 1 });

export const unpacked = (bytes: Uint8Array): string => inflateRawSync(bytes).toString("utf8");
