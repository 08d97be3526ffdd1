import type { Kysely, Selectable } from "kysely";
import type { Telling } from "../briefing/briefing.ts";
import type { Card } from "../card/card.ts";
import type { Clock } from "../clock.ts";
import { insertAll } from "./bulk.ts";
import { citedDocuments } from "./cited.ts";
import { keyOf } from "./ledger.ts";
import { visible } from "./place.ts";
import type { Editions, FiledEdition, NewEdition } from "./port/delivery.ts";
import type { Schema } from "./schema.ts";
import type { DeliveryTable, EditionTable } from "./schema-delivery.ts";
import { scopeOf } from "./scope.ts";
import { type Cited, decode, encode, parse } from "./serial.ts";
import type { Space } from "./store.ts";
import { toldTo } from "./told.ts";

export function editionsOf(db: Kysely<Schema>, clock: Clock): Editions {
  const now = (): string => clock.now().toISOString();
  return {
    file: (space, edition) => db.transaction().execute(tx => fileEdition(tx, space, edition, now())),
    get: async (space, id) => {
      const row = await editionRows(db, space).where("edition.id", "=", id).executeTakeFirst();
      return row === undefined ? null : editionOf(db, row);
    },
    posted: async (to, limit) => {
      const rows = await editionRows(db, to.space)
        .where("edition.scope", "=", scopeOf(to))
        .where("delivery.state", "=", "sent")
        .orderBy("edition.number", "desc")
        .limit(limit)
        .execute();
      return readable(db, rows);
    },
    told: to => toldTo(db, to, now()),
  };
}

/** Editions with what became of them. */
export const editionRow = (db: Kysely<Schema>) =>
  db
    .selectFrom("edition")
    .innerJoin("delivery", "delivery.edition", "edition.number")
    .selectAll("edition")
    .select(["delivery.state", "delivery.reason", "delivery.due", "delivery.message", "delivery.settled"]);

/** Those of one space. */
export const editionRows = (db: Kysely<Schema>, space: Space) =>
  editionRow(db).where("edition.space", "=", space);

export type EditionRow = Selectable<EditionTable> &
  Pick<Selectable<DeliveryTable>, "state" | "reason" | "due" | "message" | "settled">;

/** An edition with the words it cites, cut anew from the record; null where they are not on record any more. */
async function editionOf(db: Kysely<Schema>, row: EditionRow): Promise<FiledEdition | null> {
  const card = await cardOf(db, row.space, row.card);
  return card === null ? null : filedEdition(row, card);
}

/** A row with its card. */
export function filedEdition(row: EditionRow, card: Card): FiledEdition {
  const { space, id, kind, platform, channel, thread, of, slot, state, reason, composed } = row;
  const to = { platform, space, channel, thread };
  const { message, settled } = row;
  return {
    ...{ id, kind, to, of, slot, state, reason, composed, card },
    tellings: JSON.parse(row.tellings) as readonly Telling[],
    left: JSON.parse(row.left_out) as FiledEdition["left"],
    deadline: state === "draft" ? row.due : null,
    posted: message === null || settled === null ? null : { to, messageId: message, at: settled },
  };
}

/** Those whose words are all still on record. */
export async function readable(
  db: Kysely<Schema>,
  rows: readonly EditionRow[],
): Promise<readonly FiledEdition[]> {
  const found: FiledEdition[] = [];
  for (const row of rows) {
    const edition = await editionOf(db, row);
    if (edition !== null) found.push(edition);
  }
  return found;
}

async function cardOf(db: Kysely<Schema>, space: Space, body: string): Promise<Card | null> {
  const encoded = parse<Card>(body);
  const cited = new Map<string, Cited>();
  for (const one of visible(space).toReversed()) {
    for (const [id, document] of await citedDocuments(db, one, [encoded])) cited.set(id, document);
  }
  return encoded.documents.every(id => cited.has(id)) ? decode(encoded, cited) : null;
}

async function fileEdition(
  db: Kysely<Schema>,
  space: Space,
  edition: NewEdition,
  composed: string,
): Promise<boolean> {
  const { id, kind, to, of, slot, tellings, left, deadline } = edition;
  const { platform, channel, thread } = to;
  const card = encode(edition.card);
  await forgetWithdrawn(db, space, id);
  const row = await db
    .insertInto("edition")
    .values({
      ...{ space, id, kind, platform, channel, thread, of, slot, card, composed },
      scope: scopeOf(to),
      tellings: JSON.stringify(tellings),
      left_out: JSON.stringify(left),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning("number")
    .executeTakeFirst();
  if (row === undefined) return false;
  await db
    .insertInto("delivery")
    .values({
      ...{ edition: row.number, space, key: keyOf(space, id), attempt: 0, due: deadline },
      state: deadline === null ? "waiting" : "draft",
    })
    .execute();
  await carry(db, space, row.number, edition);
  await markSlot(db, space, edition, composed);
  return true;
}

/** What was withdrawn before it was posted is composed anew under its name. */
async function forgetWithdrawn(db: Kysely<Schema>, space: Space, id: string): Promise<void> {
  await db
    .deleteFrom("edition")
    .where("space", "=", space)
    .where("id", "=", id)
    .where("number", "in", select =>
      select.selectFrom("delivery").select("edition").where("state", "=", "withdrawn"),
    )
    .execute();
}

/** Remembers which documents an edition rests on: those its tellings name, and those its card cites. */
export async function carry(
  db: Kysely<Schema>,
  space: Space,
  number: number,
  { card, tellings }: Pick<NewEdition, "card" | "tellings">,
): Promise<void> {
  await db.deleteFrom("carried").where("edition", "=", number).execute();
  const cited = parse<NewEdition["card"]>(encode(card)).documents;
  const documents = new Set([...cited, ...tellings.flatMap(telling => telling.documents)]);
  const rows = [...documents].map(document => ({ space, document, edition: number }));
  await insertAll(db, "carried", ["space", "document", "edition"], rows, "on conflict do nothing");
}

async function markSlot(db: Kysely<Schema>, space: Space, edition: NewEdition, at: string): Promise<void> {
  const { id, of, slot, kind, left, deadline } = edition;
  if (kind !== "briefing" || of === null || slot === null) return;
  await db
    .updateTable("slot")
    .set({
      ...{ edition: id, at, left_out: JSON.stringify(left) },
      status: deadline === null ? "sending" : "draft",
    })
    .where("space", "=", space)
    .where("schedule", "=", of)
    .where("slot", "=", slot)
    .execute();
}
