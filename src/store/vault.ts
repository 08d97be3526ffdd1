import type { Kysely } from "kysely";
import type { Vault } from "../platform/keeping.ts";
import type { Schema } from "./schema.ts";
import type { Seal } from "./seal.ts";

/** Sealed to its platform and space: a row moved to another tenant does not open. */
const place = (platform: string, space: string): string => JSON.stringify([platform, space]);

export function vaultOf(db: Kysely<Schema>, seal: Seal): Vault {
  return {
    async get(platform, space) {
      const row = await db
        .selectFrom("vault")
        .select("sealed")
        .where("platform", "=", platform)
        .where("space", "=", space)
        .executeTakeFirst();
      return row === undefined ? null : seal.open(row.sealed, place(platform, space));
    },
    async put(platform, space, secret) {
      const sealed = seal.close(secret, place(platform, space));
      await db
        .insertInto("vault")
        .values({ platform, space, sealed })
        .onConflict(conflict => conflict.columns(["platform", "space"]).doUpdateSet({ sealed }))
        .execute();
    },
    async remove(platform, space) {
      await db.deleteFrom("vault").where("platform", "=", platform).where("space", "=", space).execute();
    },
    async spaces(platform) {
      const rows = await db
        .selectFrom("vault")
        .select("space")
        .where("platform", "=", platform)
        .orderBy("space")
        .execute();
      return rows.map(({ space }) => space);
    },
  };
}
