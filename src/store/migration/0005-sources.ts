import type { Migration } from "../migrate.ts";

/** What is read by itself: sources of spaces, the addresses they share, and what was read of them. */
export const sources: Migration = {
  number: 5,
  statements: [
    `create table source (
      space text not null,
      id text not null,
      url text not null,
      title text, outlet text, channel text,
      origin text not null,
      every integer,
      added text not null,
      primary key (space, id)
    ) strict, without rowid`,
    "create index source_url on source (url)",
    `create table address (
      url text primary key,
      kind text not null,
      at text not null,
      etag text, last_modified text,
      next text not null,
      good text, error text,
      failures integer not null,
      failing text,
      items integer not null,
      told text
    ) strict, without rowid`,
    "create index address_next on address (next)",
    `create table item (
      space text not null,
      source text not null,
      key text not null,
      digest text not null,
      document text,
      primary key (space, source, key)
    ) strict, without rowid`,
    "create index item_document on item (space, document) where document is not null",
    `create table retired (
      space text not null,
      document text not null,
      primary key (space, document)
    ) strict, without rowid`,
  ],
};
