import type { Kysely } from "kysely";
import type { Block, Card } from "../card/card.ts";
import { citedDocuments } from "./cited.ts";
import { carry, type EditionRow, editionRow, filedEdition } from "./editions.ts";
import { visible } from "./place.ts";
import type { Carrier, Corrections, RecordChange } from "./port/corrections.ts";
import type { Schema } from "./schema.ts";
import { type Cited, decode, encode, parse, type Stored } from "./serial.ts";
import { HOUSE, type Space } from "./store.ts";

export function correctionsOf(db: Kysely<Schema>): Corrections {
  return {
    pending: limit => pending(db, limit),
    carrying: change => carrying(db, change),
    amended: (space, edition, card, messageId) =>
      db.transaction().execute(tx => amended(tx, space, edition, card, messageId)),
    done: async ({ number }) => {
      await db.updateTable("change").set({ worked: 1 }).where("number", "=", number).execute();
    },
  };
}

async function pending(db: Kysely<Schema>, limit: number): Promise<readonly RecordChange[]> {
  const rows = await db
    .selectFrom("change")
    .select(["number", "space", "document", "kind", "at"])
    .where("worked", "=", 0)
    .where("kind", "!=", "filed")
    .orderBy("number")
    .limit(limit)
    .execute();
  return rows.flatMap(row => (row.kind === "filed" ? [] : [{ ...row, kind: row.kind }]));
}

/** States in which an edition is, or may come to be, in its channel. */
const ALIVE = ["draft", "waiting", "sending", "unknown", "sent"] as const;

async function carrying(db: Kysely<Schema>, { space, document }: RecordChange): Promise<readonly Carrier[]> {
  let rows = editionRow(db)
    .innerJoin("carried", "carried.edition", "edition.number")
    .where("carried.document", "=", document)
    .where("delivery.state", "in", ALIVE);
  if (space !== HOUSE) rows = rows.where("carried.space", "=", space);
  const carriers: Carrier[] = [];
  for (const row of await rows.orderBy("edition.number", "desc").execute()) {
    const { card, gone } = await readableCard(db, row);
    carriers.push({ edition: filedEdition(row, card), gone });
  }
  return carriers;
}

/** The blocks of a card whose words are still on record. */
async function readableCard(
  db: Kysely<Schema>,
  row: EditionRow,
): Promise<{ readonly card: Card; readonly gone: number }> {
  const { documents, value } = parse<Card>(row.card);
  const cited = new Map<string, Cited>();
  for (const one of visible(row.space).toReversed()) {
    for (const [id, document] of await citedDocuments(db, one, [{ documents }])) cited.set(id, document);
  }
  const missing = new Set(documents.flatMap((id, number) => (cited.has(id) ? [] : [number])));
  // A document that is gone is no longer cited by the blocks that are left; its place is only kept for the numbers of the others.
  const [other] = cited.values();
  const kept = value.blocks.filter(block => !numbersIn(block).some(number => missing.has(number)));
  const standing = new Map(
    documents.flatMap(id => ((cited.get(id) ?? other) ? [[id, (cited.get(id) ?? other)!]] : [])),
  );
  const blocks =
    standing.size === documents.length
      ? decode<readonly Block[]>({ documents, value: kept }, standing)
      : // Nothing is left to cite: what stands without a source.
        decode<readonly Block[]>({ documents: [], value: kept }, standing);
  return {
    card: { status: value.status, command: value.command, blocks },
    gone: value.blocks.length - kept.length,
  };
}

/** The numbers of the documents a stored block cites. */
function numbersIn(value: Stored<Block>): readonly number[] {
  const found: number[] = [];
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === "$source" && typeof inner === "number") found.push(inner);
    if (key === "$cite" && Array.isArray(inner)) found.push(Number(inner[0]));
    return inner;
  });
  return found;
}

async function amended(
  db: Kysely<Schema>,
  space: Space,
  id: string,
  card: Card,
  messageId: string | null,
): Promise<void> {
  const row = await db
    .updateTable("edition")
    .set({ card: encode(card) })
    .where("space", "=", space)
    .where("id", "=", id)
    .returning(["number"])
    .executeTakeFirst();
  // What it cites now counts; a source that was taken off the record is not looked for again.
  if (row === undefined) return;
  await carry(db, space, row.number, { card, tellings: [] });
  if (messageId === null) return;
  await db.updateTable("delivery").set({ message: messageId }).where("edition", "=", row.number).execute();
}
