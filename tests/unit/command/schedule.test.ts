import { beforeEach, describe, expect, it } from "vitest";
import { daily, manager, type Pressroom, pressroom } from "../../fake/pressroom.ts";
import { first, other } from "../../fake/tunnel.ts";

const MONDAY = "2031-03-03T09:00:00Z";
let room: Pressroom;
beforeEach(async () => {
  room = await pressroom();
});
const hear = (line: string, given: Parameters<Pressroom["hear"]>[2] = {}, at = MONDAY): Promise<string> =>
  room.hear(line, at, given);
const ids = async (): Promise<readonly string[]> =>
  (await room.store.schedules.list(daily.to.space, daily.to)).map(({ id }) => id);

describe("/schedule add", () => {
  it("makes a briefing in the asker's zone and shows back what was understood, with its next three times", async () => {
    expect(await hear("/schedule add weekdays 8:00")).toMatchInlineSnapshot(`
      "Scheduled
      weekdays 8:00 (Europe/Oslo) · about everything
      Next: Tue 4 Mar 2031 08:00; Wed 5 Mar 2031 08:00; Thu 6 Mar 2031 08:00
      normal length · silent when nothing is new · no quiet hours · posted without review
      [Preview] [Pause] [Change] [Remove]"
    `);
    expect(await room.store.schedules.list(daily.to.space, daily.to)).toMatchObject([
      {
        cron: "0 8 * * 1-5",
        said: "weekdays 8:00",
        zone: "Europe/Oslo",
        origin: "asked",
        since: "2031-03-03T09:00:00.000Z",
      },
    ]);
  });

  it("takes every setting, and tells of a zone that is not the asker's own", async () => {
    const line =
      '/schedule add when: "mondays 18:30" zone: "new york" about: "tunnel" length: "long" quiet: "22:00-07:00" silence: "one line" review: "30"';
    expect(await hear(line)).toMatchInlineSnapshot(`
      "Scheduled
      mondays 18:30 (America/New_York) · about tunnel
      Next: Mon 3 Mar 2031 18:30; Mon 10 Mar 2031 18:30; Mon 17 Mar 2031 18:30
      long length · one line when nothing is new · quiet from 22:00 to 07:00 · a manager has 30 minutes to approve it
      Your own time zone is Europe/Oslo.
      [Preview] [Pause] [Change] [Remove]"
    `);
  });

  it("asks for the time zone where nobody tells it", async () => {
    const asker = { ...manager, zone: null };
    expect(await hear("/schedule add weekdays 8:00", { asker })).toMatchInlineSnapshot(`
      "A briefing for this channel
        When (weekdays 8:00, every 2 hours 8-18, or cron)
        Time zone (Europe/Oslo)
        About (topics, people or outlets, with commas; empty: everything)
        Length
        With nothing new
      Type /schedule add when: "<when>" zone: "<zone>""
    `);
    expect(await ids()).toEqual([]);
  });

  it("asks for everything where nothing is given", async () => {
    expect(await hear("/schedule add")).toContain("When (weekdays 8:00");
  });

  it("knows a person, an outlet and a story on record by name, and takes other words for a topic", async () => {
    await room.file(first.text, first.head, "2031-03-03T05:00:00Z");
    await hear(
      '/schedule add when: "daily 8:00" about: "Sigrid Holm, arna post, Water breaks into the Arna tunnel, bridges"',
    );
    const [made] = await room.store.schedules.list(daily.to.space, daily.to);
    expect(made?.topics.map(({ kind }) => kind)).toEqual(["person", "source", "story", "topic"]);
  });

  it.each([
    ["/schedule add", { asker: { ...manager, manager: false } }, /for this channel's managers/],
    ["/schedule add every minute", {}, /at most one briefing every 15 minutes/],
    ["/schedule add weekdays 8:00 zone: Atlantis", {}, /no time zone called Atlantis/],
    ["/schedule add weekdays 8:00", { channel: null }, /type this in the channel/],
    ["/schedule add weekdays 8:00 review: 2", {}, /5 to 1440 minutes/],
    ["/schedule add weekdays 8:00 length: endless", {}, /one of short, normal, long/],
    ["/schedule dance", {}, /"dance" is nothing \/schedule does/],
    ["/schedule pause 7", {}, /No briefing here is called 7/],
    ["/schedule add weekdays 8:00 about: story of nothing", {}, /No story on of nothing/],
  ] as const)("refuses %s %o", async (line, given, words) => {
    expect(await hear(line, given)).toMatch(words);
    expect(await ids()).toEqual([]);
  });

  it("does not make the same one twice", async () => {
    await hear("/schedule add weekdays 8:00");
    expect(await hear("/schedule add weekdays 8:00", {}, "2031-03-03T09:05:00Z")).toContain(
      "scheduled here already",
    );
  });

  it("says when the quiet hours swallow every briefing", async () => {
    expect(await hear("/schedule add daily 23:00 quiet: 22:00-07:00")).toContain(
      "nothing would ever be posted",
    );
  });
});

describe("/schedule", () => {
  it("lists what is scheduled here, and only here", async () => {
    expect(await hear("/schedule")).toContain("No briefing is scheduled here.");
    await hear("/schedule add weekdays 8:00");
    await hear("/schedule add fridays 16:00", { channel: { ...daily.to, channel: "elsewhere" } });
    const text = await hear("/schedule list");
    expect(text).toContain("1 briefing scheduled here");
    expect(text).not.toContain("fridays");
  });

  it("pauses, resumes, changes and removes the only one without asking which", async () => {
    await hear("/schedule add weekdays 8:00");
    expect(await hear("/schedule pause")).toContain("It rests: a manager paused it.");
    expect(await hear("/schedule resume")).toContain("Running again");
    const changed = await hear('/schedule change when: "daily 9:00" length: "short"');
    expect(changed).toContain("daily 9:00 (Europe/Oslo)");
    expect(changed).toContain("short length");
    expect(await hear("/schedule change")).toContain("Change this briefing");
    expect(await hear("/schedule remove")).toContain("Removed: daily 9:00");
    expect(await ids()).toEqual([]);
  });

  it("asks which of several is meant, and takes its number", async () => {
    await hear("/schedule add weekdays 8:00");
    await hear("/schedule add fridays 16:00");
    expect(await hear("/schedule pause")).toContain("Which one?");
    expect(await hear("/schedule pause 2")).toContain("fridays 16:00");
  });

  it("leaves to the configuration file what it set", async () => {
    await room.store.schedules.add(daily.to.space, { ...daily, origin: "config" });
    expect(await hear("/schedule remove")).toContain("The configuration file sets this briefing");
    expect(await hear("/schedule pause")).toContain("It rests");
  });

  it("previews what would be said now, and remembers nothing of it", async () => {
    await room.file(first.text, first.head, "2031-03-03T05:00:00Z");
    await hear("/schedule add weekdays 8:00");
    const text = await hear("/schedule preview");
    expect(text).toContain(
      "Preview of weekdays 8:00: what it would say now; the next one comes Tue 4 Mar 2031 08:00",
    );
    expect(text).toContain("Water breaks into the Arna tunnel");
    expect(await hear("/schedule preview")).toBe(text);
  });

  it("previews one that is only typed, with the button that schedules it", async () => {
    await room.file(first.text, first.head, "2031-03-03T05:00:00Z");
    expect(await hear('/schedule preview when: "daily 9:00" about: "tunnel"')).toContain("[Schedule it]");
    expect(await ids()).toEqual([]);
  });
});

describe("a draft", () => {
  const draft = async (): Promise<string> => {
    await room.file(first.text, first.head, "2031-03-03T05:00:00Z");
    await room.file(other.text, other.head, "2031-03-03T05:00:00Z");
    await room.store.schedules.add(daily.to.space, daily);
    const edition = await room.brief("2031-03-03T07:00:00Z");
    const slot = "2031-03-03T07:00:00.000Z";
    const id = `daily@${slot}`;
    await room.store.slots.take(daily.to.space, [
      { schedule: "daily", slot, status: "due", reason: null, late: false },
    ]);
    await room.store.editions.file(daily.to.space, {
      ...edition!,
      ...{ id, kind: "briefing", to: daily.to, of: "daily", slot, deadline: "2031-03-03T10:00:00.000Z" },
    });
    return id;
  };

  it("is listed with its deadline, edited by leaving stories out and adding a note, and approved", async () => {
    const id = await draft();
    expect(await hear("/schedule")).toContain("A draft waits until Mon 3 Mar 2031 11:00.");
    expect(await hear(`/schedule edit id: ${id}`)).toMatch(
      /1 Velmar votes[\s\S]*2 Water breaks[\s\S]*Leave out/,
    );
    const edited = await hear(`/schedule edit id: ${id} drop: "1" note: "Press conference at noon."`);
    expect(edited).toContain("Press conference at noon. (editor)");
    expect(edited).not.toContain("theatre");
    expect(edited).toContain("Arna tunnel");
    const [waiting] = await room.store.drafts.list(daily.to.space);
    const theatre = (await room.store.stories.list(daily.to.space, "theatre", 1))[0];
    expect(waiting?.tellings.some(({ story }) => story === theatre?.id)).toBe(false);
    expect(await hear(`/schedule approve id: ${id}`)).toContain("Approved");
    expect(await hear(`/schedule approve id: ${id}`)).toContain("No draft waits");
  });

  it("is skipped, and says what becomes of it", async () => {
    const id = await draft();
    expect(await hear(`/schedule skip id: ${id}`)).toContain(
      "The next briefing says what it would have said.",
    );
  });

  it.each(["9", "x", "0"])("is not edited by a number it does not have: %s", async number => {
    const id = await draft();
    expect(await hear(`/schedule edit id: ${id} drop: ${number}`)).toContain("go from 1 to 2");
  });
});
