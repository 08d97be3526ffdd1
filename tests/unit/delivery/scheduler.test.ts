import { describe, expect, it } from "vitest";
import { type Bureau, bureau } from "../../fake/bureau.ts";
import { channelOf, scheduleOf } from "../../fake/schedule.ts";

/** Monday, an hour before the daily briefing (8:00 in Oslo is 7:00 UTC). */
const EARLY = "2026-03-02T06:00:00Z";
const MANAGER = channelOf("north", "@ana");

async function staffed(given: Parameters<typeof scheduleOf>[0] = {}, options = {}): Promise<Bureau> {
  const made = await bureau(EARLY, options);
  await made.store.schedules.add("north", scheduleOf({ since: EARLY, manager: MANAGER, ...given }));
  return made;
}
const texts = ({ platform }: Bureau, channel = "news"): readonly string[] =>
  platform.messages.filter(({ to }) => to.channel === channel).map(({ text }) => text);

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

describe("a post", () => {
  it("whose answer was lost is looked up, not repeated", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("lost reply");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(made.platform.tried).toHaveLength(1);
    expect(await made.slots()).toMatchObject([{ status: "posted" }]);
  });

  it("that threw is looked up as well", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("throws");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toEqual(["one"]);
  });

  it("that did not arrive is posted again under the same key", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("cut before", "cut before");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect(new Set(made.platform.tried.map(({ key }) => key)).size).toBe(1);
  });

  it("is not repeated before it had time to be seen", async () => {
    const made = await staffed({}, { policy: { settling: 180_000 } });
    made.news.push("one");
    made.platform.faults.push("cut before");
    await made.until("2026-03-02T07:10:00Z");
    const [first, second] = made.platform.tried;
    expect(second!.at.getTime() - first!.at.getTime()).toBeGreaterThanOrEqual(180_000);
  });

  it("that cannot be looked up is posted again after a while, where the policy says so", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("cut before");
    made.platform.blind = true;
    await made.until("2026-03-02T07:12:00Z");
    expect(made.platform.messages).toEqual([]);
    await made.until("2026-03-02T07:20:00Z");
    expect(texts(made)).toHaveLength(1);
  });

  it("that cannot be looked up is held and its manager told, where the policy says so; the next one says it", async () => {
    const made = await staffed({}, { policy: { unsure: "hold" } });
    made.news.push("one");
    made.platform.faults.push("cut before");
    made.platform.blind = true;
    await made.until("2026-03-02T07:20:00Z");
    expect(texts(made)).toEqual([]);
    expect(texts(made, "@ana")[0]).toContain("Please look: was the briefing daily posted?");
    await made.until("2026-03-03T07:10:00Z", 10);
    expect(texts(made)).toEqual(["one"]);
  });

  it("waits when the platform asks for it, ever longer", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("rate limit", "rate limit", "rate limit");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toHaveLength(1);
    expect(made.platform.tried).toHaveLength(4);
  });

  it("that is refused for good pauses its schedule and tells the manager what to do; nothing counts as told", async () => {
    const made = await staffed();
    made.news.push("one");
    made.platform.faults.push("archived");
    await made.until("2026-03-02T07:10:00Z");
    expect((await made.store.schedules.get("north", "daily"))?.paused).toContain("archived");
    expect(texts(made, "@ana")[0]).toContain("Give the briefing another one.");
    expect(await made.slots()).toMatchObject([{ status: "refused" }]);
    await made.store.schedules.change("north", "daily", { paused: null });
    await made.until("2026-03-03T07:10:00Z", 10);
    expect(texts(made)).toEqual(["one"]);
  });

  it("to a platform that is not connected waits for it, and is not lost", async () => {
    const made = await staffed({ to: channelOf("north", "news", "gone") });
    made.news.push("one");
    await made.until("2026-03-02T07:10:00Z");
    expect(await made.slots()).toMatchObject([{ status: "sending" }]);
    await made.until("2026-03-02T13:30:00Z", 10);
    expect(await made.slots()).toMatchObject([{ status: "missed" }]);
  });

  it("keeps a second between two messages to one channel", async () => {
    const made = await staffed();
    const ids = ["a", "b", "c"];
    for (const id of ids) await made.store.schedules.add("north", scheduleOf({ id, since: EARLY }));
    for (const id of ids) {
      await made.store.editions.file("north", {
        ...{ id, kind: "word", to: channelOf("north"), of: null, slot: null, deadline: null },
        card: { status: "answer", command: "x", blocks: [{ type: "text", text: id }] },
        ...{ tellings: [], left: [] },
      });
    }
    await made.beat();
    const times = made.platform.messages.map(({ at }) => at.getTime());
    expect(texts(made)).toEqual(ids);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1_000);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(1_000);
  });
});

describe("a reviewed briefing", () => {
  it("waits for its manager, who is shown it with what to do", async () => {
    const made = await staffed({ review: 60 });
    made.news.push("one");
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toEqual([]);
    const [draft] = await made.store.drafts.list("north");
    expect(texts(made, "@ana")[0]).toContain("[Approve] [Edit] [Skip]");
    await made.store.drafts.decide("north", draft!.id, { verdict: "approve", by: "Ana" });
    await made.until("2026-03-02T07:20:00Z");
    expect(texts(made)).toHaveLength(1);
    expect(texts(made)[0]).toContain("one");
  });

  it("is skipped when nobody approves it in time; the next one says it", async () => {
    const made = await staffed({ review: 60 });
    made.news.push("one");
    await made.until("2026-03-02T09:00:00Z");
    expect(await made.slots()).toMatchObject([{ status: "skipped", reason: "Nobody approved it in time." }]);
    await made.until("2026-03-03T07:10:00Z", 10);
    expect(await made.store.drafts.list("north")).toHaveLength(1);
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
