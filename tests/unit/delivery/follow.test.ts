import { describe, expect, it } from "vitest";
import type { Follow } from "../../../src/briefing/follow.ts";
import { allowance } from "../../../src/delivery/follow.ts";
import { fileDraft } from "../../contract/store-material.ts";
import { type Bureau, bureau } from "../../fake/bureau.ts";
import { channelOf, editionOf, tellingOf } from "../../fake/schedule.ts";

const NOON = "2026-03-02T12:00:00Z";
const follow: Follow = {
  ...{ id: "f1", to: channelOf("north"), topic: { kind: "person", text: "Ada Quill" }, cap: 2 },
  ...{ zone: "Europe/Oslo", by: "ana", since: NOON },
};

/** What was heard, and when. */
let heardAt = new Map<string, string>();

/** A bot that has a follow, and tells what was heard since. */
async function followed(): Promise<Bureau> {
  heardAt = new Map();
  const made = await bureau(NOON, {
    notify: async ({ since }, told) => {
      const fresh = [...heardAt].flatMap(([item, at]) =>
        at > since && !told.has(`fact ${item}`) ? [item] : [],
      );
      if (fresh.length === 0) return null;
      return editionOf(
        fresh.join(", "),
        fresh.map(item => tellingOf(item)),
      );
    },
  });
  await made.store.follows.add("north", follow);
  return made;
}
/** Something new goes on record. */
async function heard(made: Bureau, item: string): Promise<void> {
  heardAt.set(item, made.clock.now().toISOString());
  await fileDraft(made.store, "north", { text: `mayor Ada Quill said: “${item}.”`, title: item });
}
const texts = ({ platform }: Bureau): readonly string[] => platform.messages.map(({ text }) => text);
async function soon(made: Bureau): Promise<void> {
  await made.scheduler.soon();
  await made.scheduler.idle();
}

describe("a follow", () => {
  it("begins with what is on record, and tells what comes after it within seconds", async () => {
    const made = await followed();
    made.clock.set("2026-03-02T11:59:00Z");
    await heard(made, "old");
    made.clock.set(NOON);
    await soon(made);
    expect(texts(made)).toEqual([]);
    made.clock.pass(5_000);
    await heard(made, "new");
    await soon(made);
    expect(texts(made)).toEqual(["new"]);
    await soon(made);
    expect(texts(made)).toEqual(["new"]);
  });

  it("tells no more a day than its cap, and the rest in one digest in the evening", async () => {
    const made = await followed();
    made.clock.pass(5_000);
    for (const item of ["a", "b", "c", "d"]) {
      await heard(made, item);
      made.clock.pass(60_000);
      await soon(made);
    }
    expect(texts(made)).toEqual(["a", "b"]);
    made.clock.set("2026-03-02T19:00:30Z");
    await soon(made);
    expect(texts(made)).toEqual(["a", "b", "c, d"]);
    await heard(made, "e");
    await soon(made);
    expect(texts(made)).toHaveLength(3);
    made.clock.set("2026-03-03T06:00:00Z");
    await soon(made);
    expect(texts(made)[3]).toBe("e");
  });

  it("that cannot be told any more ends, and whoever asked for it hears why", async () => {
    const made = await followed();
    made.clock.pass(5_000);
    await heard(made, "new");
    made.platform.faults.push("archived");
    await soon(made);
    expect(await made.store.follows.list("north", null)).toEqual([]);
    expect(made.platform.messages.map(({ to }) => to.channel)).toEqual(["@ana"]);
    expect(texts(made)[0]).toContain("No longer followed: Ada Quill");
  });

  it("counts a day in the zone of whoever follows", () => {
    const zone = "Asia/Tokyo";
    const notices = ["2026-03-02T14:59:00Z"];
    expect(allowance({ cap: 1, zone }, notices, new Date("2026-03-02T14:59:30Z"))).toBe("digest");
    expect(allowance({ cap: 1, zone }, notices, new Date("2026-03-02T15:00:30Z"))).toBe("notice");
  });
});
