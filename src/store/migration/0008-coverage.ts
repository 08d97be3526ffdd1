import type { Migration } from "../migrate.ts";

/**
 * What is searched (how many documents, from when to when) is said on most answers: counted in an index of the newest versions, without
 * a step over their texts.
 */
export const coverage: Migration = {
  number: 8,
  statements: [
    "drop index document_at",
    "create index document_newest on document (space, at, id) where successor is null",
  ],
};
