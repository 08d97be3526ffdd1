import { beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { documentRows, documentsChanged } from "../../../src/store/kept.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";
import { HOUSE } from "../../../src/store/store.ts";

describe("documents kept in memory", () => {
  let connection: Connection;

  const put = async (id: string, text: string): Promise<void> => {
    const rest = { title: null, outlet: null, byline: null, url: null, published: null, at: null };
    const filed = { filed: "2031-03-04T07:00:00Z", language: null, copy_of: null, successor: null };
    await connection.db
      .insertInto("document")
      .values({ ...rest, ...filed, space: HOUSE, id, sha256: id, via: "[]", example: 0, text })
      .execute();
  };
  /** The text a document is given with, after the stored one was changed unnoticed: the old text came from memory. */
  const readAgain = async (id: string): Promise<string | undefined> => {
    await connection.db.updateTable("document").set({ text: "changed" }).where("id", "=", id).execute();
    return (await documentRows(connection.db, HOUSE, [id])).get(id)?.text;
  };

  beforeEach(() => {
    connection = connect(":memory:");
    migrate(connection, MIGRATIONS);
    return () => connection.close();
  });

  it("are read once, until something changes", async () => {
    await put("a", "The ferry sails.");
    await documentRows(connection.db, HOUSE, ["a"]);
    expect(await readAgain("a")).toBe("The ferry sails.");
    documentsChanged();
    expect(await readAgain("a")).toBe("changed");
  });

  it("have a bound in characters: the longest unused goes first", async () => {
    const long = "The ferry sails. ".repeat(100_000);
    for (const id of ["a", "b", "c"]) {
      await put(id, long);
      await documentRows(connection.db, HOUSE, [id]);
    }
    expect(await readAgain("c")).toBe(long);
    expect(await readAgain("a")).toBe("changed");
  });

  it("have a bound in number", async () => {
    const ids = Array.from({ length: 1025 }, (_, at) => `d${at}`);
    for (const id of ids) await put(id, "The ferry sails.");
    await documentRows(connection.db, HOUSE, ids);
    expect(await readAgain("d1")).toBe("The ferry sails.");
    expect(await readAgain("d0")).toBe("changed");
  });

  it("are not kept when something changes while they are read", async () => {
    await put("a", "The ferry sails.");
    await put("b", "The bridge is shut.");
    await documentRows(connection.db, HOUSE, ["a"]);
    const reading = documentRows(connection.db, HOUSE, ["a", "b"]);
    documentsChanged();
    expect((await reading).size).toBe(2);
    expect(await readAgain("a")).toBe("changed");
    expect(await readAgain("b")).toBe("changed");
  });

  it("larger than the bound is given, and not kept", async () => {
    const huge = "The ferry sails. ".repeat(300_000);
    await put("a", huge);
    expect((await documentRows(connection.db, HOUSE, ["a"])).get("a")?.text).toBe(huge);
    expect(await readAgain("a")).toBe("changed");
  });
});
