import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCopy, keysOf, sketchOf } from "../../../src/story/sketch.ts";
import { fold } from "../../../src/story/stem.ts";

/** A word of its own for each number, in letters: digits would be figures. */
const spelled = (number: number): string =>
  [...String((number + 1) * 7919)].map(digit => "bcdfghjklm"[Number(digit)]).join("a");
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => spelled(from + at)).join(" ");
const report = words(0, 200);

describe("a sketch", () => {
  it("knows a text that was cut, framed and retitled", () => {
    expect(isCopy(sketchOf(report), sketchOf(words(0, 140)))).toBe(true);
    expect(isCopy(sketchOf(report), sketchOf(`${words(900, 20)} ${words(10, 180)} ${words(950, 15)}`))).toBe(
      true,
    );
  });

  it("tells a text that quotes a passage of another from a copy", () => {
    expect(isCopy(sketchOf(report), sketchOf(`${words(0, 40)} ${words(500, 160)}`))).toBe(false);
  });

  it("tells the same template with other figures from a copy", () => {
    const market = (index: string, share: string): string =>
      `${words(0, 60)} closed at ${index} points, ${share} per cent. ${words(80, 60)} rose ${share}.`;
    expect(isCopy(sketchOf(market("4,812", "1.2")), sketchOf(market("4,812", "1.2")))).toBe(true);
    const [monday, tuesday] = ["The index closed at 4812", "The index closed at 4795"].map(
      line => `${line}. ${"the bank moved its rate and the crown fell again today ".repeat(12)}`,
    );
    expect(isCopy(sketchOf(monday!), sketchOf(tuesday!))).toBe(false);
  });

  it("says nothing of texts too short to tell", () => {
    expect(keysOf(sketchOf("The council met. Nothing was said."))).toEqual([]);
    expect(isCopy(sketchOf("The council met."), sketchOf("The council met."))).toBe(false);
  });

  it("does not depend on case, accents or spaces", () => {
    expect(sketchOf(report.toUpperCase().replaceAll(" ", "\n\n")).hashes).toEqual(sketchOf(report).hashes);
  });

  it("is that of earlier records: runs of five words without case and accents, a blank behind each, hashed alike", () => {
    const text = `${report} Łódź’s Peña PAID 4,812 crowns; don’t ask Ærø’s ２０ sailors. ${words(300, 40)}`;
    const folded = (text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []).map(fold);
    const hashes = folded.slice(4).map((_, at) => {
      let hash = 0x811c9dc5;
      for (const sign of folded
        .slice(at, at + 5)
        .map(word => `${word} `)
        .join(""))
        hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      return (hash ^ (hash >>> 13)) >>> 0;
    });
    const kept = [...new Set(hashes)].filter(hash => hash < 2 ** 30).sort((a, b) => a - b);
    expect(kept.length).toBeGreaterThan(40);
    expect(sketchOf(text)).toEqual({ hashes: kept, figures: ["4", "812"] });
  });

  it("is like itself and symmetric", () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 60, maxLength: 200 })
      .map(list => list.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, two] = [sketchOf(a), sketchOf(b)];
        expect(isCopy(one, two)).toBe(isCopy(two, one));
        if (keysOf(one).length > 0) expect(isCopy(one, one)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
