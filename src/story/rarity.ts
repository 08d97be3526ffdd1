import { COMMONNESS, DOCUMENTS } from "./lexicon/commonness.ts";

/** A term that is not listed: in fewer documents than count. */
const UNLISTED = 0.5;

let table: ReadonlyMap<string, number> | null = null;

function documentsWith(term: string): number {
  table ??= new Map(
    COMMONNESS.flatMap(([documents, terms]) =>
      terms.split(/\s+/).map((one): [string, number] => [one, documents]),
    ),
  );
  return table.get(term) ?? UNLISTED;
}

/** How much a term says about which story it is: inverse document frequency over news, from 0.2 ("people") to 7.1 (a rare name). */
export const rarity = (term: string): number => Math.log((DOCUMENTS + 1) / (documentsWith(term) + 0.5));
