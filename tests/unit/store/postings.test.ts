import { beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { keysOfSpace } from "../../../src/store/key.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";
import { bestRows } from "../../../src/store/postings.ts";
import { index } from "../../../src/store/search.ts";

const range = keysOfSpace("passage", 1);

describe("the rows that fit some terms best", () => {
  let connection: Connection;
  const keysOf = async (terms: readonly string[]): Promise<readonly number[]> => {
    const weighed = terms.map(term => ({ term, rows: term === "ferry" ? 5000 : 1 }));
    return (await bestRows(connection.db, weighed, range, 5, 0)).map(({ key }) => key - range.first);
  };

  beforeEach(async () => {
    connection = connect(":memory:");
    migrate(connection, MIGRATIONS);
    const row = (at: number, own: string) => ({ key: range.first + at, own: [own], context: [], names: [] });
    await index(
      connection.db,
      "record_text",
      [row(1, "ferry"), row(2, "ferry whale"), row(3, "tide")],
      "word",
    );
    return () => connection.close();
  });

  it("hold more of them, or the rarer, whichever of them were looked up before", async () => {
    expect(await keysOf(["ferry", "whale"])).toEqual([2, 1]);
    expect(await keysOf(["whale", "tide", "ferry"])).toEqual([2, 3, 1]);
  });

  it("are found for two questions at once, whatever one of them lets go of", async () => {
    await keysOf(["ferry"]);
    for (const part of [0, 100, 200])
      await keysOf(Array.from({ length: part === 0 ? 99 : 100 }, (_, at) => `other${part + at}`));
    const [tide, ferries] = await Promise.all([keysOf(["tide"]), keysOf(["ferry", "whale"])]);
    expect(tide).toEqual([3]);
    expect(ferries).toEqual([2, 1]);
  });
});
