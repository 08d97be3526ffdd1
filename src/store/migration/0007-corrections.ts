import type { Migration } from "../migrate.ts";

/** Corrections that editors make by command, beside those of front matter. */
export const corrections: Migration = {
  number: 7,
  statements: [
    `create table edit (
      number integer primary key,
      space text not null,
      id text not null,
      body text not null,
      "by" text not null,
      at text not null,
      undone text,
      unique (space, id)
    ) strict`,
    "create index edit_standing on edit (space, number) where undone is null",
  ],
};
