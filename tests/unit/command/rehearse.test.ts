import { beforeAll, describe, expect, it } from "vitest";
import type { Clock } from "../../../src/clock.ts";
import { REHEARSED, rehearse } from "../../../src/command/rehearse.ts";
import type { Ask } from "../../../src/platform/platform.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import { newsroom } from "../../fake/newsroom.ts";
import { morning, other } from "../../fake/quay.ts";
import type { Room } from "../../fake/room.ts";

let room: Room;
beforeAll(async () => {
  room = await newsroom([morning, other]);
});

const clock: Clock = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };

/** The lines asked until the one numbered `last`, when it is told to end. */
async function rehearsed(last = Number.POSITIVE_INFINITY) {
  const ending = new AbortController();
  const asks: Ask[] = [];
  const kinds: string[] = [];
  const answer = async (ask: Ask) => {
    asks.push(ask);
    const card = await room.answer(ask);
    kinds.push(card.status);
    if (asks.length === last) ending.abort();
    return card;
  };
  const count = await rehearse({ answer, store: room.store, clock, signal: ending.signal });
  return { asks, kinds, count };
}

describe("a rehearsal", () => {
  it("asks what people ask, of each story on record, and every line can be answered", async () => {
    const { asks, kinds, count } = await rehearsed();
    const lines = asks.map(({ line }) => line);
    for (const { headline } of await room.store.stories.list("house", null, REHEARSED)) {
      expect(lines).toContain(`/brief ${headline}`);
    }
    for (const command of ["/said", "/whosaid", "/check", "/timeline", "/people", "/sides", "/stories"]) {
      expect(lines.some(line => line.startsWith(`${command} `))).toBe(true);
    }
    expect(lines.filter(line => line.endsWith("?")).length).toBeGreaterThan(count / 3);
    expect(kinds).not.toContain("sorry");
    expect(room.faults).toEqual([]);
  });

  it("leaves the record as it was", async () => {
    const before = await room.store.stories.list("house", null, REHEARSED);
    await rehearsed();
    expect(await room.store.stories.list("house", null, REHEARSED)).toEqual(before);
    expect(await room.store.lookup.coverage("house")).toMatchObject({ documents: 2 });
  });

  it("ends after the line in hand when the bot stops", async () => {
    expect((await rehearsed(3)).count).toBe(3);
  });

  it("has nothing to ask of an empty record", async () => {
    const store = await openMemoryStore();
    const signal = new AbortController().signal;
    const answer = () => Promise.reject(new Error("nothing is on record"));
    expect(await rehearse({ answer, store, clock, signal })).toBe(0);
  });
});
