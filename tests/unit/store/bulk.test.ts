import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertAll } from "../../../src/store/bulk.ts";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { rowsOf } from "../../../src/store/direct.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";

describe("many rows", () => {
  let connection: Connection;
  beforeEach(() => {
    connection = connect(":memory:");
    migrate(connection, MIGRATIONS);
  });
  afterEach(() => connection.close());

  const names = async (): Promise<readonly string[]> =>
    (await rowsOf<{ readonly name: string }>(connection.db, "select name from space order by name")).map(
      row => row.name,
    );
  const spaces = (...rows: readonly string[]) => rows.map(name => ({ name }));

  it("are all written", async () => {
    await insertAll(connection.db, "space", ["name"], spaces("north", "south", "west"));
    expect(await names()).toEqual(["north", "south", "west"]);
  });

  it.each([1, 7, 8, 9, 16, 21])("are all written within a transaction: %d", async count => {
    const many = Array.from({ length: count }, (_, at) => `space ${String(at).padStart(2, "0")}`);
    await connection.db.transaction().execute(async tx => {
      await insertAll(tx, "space", ["name"], spaces(...many));
      await insertAll(tx, "space", ["name"], spaces("more", ...many), "on conflict do nothing");
    });
    expect(await names()).toEqual(["more", ...many]);
  });

  it("are none of them written where the transaction fails at the last", async () => {
    const many = Array.from({ length: 20 }, (_, at) => `space ${at}`);
    const failing = connection.db
      .transaction()
      .execute(tx => insertAll(tx, "space", ["name"], spaces(...many, "space 3")));
    await expect(failing).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  it("are written all or not at all, where no transaction is open", async () => {
    await insertAll(connection.db, "space", ["name"], spaces("south"));
    await expect(insertAll(connection.db, "space", ["name"], spaces("north", "south"))).rejects.toThrow();
    expect(await names()).toEqual(["south"]);
    const many = Array.from({ length: 20 }, (_, at) => `space ${at}`);
    await expect(insertAll(connection.db, "space", ["name"], spaces(...many, "south"))).rejects.toThrow();
    expect(await names()).toEqual(["south"]);
    await insertAll(connection.db, "space", ["name"], spaces("north", "south"), "on conflict do nothing");
    expect(await names()).toEqual(["north", "south"]);
  });
});
