import { NEAR_GROUPS } from "./lexicon/near-groups.ts";
import { SYNONYM_GROUPS } from "./lexicon/synonym-groups.ts";
import { stem } from "./stem.ts";

type Table = ReadonlyMap<string, ReadonlySet<string>>;

function tableOf(groups: string): Table {
  const table = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    if (one !== other) table.set(one, (table.get(one) ?? new Set<string>()).add(other));
  };
  for (const line of groups.trim().split("\n")) {
    const stems = line.split(/[ >]+/).map(stem);
    const [head] = stems;
    for (const one of stems)
      for (const other of stems) if (!line.includes(">") || one === head || other === head) join(one, other);
  }
  return table;
}

const SYNONYMS = tableOf(SYNONYM_GROUPS);
const NEAR = tableOf(NEAR_GROUPS);
const NONE: ReadonlySet<string> = new Set();

/** Stems of words that may stand for a stem; never the stem itself. */
export const synonymsOf = (stemmed: string): ReadonlySet<string> => SYNONYMS.get(stemmed) ?? NONE;

/** Stems of words that may stand for a stem where the rest of a sentence bears it out ("lose" power that was "cut"). */
export const nearlyOf = (stemmed: string): ReadonlySet<string> => NEAR.get(stemmed) ?? NONE;
