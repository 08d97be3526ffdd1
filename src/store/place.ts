import type { Kysely } from "kysely";
import { rowOf } from "./direct.ts";
import { keptCount } from "./kept.ts";
import { type KeyRange, type Kind, keysOfSpace, keysOfStory, spaceOfStory } from "./key.ts";
import type { Schema } from "./schema.ts";
import { HOUSE, type Space } from "./store.ts";

/** A part of the record one query may look at: a space, or one story of it. */
export interface Place {
  readonly space: Space;
  /** Key of the story; null: the whole space. */
  readonly story: number | null;
  /** Keys of what it holds of a kind, and of what the whole space holds. */
  readonly range: (kind: Kind) => KeyRange;
  readonly around: (kind: Kind) => KeyRange;
}

/** What a space sees, its own first: the one rule every read goes through. */
export const visible = (space: Space): readonly Space[] => (space === HOUSE ? [HOUSE] : [space, HOUSE]);

const NUMBERED = "select number from space where name = ?";

const numberOf = async (db: Kysely<Schema>, space: Space): Promise<number | null> =>
  (await rowOf<{ readonly number: number }>(db, NUMBERED, space))?.number ?? null;

/** An answer asks for it at every turn, and it stays until the space goes; null may be out of date. */
const keptNumber = keptCount(numberOf);

/** Where a space may look: everything it sees, or the one story it names. */
export async function placesOf(
  db: Kysely<Schema>,
  space: Space,
  story: string | null,
): Promise<readonly Place[]> {
  if (story === null) {
    const seen = visible(space);
    const numbered = await Promise.all(
      seen.map(async name => ({ name, number: (await keptNumber(db, name)) ?? (await numberOf(db, name)) })),
    );
    return numbered.flatMap(({ name, number }) =>
      number === null
        ? []
        : [
            {
              space: name,
              story: null,
              range: (kind: Kind) => keysOfSpace(kind, number),
              around: (kind: Kind) => keysOfSpace(kind, number),
            },
          ],
    );
  }
  const found = await storyKey(db, space, story);
  if (found === null) return [];
  return [
    {
      space: found.space,
      story: found.key,
      range: kind => keysOfStory(kind, found.key),
      around: kind => keysOfSpace(kind, spaceOfStory(found.key)),
    },
  ];
}

/** Key of a story a space sees; its own before the house's of the same id. */
export async function storyKey(
  db: Kysely<Schema>,
  space: Space,
  id: string,
): Promise<{ readonly space: Space; readonly key: number } | null> {
  for (const one of visible(space)) {
    const found = await storyOfSpace(db, one, id);
    if (found !== null) return { space: one, key: found.key };
  }
  return null;
}

/**
 * A story of one space by its id; the id of a story that was merged into another leads to that one, unless it must be `exact`.
 */
export async function storyOfSpace(
  db: Kysely<Schema>,
  space: Space,
  id: string,
  as: "merged" | "exact" = "merged",
): Promise<{ readonly key: number; readonly id: string } | null> {
  const byId = "select key, id from story where space = ? and id = ?";
  const row = await rowOf<{ readonly key: number; readonly id: string }>(db, byId, space, id);
  if (row !== undefined || as === "exact") return row ?? null;
  const merged = await db
    .selectFrom("arrangement")
    .select(["story"])
    .where("space", "=", space)
    .where("other", "=", id)
    .where("kind", "=", "merge")
    .where("undone", "is", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return merged === undefined ? null : storyOfSpace(db, space, merged.story);
}

/** Number of a space, given at its first filing. */
export async function spaceNumber(db: Kysely<Schema>, space: Space): Promise<number> {
  const known = await numberOf(db, space);
  if (known !== null) return known;
  const { number } = await db
    .insertInto("space")
    .values({ name: space })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}
