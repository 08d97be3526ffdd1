import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { connect } from "../../../src/store/connection.ts";
import { together } from "../../../src/store/together.ts";

describe("writings that come together", () => {
  const opened = () => {
    const connection = connect(":memory:");
    connection.exec("create table space (number integer primary key, name text not null unique) strict");
    return { connection, write: together(connection.db, systemClock) };
  };

  it("are all there when their callers hear of them, in the order they came", async () => {
    const { connection, write } = opened();
    const names = Array.from({ length: 50 }, (_, at) => `s${at}`);
    const kept = await Promise.all(
      names.map(name =>
        write(tx => tx.insertInto("space").values({ name }).returning("number").executeTakeFirstOrThrow()),
      ),
    );
    expect(kept.map(({ number }) => number)).toEqual(names.map((_, at) => at + 1));
    connection.close();
  });

  it("fail together, and the next ones are not held up", async () => {
    const { connection, write } = opened();
    const put = (name: string) => write(tx => tx.insertInto("space").values({ name }).execute());
    const settled = await Promise.allSettled([put("a"), put("a")]);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await put("b");
    const rows = await connection.db.selectFrom("space").select("name").execute();
    expect(rows).toEqual([{ name: "b" }]);
    connection.close();
  });

  it("may wait for others, and are done soon even where none come", async () => {
    const { connection, write } = opened();
    const later = write(tx => tx.insertInto("space").values({ name: "later" }).execute(), "later");
    await write(tx => tx.insertInto("space").values({ name: "now" }).execute());
    await later;
    await write(tx => tx.insertInto("space").values({ name: "alone" }).execute(), "later");
    const rows = await connection.db.selectFrom("space").select("name").orderBy("number").execute();
    expect(rows.map(({ name }) => name)).toEqual(["later", "now", "alone"]);
    connection.close();
  });
});
