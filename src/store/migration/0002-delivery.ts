import type { Migration } from "../migrate.ts";

/** Scheduled briefings: standing orders, their slots, what was composed and delivered, what channels were told, and follows. */
export const delivery: Migration = {
  number: 2,
  statements: [
    `create table schedule (
      number integer primary key,
      space text not null,
      id text not null,
      scope text not null,
      running integer not null,
      body text not null,
      unique (space, id)
    ) strict`,
    `create table slot (
      space text not null,
      schedule text not null,
      slot text not null,
      scope text not null,
      status text not null,
      reason text,
      late integer not null,
      at text not null,
      edition text,
      left_out text not null,
      primary key (space, schedule, slot)
    ) strict, without rowid`,
    "create index slot_due on slot (slot) where status = 'due'",
    "create index slot_scope on slot (space, scope, slot desc)",
    `create table edition (
      number integer primary key,
      space text not null,
      id text not null,
      kind text not null,
      scope text not null,
      platform text not null,
      channel text not null,
      thread text,
      of text,
      slot text,
      card text not null,
      tellings text not null,
      left_out text not null,
      composed text not null,
      unique (space, id)
    ) strict`,
    "create index edition_scope on edition (space, scope, number desc)",
    "create index edition_of on edition (space, of, number desc)",
    `create table delivery (
      edition integer primary key references edition (number) on delete cascade,
      space text not null,
      key text not null unique,
      state text not null,
      reason text,
      attempt integer not null,
      first text,
      due text,
      until text,
      message text,
      settled text
    ) strict`,
    "create index delivery_state on delivery (state, due)",
    `create table carried (
      space text not null,
      document text not null,
      edition integer not null references edition (number) on delete cascade,
      primary key (document, space, edition)
    ) strict, without rowid`,
    "create index carried_edition on carried (edition)",
    `create table told (
      space text not null,
      scope text not null,
      name text not null,
      digest text not null,
      at text not null,
      primary key (space, scope, name)
    ) strict, without rowid`,
    `create table follow (
      number integer primary key,
      space text not null,
      id text not null,
      scope text not null,
      topic text not null,
      body text not null,
      seen integer,
      unique (space, id),
      unique (space, scope, topic)
    ) strict`,
    `create table change (
      number integer primary key autoincrement,
      space text not null,
      document text not null,
      kind text not null,
      at text not null,
      worked integer not null default 0
    ) strict`,
    "create index change_pending on change (number) where worked = 0 and kind <> 'filed'",
  ],
};
