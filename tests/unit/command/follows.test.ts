import { beforeEach, describe, expect, it } from "vitest";
import { notifier } from "../../../src/briefing/notify.ts";
import { plain } from "../../../src/card/plain.ts";
import { daily, manager, type Pressroom, pressroom } from "../../fake/pressroom.ts";
import { first, other, reworded, second } from "../../fake/tunnel.ts";

const NOON = "2031-03-04T11:00:00Z";
let room: Pressroom;
beforeEach(async () => {
  room = await pressroom();
  await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
});
const hear = (line: string, given: Parameters<Pressroom["hear"]>[2] = {}): Promise<string> =>
  room.hear(line, NOON, given);
const channel = { ...daily.to, platform: "chat", space: "T1", channel: "C1" };

/** What the only follow of the channel is told at a moment; remembered as sent. */
async function notice(at: string): Promise<string | null> {
  const [follow] = await room.store.follows.list(daily.to.space, null);
  const edition = await notifier(room.store)(follow!, room.told, new Date(at));
  room.remember(edition, at);
  return edition === null ? null : plain(edition.card);
}

describe("/follow", () => {
  it("follows a person for the channel, says when it is told, lists it and stops", async () => {
    expect(await hear("/follow Sigrid Holm")).toMatchInlineSnapshot(`
      "Followed: This channel is told within a minute when Sigrid Holm says something.
      At most 10 notices a day; what is above that comes in one digest at 20:00 (Europe/Oslo).
      [Stop] [All follows here]"
    `);
    expect(await hear("/follow Sigrid Holm")).toContain("Followed already");
    expect(await hear("/follow list")).toContain("Sigrid Holm (person) · tells this channel");
    expect(await hear("/follow remove sigrid holm")).toContain("No longer followed: Sigrid Holm.");
    expect(await hear("/follow")).toContain("Nothing is followed here.");
  });

  it("follows for the asker alone who is no manager, and not for the channel", async () => {
    const given = { asker: { ...manager, id: "U2", manager: false }, channel, space: "T1" };
    expect(await hear("/follow tunnel", given)).toContain(
      "You are told within a minute when there is news on tunnel",
    );
    expect(await room.store.follows.list("T1", { ...channel, channel: "@U2" })).toHaveLength(1);
    expect(await hear("/follow tunnel whom: channel", given)).toContain("for its managers");
    expect(await hear("/follow list", given)).toContain("tells you");
    expect(await hear("/follow list", { ...given, asker: { ...manager, id: "U3" } })).toContain(
      "Nothing is followed",
    );
  });

  it.each([
    ["/follow tunnel", { channel: null }, /type this in a channel/],
    ["/follow tunnel cap: 900", {}, /from 1 to 50/],
    ["/follow remove bridges", {}, /bridges is not followed here/],
    ["/follow remove", {}, /What\?/],
  ] as const)("refuses %s", async (line, given, words) => {
    expect(await hear(line, given)).toMatch(words);
  });

  it("says of a name that nothing on record has it", async () => {
    expect(await hear("/follow Nobody Atall")).toContain("Nothing on record names Nobody Atall yet.");
  });
});

describe("a notice", () => {
  it("tells what a followed person said since, once, and nothing said before", async () => {
    await hear("/follow person Ivar Brekke");
    expect(await notice("2031-03-04T11:01:00Z")).toBeNull();
    await room.file(second.text, second.head, "2031-03-05T05:00:00Z");
    expect(await notice("2031-03-05T05:01:00Z")).toMatchInlineSnapshot(`
      "Ivar Brekke · new on record
      Ivar Brekke, the head of the Norland Road Agency
      “No driver will enter this tunnel before every bolt in the roof has been tested,”
      Norland Daily, 5 Mar 2031 · open at these words
      [All by Ivar Brekke] [Follows here]"
    `);
    expect(await notice("2031-03-05T05:02:00Z")).toBeNull();
  });

  it("tells what changed in a followed topic, and neither copies nor other stories", async () => {
    await room.brief("2031-03-04T07:00:00Z");
    await hear("/follow topic tunnel");
    await room.file(reworded.text, reworded.head, "2031-03-04T12:00:00Z");
    await room.file(other.text, other.head, "2031-03-04T12:00:00Z");
    expect(await notice("2031-03-04T12:01:00Z")).toBeNull();
    await room.file(second.text, second.head, "2031-03-05T05:00:00Z");
    expect(await notice("2031-03-05T05:01:00Z")).toMatchInlineSnapshot(`
      "tunnel · new on record

      Water breaks into the Arna tunnel
      figure  At least 19 people were injured when water broke into the Arna road tunnel, the Arna hospital said on Wednesday.
        before: At least 14 people were injured, the Arna hospital said on Tuesday.
        Norland Daily, 5 Mar 2031 · open at these words
      date  The tunnel will reopen on 4 April 2031, according to the Norland Road Agency
        before: The tunnel will reopen on 20 March 2031, according to the Norland Road Agency
        Norland Daily, 5 Mar 2031 · open at these words
      new  The agency's engineers found a crack of eleven metres in the rock above the eastern portal of the tunnel.
        Norland Daily, 5 Mar 2031 · open at these words
      Ivar Brekke, the head of the Norland Road Agency
      “No driver will enter this tunnel before every bolt in the roof has been tested,”
      Norland Daily, 5 Mar 2031 · open at these words
      3 outlets, 3 independent
      [More] [Follows here]"
    `);
  });

  it("leaves to the next briefing what it did not tell", async () => {
    await room.brief("2031-03-04T07:00:00Z");
    await hear("/follow person Ivar Brekke");
    await room.file(second.text, second.head, "2031-03-05T05:00:00Z");
    await notice("2031-03-05T05:01:00Z");
    const briefing = await room.brief("2031-03-05T07:00:00Z");
    const text = plain(briefing!.card);
    expect(text).toContain("At least 19 people were injured");
    expect(text).not.toContain("No driver will enter");
  });
});
