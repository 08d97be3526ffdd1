import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { SourceError } from "../errors.ts";
import type { Account, Filing, Story } from "../story/story.ts";
import type { Document } from "../text/document.ts";
import { insertAll } from "./bulk.ts";
import { noteChange } from "./change.ts";
import { HEAD, sourceOfRow } from "./cited.ts";
import { type DocumentRow, documentRows } from "./kept.ts";
import { packed } from "./pack.ts";
import { spaceNumber, visible } from "./place.ts";
import { removeDocument } from "./remove.ts";
import type { Schema } from "./schema.ts";
import { encode } from "./serial.ts";
import { sortable } from "./sortable.ts";
import type { Documents, Space } from "./store.ts";
import { writeStory } from "./write.ts";

export function documentsOf(db: Kysely<Schema>, clock: Clock): Documents {
  return {
    get: (space, id) => getDocument(db, space, id),
    has: async (space, sha256) => {
      const row = await db
        .selectFrom("document")
        .select("id")
        .where("space", "in", visible(space))
        .where("sha256", "=", sha256)
        .executeTakeFirst();
      return row !== undefined;
    },
    list: async space => {
      const rows = await db
        .selectFrom("document")
        .select([...HEAD, "space"])
        .where("space", "in", visible(space))
        .orderBy("at", order => order.desc().nullsLast())
        .orderBy("filed", "desc")
        .orderBy("id")
        .execute();
      return rows.map(sourceOfRow);
    },
    file: (space, filing, account, story) =>
      db.transaction().execute(transaction => file(transaction, clock, space, filing, account, story)),
    remove: (space, id) =>
      db.transaction().execute(async transaction => {
        const removed = await removeDocument(transaction, space, id);
        if (removed) await noteChange(transaction, space, id, "removed", clock.now().toISOString());
        return removed;
      }),
  };
}

async function getDocument(db: Kysely<Schema>, space: Space, id: string): Promise<Document | null> {
  for (const one of visible(space)) {
    const row = (await documentRows(db, one, [id])).get(id);
    if (row !== undefined) return documentOf(row);
  }
  return null;
}

function documentOf(row: DocumentRow): Document {
  const { id, sha256, text, title, outlet, byline, url, published, language } = row;
  const via = JSON.parse(row.via) as readonly string[];
  return {
    id,
    sha256,
    text,
    title,
    outlet,
    via,
    byline,
    url,
    published,
    language,
    example: row.example === 1,
  };
}

async function file(
  db: Kysely<Schema>,
  clock: Clock,
  space: Space,
  filing: Filing,
  account: Account,
  story: Story,
): Promise<void> {
  const { document, corrections } = filing;
  const number = await spaceNumber(db, space);
  const filed = clock.now().toISOString();
  const isNew = await insertDocument(db, filed, space, document);
  await noteChange(db, space, document.id, isNew ? "filed" : "revised", filed);
  await db.deleteFrom("correction").where("space", "=", space).where("document", "=", document.id).execute();
  await insertAll(
    db,
    "correction",
    ["space", "document", "position", "body"],
    corrections.map((correction, position) => ({
      space,
      document: document.id,
      position,
      body: JSON.stringify(correction),
    })),
  );
  const body = packed(encode(account));
  await db
    .insertInto("account")
    .values({ space, document: document.id, body })
    .onConflict(conflict => conflict.columns(["space", "document"]).doUpdateSet({ body }))
    .execute();
  await writeStory(db, { name: space, number }, story, [account]);
}

/** Documents are immutable: one that is stored stays as it is (false). */
async function insertDocument(
  db: Kysely<Schema>,
  filed: string,
  space: Space,
  document: Document,
): Promise<boolean> {
  const { via, example, published } = document;
  const stored = await db
    .selectFrom("document")
    .select("sha256")
    .where("space", "=", space)
    .where("id", "=", document.id)
    .executeTakeFirst();
  // Ids are a part of the hash; two texts under one id would let a citation show the wrong words.
  if (stored !== undefined && stored.sha256 !== document.sha256) {
    throw new SourceError(`Another document is on record as ${document.id}; this one was not filed.`);
  }
  if (stored !== undefined) return false;
  await db
    .insertInto("document")
    .values({
      ...document,
      space,
      via: JSON.stringify(via),
      at: sortable(published),
      example: example ? 1 : 0,
      filed,
    })
    .execute();
  return true;
}
