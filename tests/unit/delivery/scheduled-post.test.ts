import { describe, expect, it } from "vitest";
import { channelOf, scheduleOf } from "../../fake/schedule.ts";
import { EARLY, staffed, texts } from "../../fake/staffed.ts";

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
