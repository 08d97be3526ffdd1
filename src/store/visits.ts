import type { Kysely } from "kysely";
import type { Visit, Visits } from "./port/source.ts";
import type { Schema } from "./schema.ts";
import { healthOf, subscriptions } from "./sources.ts";

export function visitsOf(db: Kysely<Schema>): Visits {
  return {
    due: (now, limit) => due(db, now, limit),
    settle: async (url, { at, etag, lastModified, told, health }) => {
      const { next, lastGood: good, error, failures, failingSince: failing, items } = health;
      await db
        .updateTable("address")
        .set({ at, etag, last_modified: lastModified, told, next, good, error, failures, failing, items })
        .where("url", "=", url)
        .execute();
    },
  };
}

async function due(db: Kysely<Schema>, now: Date, limit: number): Promise<readonly Visit[]> {
  const rows = await db
    .selectFrom("address")
    .selectAll()
    .where("next", "<=", now.toISOString())
    .orderBy("next")
    .limit(limit)
    .execute();
  const visits: Visit[] = [];
  for (const row of rows) {
    const { url, kind, at, etag, last_modified: lastModified, told } = row;
    const wanted = await subscriptions(db, "source.url", url);
    visits.push({ url, kind, at, etag, lastModified, told, health: healthOf(row), wanted });
  }
  return visits;
}
