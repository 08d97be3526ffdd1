import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../../src/store/connection.ts";
import { rowsOf } from "../../../src/store/direct.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/open.ts";
import {
  highestPassage,
  passageList,
  passagesAt,
  passagesWithin,
  putPassages,
} from "../../../src/store/passage-list.ts";

const EVERYWHERE = { first: 0, last: 2 ** 52 };

describe("the sentences of a document", () => {
  let connection: Connection;
  beforeEach(() => {
    connection = connect(":memory:");
    connection.exec("pragma foreign_keys = off");
  });
  afterEach(() => connection.close());

  const span = fc.record({ start: fc.nat({ max: 2 ** 31 }), end: fc.integer({ min: 1, max: 2 ** 31 }) });
  const spans = fc.array(fc.option(span, { freq: 8 }), { minLength: 1, maxLength: 30 });

  it("are stored and found by key, whatever was let go of", async () => {
    migrate(connection, MIGRATIONS);
    const { db } = connection;
    await fc.assert(
      fc.asyncProperty(fc.array(spans, { minLength: 1, maxLength: 4 }), async documents => {
        connection.exec("delete from passage_list");
        let first = 1000;
        for (const [at, list] of documents.entries()) {
          await putPassages(db, "house", `d${at}`, first, list);
          const keys = list.map((_, place) => first + place);
          expect(await passageList(db, "house", `d${at}`)).toEqual({
            first,
            last: keys.at(-1),
            spans: list,
          });
          const found = await passagesAt(db, keys);
          for (const [place, one] of list.entries()) {
            const key = first + place;
            expect(found.get(key)).toEqual(one === null ? undefined : { key, document: `d${at}`, span: one });
          }
          expect(await passagesAt(db, [999, keys.at(-1)! + 1])).toEqual(new Map());
          expect(await highestPassage(db, EVERYWHERE)).toBe(keys.at(-1));
          first += list.length;
        }
        expect(await passagesWithin(db, { first: 1000, last: first - 1 })).toHaveLength(documents.length);
      }),
      { numRuns: 40 },
    );
  });

  it("of an older record are as they were", async () => {
    migrate(
      connection,
      MIGRATIONS.filter(({ number }) => number < 10),
    );
    const rows = [
      [70, "house", "late", 3, 9],
      [40, "house", "early", 0, 12],
      [41, "house", "early", 13, 40],
      [43, "house", "early", 55, 300_000],
      [44, "north", "early", 1, 2],
    ] as const;
    for (const [key, space, document, start, end] of rows)
      connection.exec(`insert into passage values (${key}, '${space}', '${document}', ${start}, ${end})`);
    expect(migrate(connection, MIGRATIONS)).toEqual([10]);
    const { db } = connection;
    const found = await passagesAt(db, [40, 41, 43, 44, 70]);
    for (const [key, , document, start, end] of rows)
      expect(found.get(key)).toEqual({ key, document, span: { start, end } });
    expect(await passageList(db, "house", "early")).toEqual({
      first: 40,
      last: 43,
      spans: [{ start: 0, end: 12 }, { start: 13, end: 40 }, null, { start: 55, end: 300_000 }],
    });
    expect(await passageList(db, "north", "early")).toMatchObject({ first: 44, last: 44 });
    expect(await rowsOf(db, "select 1 from sqlite_schema where name = 'passage'")).toEqual([]);
  });
});
