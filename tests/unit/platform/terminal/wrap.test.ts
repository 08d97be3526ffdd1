import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Run, widthOf, wrap } from "../../../../src/platform/terminal/wrap.ts";

const run = (text: string): Run => ({ text, paint: words => words });

describe("wrapping to the terminal's width", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["e\u0301", 1],
    ["🙂!", 3],
    ["", 0],
  ])("%s takes %i columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("breaks between words, and inside a word only when it fills a line", () => {
    expect(wrap([run("one two three "), run("abcdefghijklmn")], 10, "")).toEqual([
      "one two",
      "three",
      "abcdefghij",
      "klmn",
    ]);
  });

  it("paints neighbouring words of one run together", () => {
    const link: Run = { text: "open at these words", paint: words => `<${words}>` };
    expect(wrap([run("see "), link], 16, "")).toEqual(["see <open at>", "<these words>"]);
  });

  it("keeps the space of a column", () => {
    expect(wrap([run("yours      on the quay")], 40, "  ")).toEqual(["  yours      on the quay"]);
  });

  it("never makes a line wider than the terminal, and loses no letter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 10, max: 60 }),
        (texts, columns) => {
          const lines = wrap(texts.map(run), columns, "");
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
          expect(lines.join("").replace(/\s/gu, "")).toBe(texts.join("").replace(/\s/gu, ""));
        },
      ),
    );
  });
});
