import { bases } from "./bases.ts";
import { type Case, utf8 } from "./case.ts";
import { encodings } from "./charsets.ts";
import { dates } from "./dates.ts";
import { DIALECTS } from "./dialects.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { fields } from "./fields.ts";

const casesOf = (faults: readonly Fault[]): readonly Case[] =>
  faults.map(([name, text, first, count]) => ({
    name,
    bytes: utf8(text),
    first,
    ...(count !== undefined && { count }),
  }));

/** The whole set, by what it is about. */
export const CASES: Readonly<Record<string, () => readonly Case[]>> = {
  fields,
  encodings,
  dates,
  bases,
  faults: () => casesOf([...FAULTS, ...DIALECTS]),
};
