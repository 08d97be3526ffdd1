import { beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { documentsChanged } from "../../../src/store/kept.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";
import { encode } from "../../../src/store/serial.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { encodedOf, entriesDropped, valuesOf } from "../../../src/store/values.ts";

describe("entries kept in memory", () => {
  let connection: Connection;
  const row = { space: HOUSE, kind: "person", name: null, at: null } as const;

  const put = (key: number, value: string): Promise<unknown> =>
    connection.db
      .insertInto("entry")
      .values({ ...row, key, body: encode({ value }) })
      .execute();
  const changeUnnoticed = (key: number): Promise<unknown> =>
    connection.db
      .updateTable("entry")
      .set({ body: encode({ value: "changed" }) })
      .where("key", "=", key)
      .execute();
  const read = async (key: number): Promise<unknown> =>
    (await valuesOf<unknown>(connection.db, HOUSE, [key])).get(key);

  beforeEach(() => {
    connection = connect(":memory:");
    migrate(connection, MIGRATIONS);
    return () => connection.close();
  });

  it("are read once", async () => {
    await put(1, "ferry");
    expect(await read(1)).toEqual({ value: "ferry" });
    await changeUnnoticed(1);
    expect(await read(1)).toEqual({ value: "ferry" });
  });

  it("are read again once their key was given to another", async () => {
    await put(1, "ferry");
    await read(1);
    await encodedOf(connection.db, [1]);
    await changeUnnoticed(1);
    entriesDropped(connection.db, [1]);
    expect(await read(1)).toEqual({ value: "changed" });
    expect((await encodedOf(connection.db, [1])).get(1)?.value).toEqual({ value: "changed" });
  });

  it("are read again once a document changed", async () => {
    await put(1, "ferry");
    await read(1);
    await changeUnnoticed(1);
    documentsChanged();
    expect(await read(1)).toEqual({ value: "changed" });
  });

  it("are not kept when a transaction read them, which may be undone", async () => {
    const undone = connection.db.transaction().execute(async tx => {
      await tx
        .insertInto("entry")
        .values({ ...row, key: 1, body: encode({ value: "ferry" }) })
        .execute();
      expect((await valuesOf(tx, HOUSE, [1])).get(1)).toEqual({ value: "ferry" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await read(1)).toBeUndefined();
  });

  it("are left out where they are gone", async () => {
    await put(1, "ferry");
    expect([...(await valuesOf(connection.db, HOUSE, [1, 2])).keys()]).toEqual([1]);
  });
});
