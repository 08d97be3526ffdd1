import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Kind,
  keysOfSpace,
  keysOfStory,
  nextKey,
  storiesOfSpace,
  storyOf,
} from "../../../src/store/key.ts";

const kind = fc.constantFrom<Kind>("said", "known", "person", "passage", "story");
const space = fc.integer({ min: 1, max: 8_191 });
const serial = fc.integer({ min: 0, max: 2 ** 20 - 1 });
const number = fc.integer({ min: 0, max: 2 ** 17 - 1 });

describe("keys", () => {
  it("are safe integers that say which story they belong to", () => {
    fc.assert(
      fc.property(kind, space, serial, number, (of, place, story, n) => {
        const key = storiesOfSpace(place).first + story;
        const entry = keysOfStory(of, key).first + n;
        expect(Number.isSafeInteger(entry)).toBe(true);
        expect(storyOf(entry)).toBe(key);
      }),
    );
  });

  it("of a story stand within those of its space, and of two spaces or two kinds apart", () => {
    fc.assert(
      fc.property(kind, kind, space, space, serial, (of, other, place, neighbour, story) => {
        const whole = keysOfSpace(of, place);
        const part = keysOfStory(of, storiesOfSpace(place).first + story);
        expect(whole.first <= part.first && part.last <= whole.last).toBe(true);
        if (of === other && place === neighbour) return;
        const apart = keysOfSpace(other, neighbour);
        expect(apart.last < whole.first || whole.last < apart.first).toBe(true);
      }),
    );
  });

  it("follow one another, and run out with an error rather than into the neighbour", () => {
    const range = storiesOfSpace(3);
    expect(nextKey(range, null)).toBe(range.first);
    expect(nextKey(range, range.first + 7)).toBe(range.first + 8);
    expect(() => nextKey(range, range.last)).toThrow(RangeError);
    expect(() => nextKey(keysOfSpace("said", 8_192), null)).toThrow(RangeError);
  });
});
