import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filing } from "../../../src/source/filing.ts";
import { decode, encode, parse } from "../../../src/store/serial.ts";
import { account } from "../../../src/story/account.ts";
import { cite } from "../../../src/story/cite.ts";
import type { Known } from "../../../src/story/story.ts";
import { read } from "../../../src/text/read.ts";
import { ferry, storedSource } from "../../fake/ferry.ts";

const filed = filing(
  `HARBOUR TOWN, March 3 (Wire) — Mayor Ana Ruiz of Port Lowe said on Monday that the wall would cost about $30 million. The council
did not vote on it. “We start in May,” Ruiz told reporters at the quay. Nearly 12 percent of 400 houses were flooded in 2024.
Her deputy, Tom Hale, wants to resign on April 2, and the harbour master said “no” twice.`,
  { published: "2026-03-04", outlet: "Lowe Mail" },
);
const { known, source } = account(filed, read(filed.document));
const documents = new Map([
  [source.document, { source, text: filed.document.text }],
  [ferry.id, { source: storedSource, text: ferry.text }],
]);
const stored = (value: unknown): unknown => decode(parse(encode(value)), documents);

/** What makes a fact one that needs its own fields: each keeps what it says. */
const marks = fc.constantFrom<Partial<Known>>(
  {},
  { status: "withdrawn" },
  { id: "elsewhere:1-2" },
  { tree: "" },
  { source: storedSource },
  { sentence: cite(ferry, { start: 0, end: 7 }) },
  { parts: [{ role: "object", words: cite(ferry, { start: 0, end: 7 }), head: "board", names: [] }] },
  { parts: [{ role: 'tä"g\n', words: known[0]!.sentence, head: "“", names: ["Łódź", ""] }] },
  {
    status: "disputed",
    contest: { reason: "differs", words: known[1]!.sentence, source: storedSource, by: null },
  },
);

describe("a stored fact", () => {
  it("comes back with the fields it had, in their order, whether it has a form of its own or needs all of them", () => {
    expect(known.length).toBeGreaterThan(4);
    expect(JSON.stringify(stored(known))).toBe(JSON.stringify(known));
    fc.assert(
      fc.property(fc.constantFrom(...known), marks, marks, (fact, one, other) => {
        const marked = { ...fact, ...one, ...other };
        expect(JSON.stringify(stored(marked))).toBe(JSON.stringify(marked));
      }),
    );
  });

  it("says its document once, and its id not at all", () => {
    const body = encode(known);
    expect(body.split(source.document)).toHaveLength(2);
    for (const one of known) expect(stored(one)).toHaveProperty("id", one.id);
  });

  it("of an earlier version is read as it was: with every field of its own", () => {
    const [id, text] = [ferry.id, ferry.text];
    const [start, end] = [text.indexOf("Marit"), text.indexOf(" on Monday")];
    const old = `[["${id}"],[],[0,[3,"${id}:${start}-${end}","action","stop",false,"did",[0,[4,"subject",[1,0,${start},${start + 13}],"solberg",[0,"Marit Solberg"]]],[0],[1,0,${start},${end}],[1,0,${start},${end}],null,"reported",[2,0]]]]`;
    const [fact] = decode<readonly [Known]>(parse(old), documents);
    expect(fact.parts[0]?.words.text).toBe("Marit Solberg");
    expect(fact).toMatchObject({
      predicate: "stop",
      status: "reported",
      source: storedSource,
      attributed: null,
    });
    expect(stored([fact])).toEqual([fact]);
    expect(encode([fact]).length).toBeLessThan(old.length);
  });
});
