import { describe, expect, it } from "vitest";
import { lately } from "../../../src/store/lately.ts";

describe("what was used lately", () => {
  it("is kept up to a size in all, the one longest unused goes first", () => {
    const kept = lately<string, number>(10);
    kept.keep("a", 1, 4);
    kept.keep("b", 2, 4);
    kept.get("a");
    kept.keep("c", 3, 4);
    expect(["a", "b", "c"].map(key => kept.get(key))).toEqual([1, undefined, 3]);
  });

  it("counts what is kept again once", () => {
    const kept = lately<string, number>(10);
    kept.keep("a", 1, 6);
    kept.keep("a", 2, 6);
    kept.keep("b", 3, 4);
    expect([kept.get("a"), kept.get("b")]).toEqual([2, 3]);
  });

  it("makes room for what is let go", () => {
    const kept = lately<string, number>(10);
    kept.keep("a", 1, 6);
    kept.letGo("a");
    kept.keep("b", 2, 6);
    kept.keep("c", 3, 4);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([undefined, 2, 3]);
  });
});
