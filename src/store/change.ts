import type { Kysely } from "kysely";
import { insertAll } from "./bulk.ts";
import type { Schema } from "./schema.ts";
import type { ChangeTable } from "./schema-delivery.ts";
import type { Space } from "./store.ts";

/** Notes what happens to the record, in the transaction in which it happens: what follows and corrections are worked from. */
export async function noteChange(
  db: Kysely<Schema>,
  space: Space,
  document: string,
  kind: ChangeTable["kind"],
  at: string,
): Promise<void> {
  await insertAll(db, "change", ["space", "document", "kind", "at"], [{ space, document, kind, at }]);
}
