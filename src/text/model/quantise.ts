import type { Sections } from "./pack.ts";
import { LARGEST, type ParserTable } from "./parser.ts";
import type { WeightTable } from "./table.ts";

/** Weights come back as whole numbers up to this; a sum over a hundred features still fits 32 bits with ease. */
const FULL = 16129;

/**
 * One signed byte a weight, by a square law: q = round(127 * sqrt(|w| / max)), so small weights keep their differences and the
 * largest is not clipped. Scores are compared only within a table, so its scale is dropped.
 */
export function quantise(weights: Float32Array | Int16Array): Int8Array<ArrayBuffer> {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return Int8Array.from(
    weights,
    weight => Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / most)),
  );
}

/** The inverse up to a factor: q squared, with its sign; the largest is `FULL`. */
export function restore(bytes: Uint8Array): Int16Array<ArrayBuffer> {
  const restored = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const q = (bytes[i]! << 24) >> 24;
    restored[i] = q < 0 ? -q * q : q * q;
  }
  return restored;
}

export { FULL as LARGEST_WEIGHT };

const bytesOf = (values: Int8Array<ArrayBuffer>): Uint8Array => new Uint8Array(values.buffer);

/** A sparse table as sections: entries per bucket, their labels, their weights. */
export function encodeTable(table: WeightTable): Sections {
  const buckets = 2 ** table.bits;
  const counts = new Uint8Array(buckets);
  for (let b = 0; b < buckets; b++) counts[b] = table.starts[b + 1]! - table.starts[b]!;
  const shape = Uint8Array.of(table.bits, table.labels);
  return { shape, counts, label: table.label, weight: bytesOf(quantise(table.weight)) };
}

export function decodeTable(sections: Sections): WeightTable {
  const [bits, labels] = sections.shape!;
  const counts = sections.counts!;
  const starts = new Uint32Array(counts.length + 1);
  for (let b = 0; b < counts.length; b++) starts[b + 1] = starts[b]! + counts[b]!;
  const label = sections.label!.slice();
  return { bits: bits!, labels: labels!, starts, label, weight: restore(sections.weight!) };
}

/** The parser's weights as trained: `left[bucket]` and `right[bucket]`, differences to SHIFT. */
export interface ParserWeights {
  readonly bits: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** The two columns one after the other, which compresses better than side by side. */
export function encodeParser({ bits, left, right }: ParserWeights): Sections {
  const columns = new Float32Array(left.length + right.length);
  columns.set(left);
  columns.set(right, left.length);
  return { shape: Uint8Array.of(bits), columns: bytesOf(quantise(columns)) };
}

export function decodeParser(sections: Sections): ParserTable {
  const bits = sections.shape![0]!;
  const buckets = 2 ** bits;
  const columns = sections.columns!;
  const scaled = Int32Array.from({ length: 256 }, (_, byte) => {
    const q = (byte << 24) >> 24;
    return Math.round((LARGEST * q * Math.abs(q)) / FULL);
  });
  const weights = new Int32Array(buckets);
  for (let b = 0; b < buckets; b++)
    weights[b] = scaled[columns[b]!]! * 65536 + scaled[columns[buckets + b]!]!;
  return { bits, weights };
}
