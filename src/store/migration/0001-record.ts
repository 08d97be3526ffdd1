import type { Migration } from "../migrate.ts";

/** The record: documents and what is known from them, every row with its space, and the full-text indexes over it. */
export const record: Migration = {
  number: 1,
  statements: [
    `create table space (
      number integer primary key,
      name text not null unique
    ) strict`,
    `create table document (
      space text not null,
      id text not null,
      sha256 text not null,
      title text, outlet text, via text not null, byline text, url text,
      published text, at text, language text,
      example integer not null,
      filed text not null,
      text text not null,
      primary key (space, id),
      unique (space, sha256)
    ) strict`,
    "create index document_at on document (space, at)",
    `create table correction (
      space text not null,
      document text not null,
      position integer not null,
      body text not null,
      primary key (space, document, position),
      foreign key (space, document) references document (space, id) on delete cascade
    ) strict, without rowid`,
    `create table account (
      space text not null,
      document text not null,
      body blob not null,
      primary key (space, document),
      foreign key (space, document) references document (space, id) on delete cascade
    ) strict`,
    `create table story (
      key integer primary key,
      space text not null,
      id text not null,
      headline text not null,
      documents integer not null,
      outlets integer not null,
      first_seen text, last_changed text, at text,
      example integer not null,
      signature text not null,
      people text not null,
      body text not null,
      unique (space, id)
    ) strict`,
    "create index story_at on story (space, at desc, key desc)",
    `create table member (
      space text not null,
      story integer not null references story (key) on delete cascade,
      document text not null,
      primary key (story, document),
      foreign key (space, document) references document (space, id)
    ) strict, without rowid`,
    "create index member_document on member (space, document)",
    `create table term (
      space text not null,
      term text not null,
      story integer not null references story (key) on delete cascade,
      share real not null,
      primary key (space, term, share desc, story)
    ) strict, without rowid`,
    "create index term_story on term (story)",
    `create table entry (
      key integer primary key,
      space text not null,
      kind text not null,
      name text,
      at text,
      body text not null
    ) strict`,
    "create index entry_speaker on entry (space, name, at desc, key) where kind = 'said'",
    "create index entry_said on entry (space, at desc, key) where kind = 'said'",
    `create table passage (
      key integer primary key,
      space text not null,
      document text not null,
      start integer not null,
      "end" integer not null,
      foreign key (space, document) references document (space, id)
    ) strict`,
    "create index passage_document on passage (space, document)",
    `create table entity (
      key integer primary key,
      space text not null,
      kind text not null,
      name text not null,
      stories integer not null,
      mentions integer not null,
      quoted integer not null,
      forms text not null,
      newest text not null,
      unique (space, name, kind)
    ) strict`,
    "create index entity_mentions on entity (space, mentions desc, key)",
    fullText("record_text", ""),
    fullText("name_text", ", prefix = '1 2 3'"),
  ],
};

/**
 * A full-text index without contents: `own` is a thing's own words, `context` what stands around it, `name` whose it is. It is
 * given tokens (see search.ts) with blanks between them, so that what counts as the same word is decided in one place; `ascii`
 * cuts at blanks and leaves every letter outside ASCII alone.
 */
function fullText(name: string, options: string): string {
  return `create virtual table ${name} using fts5(own, context, name,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"${options})`;
}
