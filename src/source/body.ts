import { PassThrough, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** The body is no use: too large, or packed in a way that was not asked for. The message ends a sentence on the address. */
export class UnusableBody extends Error {
  override readonly name = "UnusableBody";
}

/** What is asked for, and all that is unpacked. Zstandard is left out: a few bytes can make it claim 128 MB. */
export const ENCODINGS = "gzip, deflate, br";

/** Layers of packing that are taken off; honest servers use one. */
const LAYERS = 2;

/**
 * Reads a body whole, unpacked, and at most `limit` bytes of it before and after unpacking.
 * @throws UnusableBody for what is larger or packed otherwise; whatever the stream throws (an abort, a cut connection).
 */
export async function bodyOf(
  raw: Readable,
  encoding: string | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const rest = unpackersOf(encoding, raw);
  try {
    return await collected(piped(raw, rest), limit);
  } finally {
    for (const stream of [raw, ...rest]) stream.on("error", () => undefined).destroy();
  }
}

function unpackersOf(encoding: string | null, raw: Readable): readonly Transform[] {
  try {
    return unpackers(encoding);
  } catch (error) {
    raw.on("error", () => undefined).destroy();
    throw error;
  }
}

function unpackers(encoding: string | null): readonly Transform[] {
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map(name => name.trim())
    .filter(name => name !== "" && name !== "identity");
  if (names.length > LAYERS) throw new UnusableBody(`is packed ${names.length} times over`);
  return names.reverse().map(unpacker);
}

function unpacker(name: string): Transform {
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new UnusableBody(`is packed as "${name.slice(0, 40)}", which was not asked for`);
  }
}

/** The end of a chain of streams; an error anywhere in it is an error of the end. */
function piped(raw: Readable, rest: readonly Transform[]): Readable {
  const end = new PassThrough();
  let last = raw;
  for (const next of [...rest, end]) {
    last.once("error", error => end.destroy(error));
    last = last.pipe(next);
  }
  return end;
}

async function collected(stream: Readable, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > limit) throw new UnusableBody(`is larger than ${limit / 1_000_000} MB`);
    parts.push(part);
  }
  // A buffer of its own, not a part of Node's pool: it is handed to another thread.
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
