import type { Kysely } from "kysely";
import { SourceError } from "../errors.ts";
import { sketchOf } from "../story/sketch.ts";
import type { Account, Filing } from "../story/story.ts";
import { packedAccount } from "./accounts.ts";
import { insertAll } from "./bulk.ts";
import { writeSketch } from "./copies.ts";
import { rowOf } from "./direct.ts";
import { documentFiled } from "./kept.ts";
import type { Schema } from "./schema.ts";
import { sortable } from "./sortable.ts";
import type { Space } from "./store.ts";

/**
 * Writes a filing and what is known from it, without its story. The text of a stored document stays as it is; corrections and
 * what is known replace those before. True when the document is new.
 */
export async function writeFiling(
  db: Kysely<Schema>,
  filed: string,
  space: Space,
  filing: Filing,
  account: Account,
): Promise<boolean> {
  const isNew = await insertDocument(db, filed, space, filing, account);
  documentFiled();
  await writeCorrections(db, space, filing, isNew);
  const row = { space, document: filing.document.id, body: packedAccount(account) };
  const newest = "on conflict (space, document) do update set body = excluded.body";
  await insertAll(db, "account", ["space", "document", "body"], [row], newest);
  return isNew;
}

const COLUMNS = [
  "space",
  "id",
  "sha256",
  "title",
  "outlet",
  "via",
  "byline",
  "url",
  "published",
  "at",
  "language",
  "example",
  "filed",
  "text",
  "copy_of",
  "successor",
] as const;

async function insertDocument(
  db: Kysely<Schema>,
  filed: string,
  space: Space,
  { document }: Filing,
  account: Account,
): Promise<boolean> {
  const { via, example, published } = document;
  const byId = "select sha256 from document where space = ? and id = ?";
  const stored = await rowOf<{ readonly sha256: string }>(db, byId, space, document.id);
  // Ids are a part of the hash; two texts under one id would let a citation show the wrong words.
  if (stored !== undefined && stored.sha256 !== document.sha256) {
    throw new SourceError(`Another document is on record as ${document.id}; this one was not filed.`);
  }
  if (stored !== undefined) return false;
  const row = {
    ...document,
    space,
    via: JSON.stringify(via),
    at: sortable(published),
    example: example ? 1 : 0,
    copy_of: account.source.copyOf,
    successor: null,
    filed,
  };
  await insertAll(db, "document", COLUMNS, [row]);
  await writeSketch(db, space, document.id, sketchOf(document.text));
  return true;
}

async function writeCorrections(
  db: Kysely<Schema>,
  space: Space,
  { document, corrections }: Filing,
  isNew: boolean,
): Promise<void> {
  if (!isNew)
    await db
      .deleteFrom("correction")
      .where("space", "=", space)
      .where("document", "=", document.id)
      .execute();
  const rows = corrections.map((correction, position) => ({
    space,
    document: document.id,
    position,
    body: JSON.stringify(correction),
  }));
  await insertAll(db, "correction", ["space", "document", "position", "body"], rows);
}
