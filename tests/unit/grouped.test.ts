import { describe, expect, it } from "vitest";
import { grouped } from "../../src/grouped.ts";

async function all<T>(groups: AsyncIterable<readonly T[]>): Promise<readonly (readonly T[])[]> {
  const found: (readonly T[])[] = [];
  for await (const group of groups) found.push(group);
  return found;
}

describe("a stream in groups", () => {
  it("keeps together what comes at once, up to so many", async () => {
    async function* numbers() {
      yield* [1, 2, 3, 4, 5, 6, 7];
    }
    expect(await all(grouped(numbers(), 3))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it("hands on what is there before a slow one comes", async () => {
    let release: () => void = () => undefined;
    const late = new Promise<void>(resolve => {
      release = resolve;
    });
    async function* slowly() {
      yield "first";
      await late;
      yield "second";
    }
    const groups = grouped(slowly(), 8)[Symbol.asyncIterator]();
    expect((await groups.next()).value).toEqual(["first"]);
    release();
    expect((await groups.next()).value).toEqual(["second"]);
  });

  it("hands on what came before a failure, and then fails", async () => {
    async function* failing() {
      yield 1;
      yield 2;
      throw new Error("the source is gone");
    }
    const groups = grouped(failing(), 8)[Symbol.asyncIterator]();
    expect((await groups.next()).value).toEqual([1, 2]);
    await expect(groups.next()).rejects.toThrow("the source is gone");
  });

  it("ends the stream when nobody wants more of it", async () => {
    let ended = false;
    async function* endless() {
      try {
        for (let at = 0; ; at++) yield at;
      } finally {
        ended = true;
      }
    }
    for await (const group of grouped(endless(), 2)) {
      expect(group).toEqual([0, 1]);
      break;
    }
    expect(ended).toBe(true);
  });
});
