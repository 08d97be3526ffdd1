import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Clock, systemClock } from "../../../../src/clock.ts";
import { filing } from "../../../../src/source/filing.ts";
import { openApartReader } from "../../../../src/text/apart/reader.ts";
import { read } from "../../../../src/text/read.ts";
import { first, second } from "../../../fake/tunnel.ts";

const documentOf = ({ text, head }: typeof first) => filing(text, head).document;

/** Processes that read, as Linux lists the children of this one; null elsewhere. */
function readers(): number | null {
  try {
    const ids = readdirSync("/proc/self/task").flatMap(task =>
      readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return ids.filter(id => readFileSync(`/proc/${id}/cmdline`, "utf8").includes("text/apart/entry")).length;
  } catch {
    return null;
  }
}

/** A clock whose pauses the test ends. */
function pausing(): Clock & { wake(): void } {
  let wake = (): void => undefined;
  return {
    now: () => new Date("2031-03-04T07:00:00Z"),
    sleep: (_, signal) =>
      new Promise(resolve => {
        wake = resolve;
        signal?.addEventListener("abort", () => resolve(), { once: true });
      }),
    wake: () => wake(),
  };
}

describe("reading in a process of its own", () => {
  it("gives what reading here gives, in the order it was asked", async () => {
    const reader = openApartReader(systemClock);
    const documents = [first, second].map(documentOf);
    const readings = await Promise.all(documents.map(document => reader.read(document)));
    reader.rest();
    expect(readings).toEqual(documents.map(document => read(document)));
  });

  it("refuses one document and reads the next", async () => {
    const reader = openApartReader(systemClock);
    const document = documentOf(first);
    const broken = { ...document, ...JSON.parse('{"text":null}') };
    await expect(reader.read(broken)).rejects.toThrow("a document could not be read");
    expect((await reader.read(document)).quotes).not.toEqual([]);
    reader.rest();
  });

  it.skipIf(readers() === null)("ends when it was let go of, and by itself when nothing comes", async () => {
    const clock = pausing();
    const reader = openApartReader(clock);
    await reader.read(documentOf(first));
    expect(readers()).toBe(1);
    reader.rest();
    await expect.poll(readers, { timeout: 10_000 }).toBe(0);
    await reader.read(documentOf(second));
    expect(readers()).toBe(1);
    clock.wake();
    await expect.poll(readers, { timeout: 10_000 }).toBe(0);
  });

  it.skipIf(readers() === null)(
    "is there before the first document where it was woken, and ends if none comes",
    async () => {
      const clock = pausing();
      const reader = openApartReader(clock);
      reader.wake();
      expect(readers()).toBe(1);
      await reader.read(documentOf(first));
      expect(readers()).toBe(1);
      reader.rest();
      await expect.poll(readers, { timeout: 10_000 }).toBe(0);
      reader.wake();
      clock.wake();
      await expect.poll(readers, { timeout: 10_000 }).toBe(0);
    },
  );
});
