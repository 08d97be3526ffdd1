import { describe, expect, it } from "vitest";
import { commands } from "../../../src/command/index.ts";
import { deskOf } from "../../../src/desk.ts";
import { openLog } from "../../../src/log.ts";
import { openMemoryStore } from "../../../src/store/open.ts";

const noon = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };
const REFUSED = /is for this channel's managers/;

/** Role by command: every cell, so that a command without a stated role shows. */
const MANAGERS: readonly string[] = ["schedule", "sources", "story", "correct"];
const matrix = commands.flatMap(({ name }) =>
  [true, false].map(manager => [name, manager, MANAGERS.includes(name) && !manager] as const),
);

describe("who may do what", () => {
  it.each(matrix)("/%s, asked by a manager: %s, is refused: %s", async (name, manager, refused) => {
    const store = await openMemoryStore();
    const desk = deskOf(store, noon, openLog("silent", { write: () => undefined }));
    const command = commands.find(one => one.name === name);
    const card = await desk.answer({
      line: command?.example ?? "",
      space: "fjord:T1",
      conversation: "c",
      asker: { id: "U1", manager, zone: "Europe/Oslo" },
      channel: { platform: "fjord", space: "fjord:T1", channel: "C1", thread: null },
    });
    expect(REFUSED.test(JSON.stringify(card))).toBe(refused);
    if (refused) expect(card.status).toBe("usage");
    await store.close();
  });

  it("is declared for every command that only managers may use", () => {
    expect(commands.filter(({ role }) => role === "manager").map(({ name }) => name)).toEqual(MANAGERS);
  });
});
