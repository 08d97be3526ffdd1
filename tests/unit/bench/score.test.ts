import { describe, expect, test } from "vitest";
import { type GoldDocument, type Pair, type Scored, score } from "../../../bench/quality/score.ts";

const text = "Alma Reed said the ferry was late. “We waited,” Tom Okoro said. Others hoped for rain.";

/** Offsets of words in the text. */
const at = (words: string): readonly Pair[] => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [[start, start + words.length]];
};

const ferry: Scored = {
  spans: at("the ferry was late"),
  source: at("Alma Reed"),
  cue: at("said the").map(([a]) => [a, a + 4]),
  type: "indirect",
  speech: true,
};
const waited: Scored = {
  spans: at("“We waited,”"),
  source: at("Tom Okoro"),
  cue: null,
  type: "direct",
  speech: true,
};
const rain: Scored = {
  spans: at("rain"),
  source: at("Others"),
  cue: at("hoped for"),
  type: "indirect",
  speech: false,
};
const gold: readonly GoldDocument[] = [{ id: "a", text, quotes: [ferry, waited, rain] }];
const scored = (quotes: readonly Scored[], subset: Parameters<typeof score>[2] = null) =>
  score(gold, [{ id: "a", quotes }], subset);

test("gold against itself is perfect", () => {
  const result = scored([ferry, waited, rain]);
  expect([result.exact.f, result.iou50.f, result.joint.f, result.speaker, result.cue]).toEqual([
    100, 100, 100, 100, 100,
  ]);
  expect(result.recallByType).toEqual({ direct: 100, mixed: null, indirect: 100 });
});

test("no predictions score nothing, and nothing is found in an unknown document", () => {
  expect(scored([]).iou50).toEqual({ precision: 0, recall: 0, f: 0 });
  expect(score(gold, [{ id: "b", quotes: [ferry] }]).predicted).toBe(0);
});

describe("a quote counts as found", () => {
  test.each([
    ["at half of the union", "the ferry was late. “We waited,” Tom", 1],
    ["not below it", "the ferry was late. “We waited,” Tom Okoro said", 0],
  ])("%s", (_, words, found) => {
    expect(scored([{ ...ferry, spans: at(words) }], "indirect").iou50.recall).toBe(found * 50);
  });
});

test("quotation marks and commas never matter", () => {
  expect(scored([{ ...waited, spans: at("We waited") }], "direct").exact.f).toBe(100);
});

test("the right words under the wrong source are found, but not joint", () => {
  const result = scored([{ ...waited, source: at("Alma Reed") }], "direct");
  expect([result.iou50.f, result.joint.f, result.speaker]).toEqual([100, 0, 0]);
});

test("a source named where gold names none is not joint", () => {
  const nameless: readonly GoldDocument[] = [{ id: "a", text, quotes: [{ ...waited, source: null }] }];
  expect(score(nameless, [{ id: "a", quotes: [waited] }]).joint.f).toBe(0);
  expect(score(nameless, [{ id: "a", quotes: [{ ...waited, source: null }] }]).joint.f).toBe(100);
});

test("two predictions of one quote count once", () => {
  expect(scored([waited, waited], "direct").iou50).toEqual({ precision: 50, recall: 100, f: 66.7 });
});

describe("a subset", () => {
  test("forgives a prediction that matches gold outside of it", () => {
    expect(scored([ferry, waited, { ...rain, speech: true }], "speech").iou50.precision).toBe(100);
  });
  test("forgives a prediction that disowns it", () => {
    const invented: Scored = { spans: at("Others"), type: "indirect", speech: false };
    expect(scored([waited, invented], "quoted").iou50.precision).toBe(100);
    expect(scored([ferry, waited, invented], "speech").iou50.precision).toBe(100);
  });
  test("counts an invention that claims to belong", () => {
    expect(
      scored([ferry, waited, { spans: at("Others"), type: "indirect", speech: true }], "speech").iou50
        .precision,
    ).toBe(66.7);
  });
});

test("a discarded stretch takes its predictions with it", () => {
  const cut: readonly GoldDocument[] = [
    { id: "a", text, quotes: [waited], discard: at("Others hoped for rain") },
  ];
  expect(score(cut, [{ id: "a", quotes: [waited, rain] }]).predicted).toBe(1);
});
