import type { Migration } from "../migrate.ts";

/** Versions of documents, near-copies, why a document is in its story, and what managers merged and split. */
export const stories: Migration = {
  number: 6,
  statements: [
    "alter table story drop column people",
    // A signature has several sides from here on; a story of before has its terms until its next document comes.
    `update story set signature = '{"terms":' || signature ||
      ',"lead":{},"names":{},"people":{},"places":{},"figures":{},"focus":{}}'`,
    "alter table document add column copy_of text",
    // The version that took its place; null while it is the newest.
    "alter table document add column successor text",
    "alter table member add column joined text",
    `create table version (
      space text not null,
      origin text not null,
      number integer not null,
      document text not null,
      primary key (space, origin, number),
      foreign key (space, document) references document (space, id) on delete cascade
    ) strict, without rowid`,
    "create index version_document on version (space, document)",
    `create table sketch (
      space text not null,
      document text not null,
      body text not null,
      primary key (space, document),
      foreign key (space, document) references document (space, id) on delete cascade
    ) strict, without rowid`,
    `create table shingle (
      space text not null,
      hash integer not null,
      document text not null,
      primary key (space, hash, document),
      foreign key (space, document) references document (space, id) on delete cascade
    ) strict, without rowid`,
    "create index shingle_document on shingle (space, document)",
    `create table arrangement (
      number integer primary key,
      space text not null,
      id text not null,
      kind text not null,
      story text not null,
      other text not null,
      documents text not null,
      by text,
      reason text not null,
      at text not null,
      undone text,
      unique (space, id)
    ) strict`,
    "create index arrangement_other on arrangement (space, other)",
    `create table placement (
      space text not null,
      document text not null,
      story text not null,
      arrangement integer not null references arrangement (number) on delete cascade,
      primary key (space, document)
    ) strict, without rowid`,
  ],
};
