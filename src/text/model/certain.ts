import type { Sections } from "./pack.ts";

/**
 * Decisions that need no scoring: under such a key the trained model decided all but always alike, so it is not asked again. A key is a number
 * above or below 0 made of a few tags or a word. Half the tags, four in ten transitions and six in ten labels are found so, by one look into a
 * table of some kilobytes where a score takes dozens into one of megabytes.
 */
export interface Certain {
  /** What is decided under a key, -1 where the model must be asked. */
  decide(key: number): number;
}

/** Keys in ascending order and what each decides. */
export interface Decisions {
  readonly keys: Int32Array<ArrayBuffer>;
  readonly decided: Uint8Array<ArrayBuffer>;
}

/** Nothing is certain: the model is asked every time. */
export const UNDECIDED: Decisions = { keys: new Int32Array(0), decided: new Uint8Array(0) };

const MULTIPLIER = 0x9e3779b1;

/** Open addressing, at most half full; a free slot has the key 0. */
export function createCertain({ keys, decided }: Decisions): Certain {
  const bits = 33 - Math.clz32(Math.max(1, keys.length));
  const last = 2 ** bits - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(last + 1);
  const values = new Uint8Array(last + 1);
  keys.forEach((key, k) => {
    let slot = Math.imul(key, MULTIPLIER) >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = key;
    values[slot] = decided[k]!;
  });
  return {
    decide(key) {
      let slot = Math.imul(key, MULTIPLIER) >>> shift;
      for (; slots[slot] !== 0; slot = (slot + 1) & last) if (slots[slot] === key) return values[slot]!;
      return -1;
    },
  };
}

export const encodeDecisions = ({ keys, decided }: Decisions): Sections => ({
  keys: new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength),
  decided,
});

export function decodeDecisions({ keys, decided }: Sections): Decisions {
  const bytes = new Uint8Array(keys!);
  return { keys: new Int32Array(bytes.buffer), decided: new Uint8Array(decided!) };
}
