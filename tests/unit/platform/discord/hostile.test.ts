import { describe, expect, it } from "vitest";
import { findings, hostileCard } from "../../../fake/discord/hostile.ts";
import { scan } from "../../../fake/discord/scan.ts";

/** The same numbers every time (a linear congruential generator). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

describe("text that tries to be more than text, on Discord", () => {
  it("mentions nobody, controls nothing, links nowhere and never grows too long: 3,000 strings", () => {
    const chance = chanceFrom(7);
    for (let at = 0; at < 300; at++) expect(findings(hostileCard(chance))).toEqual([]);
  });

  it.each([
    ["<@123456789012345678>", "mentions"],
    ["\\<@123456789012345678>", "mentions"],
    ["hello @everyone", "mentions"],
    ["<t:1700000000:R>", "controls"],
    ["</said:123456789012345678>", "controls"],
    ["a \u202e b", "controls"],
    ["see https://evil.example/x", "links"],
    ["[x](<https://evil.example>)", "links"],
    ["[x](https://evil.example)", "links"],
  ] as const)("would be seen if it were there: %s", (markup, kind) => {
    expect(scan(markup)[kind]).not.toEqual([]);
  });
});
