import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Account, Filing, Story } from "../story/story.ts";
import { accountsIn } from "./accounts.ts";
import { noteChange } from "./change.ts";
import { writeFiling } from "./filing.ts";
import { inside } from "./inside.ts";
import { documentsChanged } from "./kept.ts";
import { noteVersion } from "./origin.ts";
import { spaceNumber, visible } from "./place.ts";
import type { Version, Versions } from "./port/versions.ts";
import { explain, membersOf, reweave, storiesWith } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import { standing } from "./standing.ts";
import type { Space } from "./store.ts";

export function versionsOf(db: Kysely<Schema>, clock: Clock): Versions {
  const now = (): string => clock.now().toISOString();
  return {
    standing: (space, filing) => standing(db, space, filing),
    supersede: (space, filing, account) => inside(db, tx => supersede(tx, now(), space, filing, account)),
    amend: (space, filing, account) => inside(db, tx => amend(tx, now(), space, filing, account)),
    of: (space, document) => versions(db, space, document),
    account: (space, document) => accountOf(db, space, document),
  };
}

async function supersede(
  db: Kysely<Schema>,
  now: string,
  space: Space,
  filing: Filing,
  account: Account,
): Promise<Story> {
  const { id } = filing.document;
  const found = await standing(db, space, filing);
  if (found.type !== "version") throw new Error(`${id} takes no other document's place`);
  documentsChanged();
  await writeFiling(db, now, space, filing, account);
  await db
    .updateTable("document")
    .set({ successor: id })
    .where("space", "=", space)
    .where("id", "=", found.of)
    .execute();
  await db
    .updateTable("document")
    .set({ successor: null })
    .where("space", "=", space)
    .where("id", "=", id)
    .execute();
  await noteVersion(db, space, filing);
  await noteChange(db, space, found.of, "revised", now);
  await noteChange(db, space, id, "filed", now);
  await db
    .updateTable("placement")
    .set({ document: id })
    .where("space", "=", space)
    .where("document", "=", found.of)
    .execute();
  const woven = await replace(db, space, found.of, id);
  if (woven === null) throw new Error(`${found.of} is in no story`);
  await explain(db, space, id, JSON.stringify({ type: "version", of: found.of }));
  return woven;
}

async function amend(
  db: Kysely<Schema>,
  now: string,
  space: Space,
  filing: Filing,
  account: Account,
): Promise<Story | null> {
  const { id, via, byline, url, language, example } = filing.document;
  documentsChanged();
  await db
    .updateTable("document")
    .set({ via: JSON.stringify(via), byline, url, language, example: example ? 1 : 0 })
    .where("space", "=", space)
    .where("id", "=", id)
    .execute();
  await writeFiling(db, now, space, filing, account);
  await noteChange(db, space, id, "revised", now);
  return replace(db, space, id, id);
}

/** Puts one document into the place of another in every story that holds it; the newest of these stories. */
async function replace(
  db: Kysely<Schema>,
  space: Space,
  before: string,
  after: string,
): Promise<Story | null> {
  const numbered = { name: space, number: await spaceNumber(db, space) };
  let woven: Story | null = null;
  for (const story of await storiesWith(db, space, before)) {
    const members = (await membersOf(db, story.key)).map(member => (member === before ? after : member));
    woven = await reweave(db, numbered, story, story.id, [...new Set(members)]);
  }
  return woven;
}

async function versions(db: Kysely<Schema>, space: Space, document: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom("version as own")
    .innerJoin("version as one", join =>
      join.onRef("one.space", "=", "own.space").onRef("one.origin", "=", "own.origin"),
    )
    .innerJoin("document", join =>
      join.onRef("document.space", "=", "one.space").onRef("document.id", "=", "one.document"),
    )
    .select(["one.document", "one.number", "document.filed"])
    .where("own.space", "in", visible(space))
    .where("own.document", "=", document)
    .orderBy("one.number")
    .execute();
  if (rows.length > 0) return distinct(rows);
  const row = await db
    .selectFrom("document")
    .select("filed")
    .where("space", "in", visible(space))
    .where("id", "=", document)
    .executeTakeFirst();
  return row === undefined ? [] : [{ document, number: 1, filed: row.filed }];
}

/** A text that came back counts where it stands now. */
function distinct(rows: readonly Version[]): readonly Version[] {
  const newest = new Map(rows.map(row => [row.document, row]));
  return [...newest.values()]
    .sort((a, b) => a.number - b.number)
    .map((row, at) => ({ ...row, number: at + 1 }));
}

async function accountOf(db: Kysely<Schema>, space: Space, document: string): Promise<Account | null> {
  for (const one of visible(space)) {
    const row = await db
      .selectFrom("account")
      .select("body")
      .where("space", "=", one)
      .where("document", "=", document)
      .executeTakeFirst();
    if (row !== undefined) return (await accountsIn(db, one, [row.body]))[0] ?? null;
  }
  return null;
}
