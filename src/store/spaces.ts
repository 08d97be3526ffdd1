import { type Kysely, sql } from "kysely";
import { documentsChanged } from "./kept.ts";
import { type KeyRange, type Kind, keysOfSpace } from "./key.ts";
import { editsChanged } from "./overlay.ts";
import { overwriting } from "./overwrite.ts";
import type { Schema } from "./schema.ts";
import { forgetUnwanted } from "./sources.ts";
import type { Spaces } from "./store.ts";

const TEXTS = ["said", "known", "passage"] as const satisfies readonly Kind[];

/** Tables whose rows carry their space, in the order foreign keys let them go. */
const TABLES = ["story", "passage_list", "entry", "entity", "account", "correction", "document"] as const;

/** What was asked for and said there, whether or not the space ever brought a document. */
const SAID = [
  "carried",
  "delivery",
  "edition",
  "slot",
  "schedule",
  "told",
  "follow",
  "change",
  "arrangement",
  "edit",
] as const;

/** What it read by itself. */
const READ = ["source", "item", "retired"] as const;

/** Takes a whole tenant out of the record. */
export function spacesOf(db: Kysely<Schema>): Spaces {
  return {
    remove: space =>
      overwriting(db, () => db.transaction().execute(tx => erased(tx, space))).finally(editsChanged),
  };
}

async function erased(tx: Kysely<Schema>, space: string): Promise<void> {
  await erasePlatforms(tx, space);
  for (const table of READ) await tx.deleteFrom(table).where("space", "=", space).execute();
  await forgetUnwanted(tx);
  for (const table of SAID) await tx.deleteFrom(table).where("space", "=", space).execute();
  const row = await tx.selectFrom("space").select("number").where("name", "=", space).executeTakeFirst();
  if (row === undefined) return;
  documentsChanged();
  for (const kind of TEXTS) await erase(tx, "record_text", keysOfSpace(kind, row.number));
  for (const kind of ["person", "story"] as const)
    await erase(tx, "name_text", keysOfSpace(kind, row.number));
  for (const table of TABLES) await tx.deleteFrom(table).where("space", "=", space).execute();
}

/** What platforms kept for it; a memory is the space's own when its name begins with the space's and a slash. */
async function erasePlatforms(db: Kysely<Schema>, space: string): Promise<void> {
  for (const table of ["inbox", "vault"] as const)
    await db.deleteFrom(table).where("space", "=", space).execute();
  await db.deleteFrom("memory").where("name", ">=", `${space}/`).where("name", "<", `${space}0`).execute();
}

async function erase(
  db: Kysely<Schema>,
  table: "record_text" | "name_text",
  { first, last }: KeyRange,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where rowid between ${first} and ${last}`.execute(db);
}
