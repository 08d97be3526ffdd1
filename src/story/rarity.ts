import { COMMONNESS, DOCUMENTS } from "./lexicon/commonness.ts";

/** A term that is not listed: in fewer documents than count. */
const UNLISTED = 0.5;

let table: ReadonlyMap<string, number> | null = null;

const inverse = (documents: number): number => Math.log((DOCUMENTS + 1) / (documents + 0.5));
const RAREST = inverse(UNLISTED);

/** How much a term says about which story it is: inverse document frequency over news, from 0.2 ("people") to 7.1 (a rare name). */
export function rarity(term: string): number {
  table ??= new Map(
    COMMONNESS.flatMap(([documents, terms]) => {
      const found = inverse(documents);
      return terms.split(/\s+/).map((one): [string, number] => [one, found]);
    }),
  );
  return table.get(term) ?? RAREST;
}
