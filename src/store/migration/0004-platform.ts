import type { Migration } from "../migrate.ts";

/** What platforms keep: what they took in, secrets of spaces (sealed), and small facts. */
export const platform: Migration = {
  number: 4,
  statements: [
    `create table inbox (
      platform text not null,
      id text not null,
      space text not null,
      body text not null,
      taken text not null,
      done text,
      primary key (platform, id)
    ) strict, without rowid`,
    "create index inbox_open on inbox (platform, taken) where done is null",
    "create index inbox_taken on inbox (taken)",
    `create table vault (
      platform text not null,
      space text not null,
      sealed blob not null,
      primary key (platform, space)
    ) strict, without rowid`,
    `create table memory (
      platform text not null,
      name text not null,
      value text not null,
      primary key (platform, name)
    ) strict, without rowid`,
  ],
};
