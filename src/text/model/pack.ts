import { brotliDecompressSync, constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/**
 * Named runs of bytes in one file compressed with zstd, which unpacks five times as fast as brotli (10 ms for 50, all models) and is no
 * larger: a JSON line of [name, length] pairs, then the bytes.
 */
export type Sections = Readonly<Record<string, Uint8Array>>;

/** Packed once, unpacked at every start. */
const HARDEST = 22;

export function packSections(sections: Sections): Uint8Array {
  const header = JSON.stringify(Object.entries(sections).map(([name, bytes]) => [name, bytes.length]));
  const whole = Buffer.concat([Buffer.from(`${header}\n`), ...Object.values(sections)]);
  return zstdCompressSync(whole, { params: { [constants.ZSTD_c_compressionLevel]: HARDEST } });
}

/** The mark every zstd file begins with; models packed before it was used are brotli. */
const MARK = [0x28, 0xb5, 0x2f, 0xfd] as const;
const isZstd = (packed: Uint8Array): boolean => MARK.every((byte, at) => packed[at] === byte);

export function unpackSections(packed: Uint8Array): Sections {
  const whole = isZstd(packed) ? zstdDecompressSync(packed) : brotliDecompressSync(packed);
  const line = whole.indexOf(10);
  const header = JSON.parse(whole.toString("utf8", 0, line)) as [string, number][];
  const sections: Record<string, Uint8Array> = {};
  let at = line + 1;
  for (const [name, length] of header) {
    sections[name] = whole.subarray(at, at + length);
    at += length;
  }
  return sections;
}
