import type { Kysely } from "kysely";
import { rowOf } from "./direct.ts";
import { keptCount } from "./kept.ts";
import { visible } from "./place.ts";
import type { Schema } from "./schema.ts";
import { dayOf } from "./sortable.ts";
import type { Coverage, Space } from "./store.ts";

interface Span {
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** In one space, by the index of migration 8 alone. */
const NEWEST = `select count(*) as documents, min(at) as "from", max(at) as "to" from document
  where space = ? and successor is null`;
const IN_BOTH = `select count(*) as documents from document own
  where own.space = ? and own.successor is null and exists
  (select 1 from document other where other.space = ? and other.id = own.id and other.successor is null)`;

/** What a space sees: its own documents and the house's, one that both hold counted once. */
export async function coverageOf(db: Kysely<Schema>, space: Space): Promise<Coverage> {
  const [own, other] = visible(space);
  const mine = await newest(db, own!);
  if (other === undefined) return { ...mine, from: dayOf(mine.from), to: dayOf(mine.to) };
  const theirs = await newest(db, other);
  const both = mine.documents === 0 ? 0 : (await rowOf<Span>(db, IN_BOTH, own!, other))!.documents;
  const dates = [mine.from, mine.to, theirs.from, theirs.to].filter(date => date !== null).sort();
  return {
    documents: mine.documents + theirs.documents - both,
    from: dayOf(dates[0] ?? null),
    to: dayOf(dates.at(-1) ?? null),
  };
}

/** Almost every answer says how much was searched: with 10,000 documents the index alone takes over a millisecond to go through. */
const newest = keptCount(async (db, space): Promise<Span> => (await rowOf<Span>(db, NEWEST, space))!);
