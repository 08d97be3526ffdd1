import { expect, it } from "vitest";
import { paragraphsOf } from "../../../../src/text/clean.ts";
import { perType } from "../../../../src/text/model/per-type.ts";
import { tokenize } from "../../../../src/text/model/tokenize.ts";

const read = (text: string) => tokenize(text, paragraphsOf(text));

it("says of every token what the function says of its word, in documents with words never met before", () => {
  const asked: string[] = [];
  const isLong = (lower: string): boolean => lower.length > 5;
  const long = perType(lower => {
    asked.push(lower);
    return isLong(lower);
  });
  const coined = Array.from({ length: 60 }, (_, i) => `zorp${"u".repeat(i)}k`).join(" ");
  for (const text of [
    "The harbour froze. The Harbour thawed.",
    `Nobody said ${coined}.`,
    "The harbour froze.",
  ]) {
    const document = read(text);
    expect(Array.from(long(document))).toEqual(document.tokens.map(({ lower }) => (isLong(lower) ? 1 : 0)));
  }
  expect(asked.filter(word => word === "the")).toHaveLength(1);
  expect(asked.filter(word => word === "froze")).toHaveLength(1);
});

it("answers for tokens that were not cut by the tokenizer", () => {
  const { tokens, ...rest } = read("The harbour froze.");
  expect(Array.from(perType(lower => lower === "froze")({ ...rest, tokens }))).toEqual([0, 0, 1, 0]);
});
