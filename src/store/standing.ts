import { isDeepStrictEqual } from "node:util";
import type { Kysely, Selectable } from "kysely";
import type { Filing } from "../story/story.ts";
import { rowOf } from "./direct.ts";
import { newestAt, newestOf, noteVersion } from "./origin.ts";
import { visible } from "./place.ts";
import type { Standing } from "./port/versions.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import type { Space } from "./store.ts";

const HEAD = ["id", "via", "byline", "url", "language", "example", "successor"] as const;
const OWN = `select ${HEAD.join(", ")} from document where space = ? and sha256 = ?`;
type Head = Pick<Selectable<DocumentTable>, (typeof HEAD)[number]>;

/**
 * How a filing stands to what a space sees: its own documents, and the house's, which it cannot change. A text that is on record
 * from elsewhere (a renamed file, an article that moved) is noted under its new origin too: what changes there is a version of it.
 */
export async function standing(db: Kysely<Schema>, space: Space, filing: Filing): Promise<Standing> {
  const { document, origin } = filing;
  const newest = origin === null ? null : await newestAt(db, space, origin);
  const own = await rowOf<Head>(db, OWN, space, document.sha256);
  if (own !== undefined) {
    // An older text again: where another stood since, it is the newest once more.
    if (own.successor !== null && newest !== null && newest.document !== own.id)
      return { type: "version", of: await newestOf(db, space, newest.document) };
    if (newest === null) await noteVersion(db, space, { document, origin });
    // Read from elsewhere (another feed, another copy of the file): its head there says nothing of the one on record.
    if (own.successor !== null || newest?.document !== own.id) return { type: "known" };
    return sameHead(own, filing) && (await sameCorrections(db, space, filing))
      ? { type: "known" }
      : { type: "amended" };
  }
  for (const one of visible(space).filter(other => other !== space)) {
    if ((await rowOf<Head>(db, OWN, one, document.sha256)) !== undefined) return { type: "known" };
  }
  return newest === null
    ? { type: "new" }
    : { type: "version", of: await newestOf(db, space, newest.document) };
}

/** An address may come in several forms; those of one origin are the same. */
function sameHead(row: Head, { document, origin }: Filing): boolean {
  const { via, byline, url, language, example } = document;
  return (
    row.via === JSON.stringify(via) &&
    row.byline === byline &&
    (row.url === url || origin?.startsWith("file:") !== true) &&
    row.language === language &&
    row.example === (example ? 1 : 0)
  );
}

async function sameCorrections(
  db: Kysely<Schema>,
  space: Space,
  { document, corrections }: Filing,
): Promise<boolean> {
  const rows = await db
    .selectFrom("correction")
    .select("body")
    .where("space", "=", space)
    .where("document", "=", document.id)
    .orderBy("position")
    .execute();
  return isDeepStrictEqual(
    rows.map(row => JSON.parse(row.body)),
    corrections,
  );
}
