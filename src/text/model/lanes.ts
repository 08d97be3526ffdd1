import { LARGEST_WEIGHT } from "./quantise.ts";
import type { WeightTable } from "./table.ts";

/**
 * The weights of a model of at most five labels, as the namer reads them: four labels against the first, a byte each, in one number. A
 * feature is then one look into memory and no loop over its entries; a row of `Rows` is two looks and a loop whose length nobody can guess.
 */
export interface Lanes {
  readonly bits: number;
  readonly labels: number;
  /** Four bytes a bucket, each 128 above what it says. */
  readonly packed: Int32Array;
}

export const MOST_LABELS = 5;
const EVEN = 0x00ff00ff;
const BIAS = 128;
const NOTHING = 0x80808080 | 0;

/** What a byte counts: two of the largest weights apart are 127 of it. */
const STEP = (2 * LARGEST_WEIGHT) / 127;

/**
 * For tables as shipped, of whole numbers up to `LARGEST_WEIGHT`. The law is even, because bytes are added as they are. Cutting the largest to
 * make the step finer was tried: the few that are cut are the ones met most often, and names lose more than a point.
 */
export function lanesOf(table: WeightTable): Lanes {
  const { bits, labels, starts, label, weight } = table;
  if (labels > MOST_LABELS) throw new Error(`no more than ${MOST_LABELS} labels fit: ${labels}`);
  const packed = new Int32Array(2 ** bits).fill(NOTHING);
  const row = new Int32Array(MOST_LABELS);
  for (let bucket = 0; bucket < packed.length; bucket++) {
    const end = starts[bucket + 1]!;
    let k = starts[bucket]!;
    if (k === end) continue;
    for (let each = 0; each < MOST_LABELS; each++) row[each] = 0;
    for (; k < end; k++) row[label[k]!] = weight[k]!;
    packed[bucket] = pack(row);
  }
  return { bits, labels, packed };
}

function pack(row: Int32Array): number {
  let bytes = 0;
  for (let lane = MOST_LABELS - 1; lane > 0; lane--)
    bytes = (bytes << 8) | (BIAS + Math.round((row[lane]! - row[0]!) / STEP));
  return bytes;
}

/** Adds what the first `count` (at most 256) of `buckets` say to `scores`, five from `offset` on; the first label's stays. */
export function addLanes(
  packed: Int32Array,
  buckets: Int32Array,
  count: number,
  scores: Int32Array,
  offset: number,
): void {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < count; i++) {
    const four = packed[buckets[i]!]!;
    even = (even + (four & EVEN)) | 0;
    odd = (odd + ((four >>> 8) & EVEN)) | 0;
  }
  const bias = BIAS * count;
  scores[offset + 1]! += (even & 0xffff) - bias;
  scores[offset + 2]! += (odd & 0xffff) - bias;
  scores[offset + 3]! += (even >>> 16) - bias;
  scores[offset + 4]! += (odd >>> 16) - bias;
}
