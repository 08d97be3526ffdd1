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

  it("are written all or not at all, where no transaction is open", async () => {
    await insertAll(connection.db, "space", ["name"], spaces("south"));
    await expect(insertAll(connection.db, "space", ["name"], spaces("north", "south"))).rejects.toThrow();
    expect(await names()).toEqual(["south"]);
    await insertAll(connection.db, "space", ["name"], spaces("north", "south"), "on conflict do nothing");
    expect(await names()).toEqual(["north", "south"]);
  });
});
