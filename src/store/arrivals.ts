import type { Kysely } from "kysely";
import { storyKey, visible } from "./place.ts";
import type { Arrivals } from "./port/arrivals.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";

export function arrivalsOf(db: Kysely<Schema>): Arrivals {
  return {
    since: (space, from) => rows(db, visible(space)).where("document.filed", ">=", from).execute(),
    of: async (space, story) => {
      const found = await storyKey(db, space, story);
      return found === null ? [] : rows(db, [found.space]).where("story.key", "=", found.key).execute();
    },
  };
}

const rows = (db: Kysely<Schema>, spaces: readonly Space[]) =>
  db
    .selectFrom("document")
    .innerJoin("member", join =>
      join.onRef("member.space", "=", "document.space").onRef("member.document", "=", "document.id"),
    )
    .innerJoin("story", "story.key", "member.story")
    .select([
      "story.id as story",
      "document.id as document",
      "document.outlet",
      "document.published",
      "document.filed",
    ])
    .where("document.space", "in", spaces)
    .orderBy("document.filed", "desc")
    .orderBy("document.id");
