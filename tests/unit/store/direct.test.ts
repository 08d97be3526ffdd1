import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { rowsOf, runDirect } from "../../../src/store/direct.ts";

interface Word {
  readonly word: string;
}

const ALL = "select word from told order by word";
let connection: Connection;
beforeEach(() => {
  connection = connect(":memory:");
  connection.exec("create table told (word text not null)");
});
afterEach(() => connection.close());

const put = (db: Connection["db"], word: string) =>
  runDirect(db, "insert into told (word) values (?)", [word]);
const words = async (db: Connection["db"]) => (await rowsOf<Word>(db, ALL)).map(({ word }) => word);

describe("a statement in plain SQL", () => {
  it("is answered at once where no transaction is open", async () => {
    await put(connection.db, "ferry");
    expect(await words(connection.db)).toEqual(["ferry"]);
  });

  it("waits for a transaction it is not part of, and sees nothing that is taken back", async () => {
    const { db } = connection;
    let outside: Promise<readonly string[]> | null = null;
    let settled = false;
    const work = db.transaction().execute(async tx => {
      await put(tx, "tunnel");
      outside = words(db).finally(() => {
        settled = true;
      });
      await new Promise(resolve => setImmediate(resolve));
      expect(settled).toBe(false);
      expect(await words(tx)).toEqual(["tunnel"]);
      throw new Error("taken back");
    });
    await expect(work).rejects.toThrow("taken back");
    expect(await outside).toEqual([]);
  });
});
