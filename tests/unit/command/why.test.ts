import { beforeEach, describe, expect, it } from "vitest";
import { daily, type Pressroom, pressroom } from "../../fake/pressroom.ts";
import { first, other, reworded } from "../../fake/tunnel.ts";

const EVENING = "2031-03-05T18:00:00Z";
const slots = {
  monday: "2031-03-03T07:00:00.000Z",
  tuesday: "2031-03-04T07:00:00.000Z",
  wednesday: "2031-03-05T07:00:00.000Z",
} as const;
let room: Pressroom;
const hear = (line: string): Promise<string> => room.hear(line, EVENING);

/** Monday was missed, Tuesday told the tunnel, Wednesday found everything told. */
beforeEach(async () => {
  room = await pressroom();
  const { space } = daily.to;
  const { store } = room;
  await room.file(first.text, first.head, "2031-03-04T05:00:00Z");
  await store.schedules.add(space, daily);
  const taken = { schedule: "daily", late: false, reason: null } as const;
  await store.slots.take(space, [
    { ...taken, slot: slots.monday, status: "missed", reason: "The bot was not running then." },
    { ...taken, slot: slots.tuesday, status: "due" },
  ]);
  const edition = await room.brief("2031-03-04T07:00:00Z");
  const id = `daily@${slots.tuesday}`;
  const given = {
    id,
    kind: "briefing",
    to: daily.to,
    of: "daily",
    slot: slots.tuesday,
    deadline: null,
  } as const;
  await store.editions.file(space, { ...edition!, ...given });
  const key = await store.ledger.claim(
    { space, edition: id, to: daily.to, attempt: 0, first: null },
    new Date("2031-03-04T07:10:00Z"),
  );
  await store.ledger.settle(key!, { status: "sent", messageId: "m1" });
  await room.file(reworded.text, reworded.head, "2031-03-04T12:00:00Z");
  await store.slots.take(space, [{ ...taken, slot: slots.wednesday, status: "due" }]);
  const quiet = await room.brief("2031-03-05T07:00:00Z");
  await store.slots.close(space, {
    ...{ schedule: "daily", slot: slots.wednesday, status: "silent", reason: "Nothing was new." },
    left: quiet!.left,
  });
});

describe("/why", () => {
  it("tells the last briefings of a channel: posted when, silent or missed why, and the next one", async () => {
    expect(await hear("/why")).toMatchInlineSnapshot(`
      "Briefings here
      Wed 5 Mar 2031 08:00 Europe/Oslo (daily 8:00): nothing was said. Nothing was new.
      Left out: Water breaks into the Arna tunnel (everything in it was told here already)
      Tue 4 Mar 2031 08:00 Europe/Oslo (daily 8:00): posted Tue 4 Mar 2031 08:00.
      Mon 3 Mar 2031 08:00 Europe/Oslo (daily 8:00): missed. The bot was not running then.
      Next: Thu 6 Mar 2031 08:00 (Europe/Oslo).
      [What is scheduled here]"
    `);
  });

  it.each([
    ["/why wednesday", "Wed 5 Mar"],
    ["/why Tue 08:00", "Tue 4 Mar"],
    ["/why the briefing of 3 march", "Mon 3 Mar"],
    ["/why 2031-03-04", "Tue 4 Mar"],
    ["/why today", "Wed 5 Mar"],
    ["/why yesterday", "Tue 4 Mar"],
  ])("finds the one meant: %s", async (line, day) => {
    const text = await hear(line);
    expect(text).toContain(`${day} 2031 08:00`);
    expect(text.match(/2031 08:00 Europe/g)).toHaveLength(1);
  });

  it("says that none was due at a time", async () => {
    expect(await hear("/why sunday")).toContain("No briefing was due here sunday.");
  });

  it("goes through the stages of a story that was told", async () => {
    expect(await hear("/why tunnel")).toMatchInlineSnapshot(`
      "Water breaks into the Arna tunnel
      Read: 2 documents, first Tue 4 Mar 2031 06:00, last Tue 4 Mar 2031 13:00 (Europe/Oslo).
      Dated: published 3 to 4 Mar 2031.
      Copies: no copy of another outlet.
      Put together: Arna tunnel flooded as water breaks in · Coast Radio, 4 Mar 2031: it shares Arna, Sigrid Holm; tunnel, divers, portal, flooded, stretch, water; 1 day apart.
      Asked for: by daily 8:00.
      Told here: last Tue 4 Mar 2031 08:00.
      Posted here: Tue 4 Mar 2031 08:00.
      New since: nothing that was not told here.
      Left out Wed 5 Mar 2031 08:00: everything in it was told here already.
      [The story] [Briefings here]"
    `);
  });

  it("says of a story that came after it what waits, and for when", async () => {
    await room.file(other.text, other.head, "2031-03-05T12:00:00Z");
    const text = await hear("/why theatre");
    expect(text).toContain("Told here: not yet.");
    expect(text).toMatch(/New since: \d+ things; the next briefing comes Thu 6 Mar 2031 08:00/);
  });

  it("says that no briefing here asks for it", async () => {
    await room.store.schedules.change(daily.to.space, "daily", {
      topics: [{ kind: "topic", text: "theatre" }],
    });
    expect(await hear("/why tunnel")).toContain(
      "Asked for: no: the topics of the briefings here are others.",
    );
  });

  it("says that there is no such story", async () => {
    expect(await hear("/why zeppelins")).toContain("Not on record: no story on zeppelins.");
  });
});
