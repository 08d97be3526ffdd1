/**
 * Feature templates over a state's atoms. An atom is one hashed property ("lower form of the next word"); a template
 * is the conjunction of up to four atoms; a feature is the bucket its hash falls into (the hashing trick: no
 * dictionary of features, collisions are learned around).
 */
export interface Templates {
  readonly count: number;
  /** Writes one bucket per template to `out`; `atoms[0]` must be 0 (an unused place of a template). */
  extract(atoms: Int32Array, out: Int32Array): void;
}

const PLACES = 4;

/** `templates` list the atoms' indices; buckets lie in `[0, 2 ** bits)`. `salt` keeps tables of several models apart. */
export function compileTemplates(
  templates: readonly (readonly number[])[],
  bits: number,
  salt = 0,
): Templates {
  const count = templates.length;
  const places = new Uint8Array(count * PLACES);
  const seeds = new Int32Array(count);
  templates.forEach((atoms, t) => {
    places.set(atoms, t * PLACES);
    seeds[t] = Math.imul(t + 1 + salt, 0x9e3779b1);
  });
  const shift = 32 - bits;
  function extract(atoms: Int32Array, out: Int32Array): void {
    for (let t = 0, p = 0; t < count; t++, p += PLACES) {
      const hash =
        seeds[t]! ^
        Math.imul(atoms[places[p]!]!, 0x2c1b3c6d) ^
        Math.imul(atoms[places[p + 1]!]!, 0x297a2d39) ^
        Math.imul(atoms[places[p + 2]!]!, 0x165667b1) ^
        Math.imul(atoms[places[p + 3]!]!, 0x27d4eb2f);
      out[t] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> shift;
    }
  }
  return { count, extract };
}
