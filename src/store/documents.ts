import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { distinct } from "../story/distinct.ts";
import type { Joined } from "../story/joined.ts";
import type { Account, Filing, Story } from "../story/story.ts";
import type { Document } from "../text/document.ts";
import { noteChange } from "./change.ts";
import { HEAD, sourceOfRow } from "./cited.ts";
import { writeFiling } from "./filing.ts";
import { inside } from "./inside.ts";
import { type DocumentRow, documentRows } from "./kept.ts";
import { noteVersion } from "./origin.ts";
import { overwriting } from "./overwrite.ts";
import { spaceNumber, visible } from "./place.ts";
import { removeDocument } from "./remove.ts";
import { explain } from "./reweave.ts";
import type { Schema } from "./schema.ts";
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
        .where("successor", "is", null)
        .orderBy("at", order => order.desc().nullsLast())
        .orderBy("filed", "desc")
        .orderBy("id")
        .execute();
      return distinct(rows.map(sourceOfRow), source => source.document);
    },
    file: (space, filing, account, story, joined = { type: "opened" }) =>
      inside(db, tx => file(tx, clock, space, filing, account, story, joined)),
    remove: (space, id) =>
      overwriting(db, () =>
        inside(db, async tx => {
          const removed = await removeDocument(tx, space, id);
          if (removed) await noteChange(tx, space, id, "removed", clock.now().toISOString());
          return removed;
        }),
      ),
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
  joined: Joined,
): Promise<void> {
  const { id } = filing.document;
  const number = await spaceNumber(db, space);
  const filed = clock.now().toISOString();
  const isNew = await writeFiling(db, filed, space, filing, account);
  await noteChange(db, space, id, isNew ? "filed" : "revised", filed);
  await noteVersion(db, space, filing);
  await writeStory(db, { name: space, number }, story, [account]);
  await explain(db, space, id, JSON.stringify(joined));
}
