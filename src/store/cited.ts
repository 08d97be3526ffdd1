import type { Kysely } from "kysely";
import type { Source } from "../story/story.ts";
import { documentRows } from "./kept.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import { type Cited, decode, parse } from "./serial.ts";
import type { Space } from "./store.ts";

export const HEAD = ["id", "outlet", "via", "title", "url", "published", "example", "copy_of"] as const;

/** A document's head from its row. */
export function sourceOfRow(row: Pick<DocumentTable, (typeof HEAD)[number]>): Source {
  return {
    document: row.id,
    outlet: row.outlet,
    via: JSON.parse(row.via) as readonly string[],
    title: row.title,
    url: row.url,
    published: row.published,
    example: row.example === 1,
    copyOf: row.copy_of,
  };
}

/** Values of one space with their words, each document they cite loaded once. */
export async function withWords<T>(
  db: Kysely<Schema>,
  space: Space,
  bodies: readonly string[],
): Promise<readonly T[]> {
  const encoded = bodies.map(body => parse<T>(body));
  const documents = await citedDocuments(db, space, encoded);
  return encoded.map(one => decode<T>(one, documents));
}

/** The documents of a space that values refer to, as far as citing them takes. */
export async function citedDocuments(
  db: Kysely<Schema>,
  space: Space,
  values: readonly { readonly documents: readonly string[] }[],
): Promise<ReadonlyMap<string, Cited>> {
  const rows = await documentRows(
    db,
    space,
    values.flatMap(value => value.documents),
  );
  return new Map([...rows].map(([id, row]) => [id, { source: sourceOfRow(row), text: row.text }]));
}
