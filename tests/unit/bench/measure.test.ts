import { describe, expect, it } from "vitest";
import type { Gold } from "../../../bench/quality/gold.ts";
import { compare } from "../../../bench/quality/measure.ts";
import { filing } from "../../../src/source/filing.ts";
import { cite } from "../../../src/story/cite.ts";
import { sourceOf } from "../../../src/story/source.ts";
import type { Account, Person, Said } from "../../../src/story/story.ts";
import { locate } from "../../corpus/corpus.ts";

const TEXT =
  "“The bridge will hold,” said engineer Una Falk. “We tested it twice.” Falk, who hates “Bridge Week,” said that it opens in May.";
const filed = filing(TEXT, { published: "2025-03-01" });
const at = (words: string) => locate(TEXT, words);
const piece = (words: string) => cite(filed.document, at(words));

const gold: Gold = {
  name: "bridge",
  filing: filed,
  quotes: [
    { kind: "direct", spans: [at("“The bridge will hold,”")], speaker: "Una Falk", described: null },
    { kind: "indirect", spans: [at("that it opens in May")], speaker: "Una Falk", described: null },
  ],
  notQuotes: [at("“Bridge Week,”")],
  people: [{ name: "Una Falk", aliases: ["engineer Una Falk"], roles: ["engineer"] }],
  dates: [{ span: at("in May"), value: "2025-05" }],
};

const said = (words: readonly string[], name: string | null, kind: Said["kind"] = "direct"): Said => ({
  id: words.join(),
  kind,
  words: words.map(piece),
  marked: kind === "indirect" ? [] : words.map(piece),
  context: piece("said that"),
  speaker: { name, kind: "person", words: null, candidates: [], editor: false },
  role: null,
  verb: "say",
  speech: true,
  venue: null,
  addressee: null,
  said: null,
  sources: [sourceOf(filed.document)],
  confidence: { words: 1, speaker: 1 },
});

const falk = (role: string | null): Person => ({
  kind: "person",
  name: "Una Falk",
  aliases: ["Falk"],
  gender: null,
  roles:
    role === null
      ? []
      : [
          {
            text: role,
            words: piece(role),
            former: false,
            affiliation: null,
            source: sourceOf(filed.document),
            editor: false,
          },
        ],
  firstMention: piece("Una Falk"),
  mentions: 2,
  quoted: 1,
});

const measured = (parts: Partial<Account>) =>
  compare(gold, {
    source: sourceOf(filed.document),
    people: [],
    said: [],
    known: [],
    happenings: [],
    passages: [],
    ...parts,
  });

describe("quotes", () => {
  it.each([
    [
      "the exact words and the right name are right",
      ["“The bridge will hold,”", "“We tested it twice.”"],
      "Una Falk",
      1,
      0,
    ],
    ["a part of the words is not enough", ["“The bridge will"], "Una Falk", 0, 0],
    ["no name is not right, and not wrong either", ["“The bridge will hold,”"], null, 0, 0],
    ["another name is wrong", ["“The bridge will hold,”"], "Bo Lind", 0, 1],
  ])("%s", (_, words, name, right, wrong) => {
    const { quoted, misnamed } = measured({ said: [said(words, name)] });
    expect([quoted.right, misnamed.length]).toEqual([right, wrong]);
  });

  it.each([
    ["that it opens", 1],
    ["who hates", 0],
  ])("an indirect quote found as %j counts %d", (words, right) => {
    expect(measured({ said: [said([words], "Una Falk", "indirect")] }).indirect.right).toBe(right);
  });

  it("says when a slogan was taken for a statement", () => {
    expect(measured({ said: [said(["“Bridge Week,”"], null)] }).scareQuotes).toEqual(["“Bridge Week,”"]);
    expect(measured({ said: [said(["“The bridge will hold,”"], null)] }).scareQuotes).toEqual([]);
  });
});

describe("people", () => {
  it("counts someone found with role and every written form", () => {
    expect(measured({ people: [falk("engineer")] }).people).toEqual({ right: 1, of: 1, wrong: [] });
    expect(measured({ people: [falk("engineer")] }).roles.right).toBe(1);
  });

  it("names those whose forms or roles are missing", () => {
    expect(measured({ people: [falk(null)] }).people.wrong).toEqual(["Una Falk"]);
    expect(measured({ people: [falk(null)] }).roles.wrong).toEqual(["Una Falk: engineer"]);
  });
});

describe("dates", () => {
  it.each([
    ["2025-05", 1],
    ["2024-05", 0],
  ])("an expression resolved to %s counts %d", (from, right) => {
    const when = {
      span: at("in May"),
      from,
      to: from,
      precision: "month",
      certainty: "derived",
      planned: true,
    } as const;
    const source = sourceOf(filed.document);
    const happenings = [{ id: "1", what: piece("it opens in May"), when, source, attributed: null }];
    expect(measured({ happenings }).dates.right).toBe(right);
  });
});
