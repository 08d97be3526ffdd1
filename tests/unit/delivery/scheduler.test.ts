import { describe, expect, it } from "vitest";
import { scheduleOf } from "../../fake/schedule.ts";
import { EARLY, staffed, texts } from "../../fake/staffed.ts";

describe("a scheduled briefing", () => {
  it("is posted at its time, once, and says what the channel was not told yet", async () => {
    const made = await staffed();
    made.news.push("one");
    await made.until("2026-03-02T07:30:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(made.platform.messages[0]?.at).toEqual(new Date("2026-03-02T07:00:00Z"));
    made.news.push("two");
    await made.until("2026-03-03T07:30:00Z", 10);
    expect(texts(made)).toEqual(["one", "two"]);
    expect(await made.slots()).toMatchObject([{ status: "posted" }, { status: "posted" }]);
  });

  it("says nothing where nothing is new, and the slot says so", async () => {
    const made = await staffed();
    await made.until("2026-03-02T07:30:00Z");
    expect(made.platform.messages).toEqual([]);
    expect(await made.slots()).toMatchObject([{ status: "silent", reason: "Nothing was new." }]);
  });

  it("is said once when two processes beat together over one record", async () => {
    const made = await staffed();
    made.news.push("one");
    made.clock.set("2026-03-02T07:00:10Z");
    const first = made.scheduler;
    made.restart();
    await Promise.all([first.minute(), made.scheduler.minute()]);
    await Promise.all([first.idle(), made.scheduler.idle()]);
    expect(texts(made)).toEqual(["one"]);
  });

  it("does not repeat in a second briefing of the same minute what the first one says", async () => {
    const made = await staffed();
    await made.store.schedules.add("north", scheduleOf({ id: "other", since: EARLY }));
    made.news.push("one");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(await made.slots("other")).toMatchObject([{ status: "silent" }]);
  });

  it("comes once after an outage, late and labelled, and every other slot is recorded with its reason", async () => {
    const made = await staffed();
    made.news.push("one");
    made.clock.set("2026-03-05T09:30:00Z");
    await made.beat();
    expect(texts(made)).toEqual(["Late: it was due Thu 5 Mar 2026 08:00, when the bot could not post.\none"]);
    const slots = await made.slots();
    expect(slots.map(({ status, late }) => [status, late])).toEqual([
      ["posted", true],
      ["missed", false],
      ["missed", false],
      ["missed", false],
    ]);
    expect(slots[1]?.reason).toContain("not running then; the briefing of Thu 5 Mar 2026 08:00 says");
  });

  it("is not said when it is later than the catch-up window; the next one says it", async () => {
    const made = await staffed();
    made.news.push("one");
    made.clock.set("2026-03-02T14:00:00Z");
    await made.beat();
    expect(made.platform.messages).toEqual([]);
    expect(await made.slots()).toMatchObject([
      { status: "missed", reason: "The bot was not running then, nor in the 6 hours after it." },
    ]);
    await made.until("2026-03-03T07:10:00Z", 10);
    expect(texts(made)).toEqual(["one"]);
  });

  it("brings nothing twice when the clock is set back and comes again", async () => {
    const made = await staffed();
    made.news.push("one");
    await made.until("2026-03-02T07:05:00Z");
    made.news.push("two");
    made.clock.set("2026-03-02T05:05:00Z");
    await made.until("2026-03-02T12:00:00Z", 5);
    expect(texts(made)).toEqual(["one"]);
    expect(await made.slots()).toHaveLength(1);
  });

  it("keeps the quiet hours, and the next one says it", async () => {
    const made = await staffed({
      cron: "0 6,8 * * *",
      quiet: { from: "22:00", to: "07:00" },
      since: "2026-03-02T04:00:00Z",
    });
    made.clock.set("2026-03-02T04:30:00Z");
    made.news.push("one");
    await made.until("2026-03-02T07:05:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(await made.slots()).toMatchObject([
      { status: "posted" },
      { status: "skipped", reason: "It fell in the quiet hours, 22:00 to 07:00; the next briefing says it." },
    ]);
  });

  it("owes nothing for the time it was paused, nor for a time it did not have", async () => {
    const made = await staffed();
    made.news.push("one");
    await made.store.schedules.change("north", "daily", { paused: "paused by Ana" });
    await made.until("2026-03-02T08:00:00Z");
    await made.store.schedules.change("north", "daily", { paused: null });
    await made.until("2026-03-02T08:10:00Z");
    await made.store.schedules.change("north", "daily", { cron: "0 9 * * *" });
    await made.until("2026-03-02T08:20:00Z");
    expect(made.platform.messages).toEqual([]);
  });

  it("rests when its zone is not known any more, its manager is told, and the others go on", async () => {
    const made = await staffed({ zone: "Europe/Atlantis" });
    await made.store.schedules.add("north", scheduleOf({ id: "other", since: EARLY }));
    made.news.push("one");
    await made.until("2026-03-02T07:05:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(texts(made, "@ana")[0]).toContain("The briefing daily is paused");
    expect((await made.store.schedules.get("north", "daily"))?.paused).toContain("Europe/Atlantis");
  });

  it("that cannot be composed is tried again, and the others go on", async () => {
    let broken = true;
    const made = await staffed(
      {},
      {
        compose: async (schedule: { readonly id: string }) => {
          if (schedule.id === "daily" && broken) throw new Error("a bug");
          return {
            card: { status: "answer", command: "brief", blocks: [{ type: "text", text: schedule.id }] },
            tellings: [],
            left: [],
          };
        },
      },
    );
    await made.store.schedules.add("north", scheduleOf({ id: "other", since: EARLY }));
    await made.until("2026-03-02T07:01:00Z");
    expect(texts(made)).toEqual(["other"]);
    broken = false;
    await made.until("2026-03-02T07:04:00Z");
    expect(texts(made)[1]).toContain("daily");
  });
});

describe("a restart", () => {
  it("composes what was owed, and what is too late to be posted is told by the next briefing", async () => {
    const made = await staffed();
    made.news.push("one");
    await made.store.slots.take("north", [
      { schedule: "daily", slot: "2026-03-02T07:00:00.000Z", status: "due", reason: null, late: false },
    ]);
    made.clock.set("2026-03-02T08:00:00Z");
    made.restart();
    await made.beat();
    expect(texts(made)[0]).toContain("Late: it was due Mon 2 Mar 2026 08:00");
  });

  it("does not post yesterday's briefing beside today's", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("rate limit");
    made.clock.set("2026-03-02T07:00:00Z");
    await made.beat();
    made.clock.set("2026-03-03T07:00:30Z");
    made.restart();
    await made.beat();
    expect(texts(made)).toEqual(["one"]);
    expect((await made.slots()).map(({ status }) => status)).toEqual(["posted", "missed"]);
  });
});
