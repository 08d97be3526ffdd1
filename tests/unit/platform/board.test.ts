import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/card/card.ts";
import { openBoard, type Posted } from "../../../src/platform/board.ts";
import { keyOf } from "../../fake/keys.ts";
import { channelOf } from "../../fake/schedule.ts";

const card = (text: string): Card => ({
  status: "answer",
  command: "brief",
  blocks: [{ type: "text", text }],
});
const page = channelOf("house", "page", "web");

describe("a board", () => {
  it("shows again what was posted before this process began, and takes its corrections", async () => {
    const heard: Posted[] = [];
    const board = openBoard(posted => void heard.push(posted));
    board.restore([{ id: "k1", channel: "page", card: card("one") }]);
    await board.post(page, card("two"), keyOf("k2"));
    await board.post(page, card("two again"), keyOf("k2"));
    expect(await board.amend(page, "k1", card("one, corrected"))).toMatchObject({ status: "sent" });
    expect(board.posts("page").map(one => one.card)).toEqual([card("one, corrected"), card("two")]);
    expect(heard.map(({ id }) => id)).toEqual(["k2", "k1"]);
    expect(await board.find(page, keyOf("k1"))).toBe("k1");
  });

  it("shows the channels asked for, and no others", async () => {
    const board = openBoard();
    await board.post(page, card("one"), keyOf("k1"));
    await board.post({ ...page, channel: "@operator" }, card("two"), keyOf("k2"));
    await board.post({ ...page, channel: "elsewhere" }, card("three"), keyOf("k3"));
    expect(board.posts("page", "@operator")).toHaveLength(2);
  });
});
