import type { Kysely } from "kysely";
import type { Memory } from "../platform/keeping.ts";
import type { Schema } from "./schema.ts";

export function memoryOf(db: Kysely<Schema>): Memory {
  return {
    async get(platform, name) {
      const row = await db
        .selectFrom("memory")
        .select("value")
        .where("platform", "=", platform)
        .where("name", "=", name)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async put(platform, name, value) {
      await db
        .insertInto("memory")
        .values({ platform, name, value })
        .onConflict(conflict => conflict.columns(["platform", "name"]).doUpdateSet({ value }))
        .execute();
    },
  };
}
