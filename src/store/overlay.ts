import type { Kysely } from "kysely";
import type { Correction } from "../story/story.ts";
import { correctionsOf } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import { HOUSE, type Space } from "./store.ts";

const kept = new WeakMap<
  Kysely<Schema>,
  { readonly of: number; readonly spaces: Map<Space, readonly Correction[]> }
>();
let changes = 0;

/** To be called by whoever makes or takes back a correction, or takes a space out of the record. */
export function editsChanged(): void {
  changes++;
}

/**
 * What a space's editors corrected, to be laid over what the house brought: kept in memory, so that a space without corrections pays
 * nothing for it. The house's own are woven into its stories.
 */
export async function overlayOf(db: Kysely<Schema>, space: Space): Promise<readonly Correction[]> {
  if (space === HOUSE) return [];
  let known = kept.get(db);
  if (known?.of !== changes) {
    known = { of: changes, spaces: new Map() };
    kept.set(db, known);
  }
  const found = known.spaces.get(space) ?? (await correctionsOf(db, space));
  known.spaces.set(space, found);
  return found;
}
