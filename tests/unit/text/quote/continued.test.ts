import { describe, expect, test } from "vitest";
import { shown } from "./shown.ts";

describe("a quote goes on without a cue", () => {
  test("in the next sentence of its paragraph", () => {
    expect(shown("“It holds,” Brandt said. “It always did.”")).toEqual([
      { kind: "direct", words: ["“It holds,”", "“It always did.”"], source: "Brandt" },
    ]);
  });
  test("in the next paragraph", () => {
    expect(shown("“It holds,” Brandt said.\n“It always did.”")[0]!.words).toEqual([
      "“It holds,”",
      "“It always did.”",
    ]);
  });
  test("after a line that ends with a colon", () => {
    expect(shown("The engineer released this note:\n“It holds.”")).toEqual([
      { kind: "direct", words: ["“It holds.”"], source: "The engineer" },
    ]);
  });
  test("but not two paragraphs on", () => {
    expect(shown("“It holds,” Brandt said.\nThe valley slept.\n“It always did.”")[0]!.words).toEqual([
      "“It holds,”",
    ]);
  });
});
