import { describe, expect, it } from "vitest";
import { readLine } from "../../../src/platform/linked.ts";

describe("Add to record", () => {
  it.each([
    ["Look: https://vale.example/a?b=1.", "/sources read https://vale.example/a?b=1"],
    ["<https://vale.example/a|Vale> and <https://b.example>", "/sources read https://vale.example/a"],
    ["my name is Bob (see https://vale.example/a), page 2", "/sources read https://vale.example/a"],
    ["[Vale](https://vale.example/a)", "/sources read https://vale.example/a"],
    ["no link at all", "/sources read"],
    ["", "/sources read"],
  ])("reads the first link of %j", (message, line) => expect(readLine(message)).toBe(line));
});
