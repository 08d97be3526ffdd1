import { beforeAll, describe, expect, it } from "vitest";
import { completer } from "../../../src/command/complete.ts";
import { opener } from "../../../src/command/open.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { newsroom } from "../../fake/newsroom.ts";
import { evening, morning, other } from "../../fake/quay.ts";
import type { Room } from "../../fake/room.ts";

let room: Room;
beforeAll(async () => {
  room = await newsroom([morning, evening, other]);
});

describe("completion", () => {
  it.each([
    ["/", ["/brief", "/said", "/check"]],
    ["/ti", ["/timeline"]],
    ["/said sol", ["Ingrid Solheim"]],
    ["/said rey", ["Tomas Reyes", "Anna Reyes"]],
    ["/brief ", ["Harbour wall gives way at Ostrel", "Bakers of Venn count their loaves"]],
    ["/timeline bak", ["Bakers of Venn count their loaves"]],
    ["/people lund", ["Per Lund", "Kari Lund"]],
  ])("of %j offers %j", async (line, labels) => {
    const found = await completer(room.store)(HOUSE, line);
    expect(found.map(one => one.label)).toEqual(expect.arrayContaining(labels));
  });

  it.each(["", "who", "/said Tomas Reyes about ", "/check the sea", "/nothing here", "/help "])(
    "of %j offers nothing",
    async line => {
      expect(await completer(room.store)(HOUSE, line)).toEqual([]);
    },
  );

  it("types a line that is answered", async () => {
    const [first] = await completer(room.store)(HOUSE, "/said sol");
    expect((await room.ask(first!.line)).status).toBe("answer");
  });
});

describe("opening a document", () => {
  it("shows its own lines, each where it stands", async () => {
    const page = await opener(room.store)(HOUSE, morning.id);
    expect(page?.source.title).toBe(morning.title);
    for (const { start, text } of page?.lines ?? []) expect(morning.text.startsWith(text, start)).toBe(true);
    expect(page?.lines).toHaveLength(6);
  });

  it("knows no document that is not on record", async () => {
    expect(await opener(room.store)(HOUSE, "nowhere")).toBeNull();
  });
});
