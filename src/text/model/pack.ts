import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** Named runs of bytes in one brotli-compressed file: a JSON line of [name, length] pairs, then the bytes. */
export type Sections = Readonly<Record<string, Uint8Array>>;

export function packSections(sections: Sections): Uint8Array {
  const header = JSON.stringify(Object.entries(sections).map(([name, bytes]) => [name, bytes.length]));
  const whole = Buffer.concat([Buffer.from(`${header}\n`), ...Object.values(sections)]);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  return brotliCompressSync(whole, { params });
}

export function unpackSections(packed: Uint8Array): Sections {
  const whole = brotliDecompressSync(packed);
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
