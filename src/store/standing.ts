import { isDeepStrictEqual } from "node:util";
import type { Kysely, Selectable } from "kysely";
import type { Filing } from "../story/story.ts";
import { rowOf } from "./direct.ts";
import { newestAt } from "./origin.ts";
import { visible } from "./place.ts";
import type { Standing } from "./port/versions.ts";
import type { DocumentTable, Schema } from "./schema.ts";
import type { Space } from "./store.ts";

const HEAD = ["id", "via", "byline", "url", "language", "example", "successor"] as const;
const OWN = `select ${HEAD.join(", ")} from document where space = ? and sha256 = ?`;
type Head = Pick<Selectable<DocumentTable>, (typeof HEAD)[number]>;

/** How a filing stands to what a space sees: its own documents, and the house's, which it cannot change. */
export async function standing(db: Kysely<Schema>, space: Space, filing: Filing): Promise<Standing> {
  const { document, origin } = filing;
  const newest = origin === null ? null : await newestAt(db, space, origin);
  const own = await rowOf<Head>(db, OWN, space, document.sha256);
  if (own !== undefined) {
    if (newest !== null && own.successor !== null) return { type: "version", of: newest.document };
    if (own.successor !== null) return { type: "known" };
    // Read from elsewhere (another feed, another copy of the file): its head there says nothing of the one on record.
    if (newest?.document !== own.id) return { type: "known" };
    return sameHead(own, filing) && (await sameCorrections(db, space, filing))
      ? { type: "known" }
      : { type: "amended" };
  }
  for (const one of visible(space).filter(other => other !== space)) {
    if ((await rowOf<Head>(db, OWN, one, document.sha256)) !== undefined) return { type: "known" };
  }
  return newest === null ? { type: "new" } : { type: "version", of: newest.document };
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
