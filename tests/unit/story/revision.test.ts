import { describe, expect, it } from "vitest";
import { revision } from "../../../src/story/revision.ts";
import { accountOf } from "../../fake/article.ts";
import { morning } from "../../fake/quay.ts";

const before = accountOf(morning);
const changed = (from: string, to: string, id = "quay-revised") => {
  const [text, quotes] = [
    morning.text.replace(from, to),
    (morning.quotes ?? []).map(one => ({ ...one, words: one.words.map(words => words.replace(from, to)) })),
  ];
  return revision(before, accountOf({ ...morning, id, text, quotes }));
};

describe("a revision", () => {
  it("is empty where nothing changed but the document", () => {
    const nothing = { added: [], removed: [], altered: [] };
    expect(changed("zeppelin", "airship")).toEqual({
      ...{ quotes: nothing, facts: nothing, figures: [], sentences: nothing },
    });
  });

  it("pairs a statement with its new wording", () => {
    const { quotes, sentences } = changed("before the winter storms", "before next summer");
    expect(quotes.added).toEqual([]);
    expect(quotes.removed).toEqual([]);
    expect(
      quotes.altered.map(({ before: old, after }) => [old.words[0]?.text, after.words[0]?.text]),
    ).toEqual([
      [
        "“We will rebuild every metre of this wall before the winter storms,”",
        "“We will rebuild every metre of this wall before next summer,”",
      ],
    ]);
    expect(sentences.altered).toHaveLength(1);
  });

  it("tells a statement that is gone from one that was altered", () => {
    const quotes = (morning.quotes ?? []).filter(one => one.speaker !== "A council clerk");
    const text = morning.text.replace("A council clerk said the wall was last inspected in 2016.\n", "");
    const found = revision(before, accountOf({ ...morning, id: "cut", text, quotes, events: [] }));
    expect(found.quotes.removed.map(one => one.speaker.words?.text)).toEqual(["A council clerk"]);
    expect(found.quotes.altered).toEqual([]);
    expect(found.sentences.removed).toHaveLength(1);
  });

  it("tells the same words by another speaker", () => {
    const quotes = (morning.quotes ?? []).map((one, at) =>
      at === 0 ? { ...one, speaker: "Tomas Reyes" } : one,
    );
    const found = revision(before, accountOf({ ...morning, id: "speaker", quotes }));
    expect(found.quotes.altered.map(({ after }) => after.speaker.name)).toEqual(["Tomas Reyes"]);
  });

  it("mirrors what was added and removed when it is read backwards", () => {
    const after = accountOf({
      ...morning,
      id: "more",
      text: `${morning.text}\nThe port opens again on Monday.`,
    });
    expect(revision(before, after).sentences.added).toHaveLength(1);
    expect(revision(after, before).sentences.removed).toHaveLength(1);
  });
});
