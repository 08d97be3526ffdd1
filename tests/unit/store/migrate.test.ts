import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../../src/errors.ts";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { rowsOf } from "../../../src/store/direct.ts";
import { type Migration, migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";

const STEPS: readonly Migration[] = [
  { number: 1, statements: ["create table boat (name text not null) strict"] },
  {
    number: 2,
    statements: ["alter table boat add column port text", "create index boat_port on boat (port)"],
  },
  { number: 3, statements: ["create table crew (name text) strict", "insert into crew values ('Ida')"] },
];

describe("the schema", () => {
  let folder = "";
  let connection: Connection;
  const reopen = (): Connection => {
    connection?.close();
    connection = connect(join(folder, "onrecord.db"));
    return connection;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-schema-"));
    reopen();
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("of an older version gets the steps it lacks, and keeps its rows", () => {
    expect(migrate(connection, STEPS.slice(0, 1))).toEqual([1]);
    connection.exec("insert into boat values ('Tern')");
    expect(migrate(reopen(), STEPS)).toEqual([2, 3]);
    expect(migrate(reopen(), STEPS)).toEqual([]);
    connection.exec("insert into boat select name, 'Oxhaven' from boat");
    expect(connection.pragma("user_version")).toBe(3);
  });

  const breakingAt = (broken: number): readonly Migration[] =>
    STEPS.map(step =>
      step.number === broken
        ? { ...step, statements: [...step.statements, "insert into nowhere values (1)"] }
        : step,
    );

  it.each([2, 3])("is whole after a step that broke in the middle: step %d", broken => {
    migrate(connection, STEPS.slice(0, 1));
    expect(() => migrate(reopen(), breakingAt(broken))).toThrow(/nowhere/);
    expect(connection.pragma("user_version")).toBe(broken - 1);
    const rest = STEPS.map(step => step.number).filter(number => number >= broken);
    expect(migrate(reopen(), STEPS)).toEqual(rest);
  });

  it.each([1, 2, 3])("of a new record is made whole or not at all: step %d breaks", broken => {
    expect(() => migrate(connection, breakingAt(broken))).toThrow(/nowhere/);
    expect(connection.pragma("user_version")).toBe(0);
    expect(connection.pragma("application_id")).toBe(0);
    expect(migrate(reopen(), STEPS)).toEqual([1, 2, 3]);
  });

  it("is the same whether a record is new or came to it step by step", async () => {
    const schema = "select type, name, tbl_name, sql from sqlite_schema order by type, name";
    const made = async (one: Connection): Promise<unknown> => rowsOf(one.db, schema);
    migrate(connection, MIGRATIONS);
    const whole = await made(connection);
    const older = connect(":memory:");
    for (const [at] of MIGRATIONS.entries()) migrate(older, MIGRATIONS.slice(0, at + 1));
    expect(await made(older)).toEqual(whole);
    expect(older.pragma("user_version")).toBe(connection.pragma("user_version"));
    older.close();
  });

  it("of a newer program is left alone, with what to do", () => {
    migrate(connection, STEPS);
    expect(() => migrate(reopen(), STEPS.slice(0, 2))).toThrow(ConfigError);
    expect(() => migrate(connection, STEPS.slice(0, 2))).toThrow(/newer Onrecord .*Update Onrecord/s);
  });

  it("of another program is left alone", () => {
    connection.exec("create table accounts (id integer)");
    expect(() => migrate(reopen(), STEPS)).toThrow(/another program/);
  });

  it("numbers its steps upwards from one, each number once", () => {
    const numbers = MIGRATIONS.map(({ number }) => number);
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});
