import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/card/card.ts";
import { plain } from "../../../src/card/plain.ts";
import { filing } from "../../../src/source/filing.ts";
import { decode, encode, parse } from "../../../src/store/serial.ts";
import { account } from "../../../src/story/account.ts";
import { type Citation, cite } from "../../../src/story/cite.ts";
import { sourceOf } from "../../../src/story/source.ts";
import type { Known, Source } from "../../../src/story/story.ts";
import { weave } from "../../../src/story/weave.ts";
import type { Document } from "../../../src/text/document.ts";
import { read } from "../../../src/text/read.ts";
import { filingOf } from "../../contract/store-material.ts";
import { ferry, known, storedSource } from "../../fake/ferry.ts";

const storedAs = (...documents: readonly Document[]) =>
  new Map(documents.map(document => [document.id, { source: sourceOf(document), text: document.text }]));

const one = filingOf({ text: "The ferry sails at dawn.", title: "Ferry" }).document;
const two = filingOf({ text: "Nobody was on the quay.", title: null }).document;

describe("a stored value", () => {
  it("holds no word of a quotation and no head of a document, only where they are", () => {
    const value = { words: cite(one, { start: 4, end: 9 }), source: sourceOf(two), note: "kept" };
    const json = encode(value);
    expect(json).not.toContain("ferry");
    expect(json).not.toContain(two.outlet);
    expect(parse(json)).toEqual({
      documents: [one.id, two.id],
      value: { words: { $cite: [0, 4, 9] }, source: { $source: 1 }, note: "kept" },
    });
    expect(JSON.parse(json)).toEqual([
      [one.id, two.id],
      [["words", "source", "note"]],
      [1000, [1, 0, 4, 9], [2, 1], "kept"],
    ]);
    expect(decode<typeof value>(parse(json), storedAs(one, two))).toEqual(value);
  });

  it("brings no key along for anything that is read: all its shapes are listed", () => {
    const text = `HARBOUR TOWN, March 3 (Wire) — Mayor Ana Ruiz of Port Lowe said on Monday that the wall would cost about $30 million.
“We start in May,” Ruiz told reporters at the quay. Nearly 12 percent of 400 houses were flooded for three days in 2024, the council said.
Her deputy, Tom Hale, wants to resign on April 2. “Nobody asked us,” he said.`;
    const filed = filing(text, { published: "2026-03-04", outlet: "Lowe Mail" });
    const found = account(filed, read(filed.document));
    const { said, known, people } = weave(null, found);
    expect(Math.min(said.length, known.length, people.length)).toBeGreaterThan(1);
    for (const value of [found, ...said, known, ...people]) expect(JSON.parse(encode(value))[1]).toEqual([]);
  });

  it("of an earlier version is read as it was: a card whose fact still holds a tree", () => {
    const fact = known({ source: storedSource });
    const card = (one: Known) => ({
      ...{ status: "answer", command: "fact" },
      blocks: [{ type: "fact", known: one, answer: null }],
    });
    const read = (one: Known) =>
      decode<Card>(
        parse(encode(card(one))),
        new Map([[ferry.id, { source: storedSource, text: ferry.text }]]),
      );
    expect(read({ ...fact, tree: "a0b1" })).toMatchObject(read(fact));
    expect(plain(read({ ...fact, tree: "a0b1" }))).toBe(plain(read(fact)));
  });

  it("takes its words from the stored document, not from where they were cited", () => {
    const copy = { ...one, text: one.text.replace("dawn", "noon") };
    const encoded = parse<Citation>(encode(cite(one, { start: 19, end: 23 })));
    expect(decode<Citation>(encoded, storedAs(copy)).text).toBe("noon");
  });

  it("is an error where its document is missing or too short: words are never made up", () => {
    const encoded = parse<Citation>(encode(cite(one, { start: 0, end: 24 })));
    expect(() => decode(encoded, storedAs(two))).toThrow(`document ${one.id} is cited but not stored`);
    expect(() => decode(encoded, storedAs({ ...one, text: "The" }))).toThrow(RangeError);
  });

  it("comes back as it was, whatever it holds", () => {
    const citation = fc
      .tuple(fc.constantFrom(one, two), fc.nat(22), fc.nat(22))
      .map(
        ([document, a, b]): Citation => cite(document, { start: Math.min(a, b), end: Math.max(a, b) + 1 }),
      );
    const source = fc.constantFrom(one, two).map((document): Source => sourceOf(document));
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        citation,
        source,
        fc.string(),
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map(number => (Object.is(number, -0) ? 0 : number)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("kind", "parts", "start", "text", "documents"), tie("tree")),
      ),
    }));
    fc.assert(
      fc.property(tree, value => {
        expect(decode(parse(encode(value)), storedAs(one, two))).toEqual(value);
      }),
    );
  });
});
