/**
 * Feature templates over a state's atoms. An atom is one hashed property ("lower form of the next word"); a template
 * is the conjunction of up to four atoms; a feature is the bucket its hash falls into (the hashing trick: no
 * dictionary of features, collisions are learned around).
 */
export interface Templates {
  readonly count: number;
  /** Writes one bucket per template to `out`. */
  readonly extract: Extract;
}

export type Extract = (atoms: Int32Array, out: Int32Array) => void;

/** A template: indices of the atoms it joins. */
export type Template = readonly number[];

/**
 * Reads templates written as names of atoms: "lower after | tag1" is one template of two atoms and one of one. An atom's number is
 * its index in `atoms`.
 */
export function templatesOf(atoms: readonly string[], notation: string): Template[] {
  return notation.split(/[|\n]/).flatMap(line => {
    const names = line.split(" ").filter(name => name !== "");
    const unknown = names.find(name => !atoms.includes(name));
    if (unknown !== undefined) throw new Error(`no atom is called ${unknown}`);
    return names.length === 0 ? [] : [names.map(name => atoms.indexOf(name))];
  });
}

const PLACE = [0x2c1b3c6d, 0x297a2d39, 0x165667b1, 0x27d4eb2f] as const;
const MIX = 0x85ebca6b;

const seedOf = (index: number, salt: number): number => Math.imul(index + 1 + salt, 0x9e3779b1);

/** Buckets lie in `[0, 2 ** bits)`; `salt` keeps the models apart. */
export function compileTemplates(templates: readonly Template[], bits: number, salt: number): Templates {
  return { count: templates.length, extract: straightLine(templates, bits, salt) };
}

/**
 * The templates as one function without a loop, made from source: four times as fast as `looped`, which
 * says what it computes. Only numbers of this module's callers enter the source.
 */
function straightLine(templates: readonly Template[], bits: number, salt: number): Extract {
  const used = [...new Set(templates.flat())].map(atom => `const a${atom} = atoms[${atom}];`);
  const lines = templates.map((template, t) => {
    const parts = template.map((atom, place) => `Math.imul(a${atom}, ${PLACE[place]})`);
    return `h = ${[seedOf(t, salt), ...parts].join(" ^ ")};\nout[${t}] = Math.imul(h ^ (h >>> 15), ${MIX}) >>> ${32 - bits};`;
  });
  return new Function(
    "atoms",
    "out",
    `"use strict"; let h = 0;\n${[...used, ...lines].join("\n")}`,
  ) as Extract;
}

/** What `straightLine` computes, as a loop. */
export function looped(templates: readonly Template[], bits: number, salt: number): Extract {
  return (atoms, out) => {
    templates.forEach((template, t) => {
      let hash = seedOf(t, salt);
      template.forEach((atom, place) => {
        hash ^= Math.imul(atoms[atom]!, PLACE[place]!);
      });
      out[t] = Math.imul(hash ^ (hash >>> 15), MIX) >>> (32 - bits);
    });
  };
}
