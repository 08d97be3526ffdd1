import { describe, expect, it } from "vitest";
import { SourceError } from "../../../src/errors.ts";
import type { Store } from "../../../src/store/store.ts";
import { type Bureau, bureau } from "../../fake/bureau.ts";
import { channelOf, scheduleOf } from "../../fake/schedule.ts";

const EARLY = "2026-03-02T06:00:00Z";
const FULL = new SourceError("The disk is full. Nothing stored is lost; free some space and try again.");

/** A bot whose disk can be full: nothing can be written, all can be read. */
async function crowded(): Promise<{ readonly made: Bureau; readonly disk: { full: boolean } }> {
  const disk = { full: false };
  const guarded =
    <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (disk.full) throw FULL;
      return work(...given);
    };
  const made = await bureau(EARLY, {
    over: (store: Store): Store => ({
      ...store,
      slots: { ...store.slots, take: guarded(store.slots.take), close: guarded(store.slots.close) },
      editions: { ...store.editions, file: guarded(store.editions.file) },
      ledger: {
        ...store.ledger,
        claim: guarded(store.ledger.claim),
        settle: guarded(store.ledger.settle),
        open: guarded(store.ledger.open),
      },
      agenda: { ...store.agenda, expire: guarded(store.agenda.expire) },
    }),
  });
  await made.store.schedules.add("north", scheduleOf({ since: EARLY }));
  made.news.push("one");
  return { made, disk };
}
const texts = ({ platform }: Bureau): readonly string[] => platform.messages.map(({ text }) => text);

describe("a full disk", () => {
  it("posts nothing that cannot be recorded, and loses nothing: it is said when there is room", async () => {
    const { made, disk } = await crowded();
    disk.full = true;
    await made.until("2026-03-02T07:30:00Z");
    expect(texts(made)).toEqual([]);
    disk.full = false;
    await made.until("2026-03-02T07:32:00Z");
    expect(texts(made)).toHaveLength(1);
    expect(texts(made)[0]).toContain("Late: it was due Mon 2 Mar 2026 08:00");
    expect(made.logged.some(({ message }) => message.includes("tries again"))).toBe(true);
  });

  it("that fills between a post and its result doubles nothing", async () => {
    const { made, disk } = await crowded();
    const { post } = made.platform;
    made.platform.post = async (to, card, key) => {
      disk.full = true;
      return post(to, card, key);
    };
    await made.until("2026-03-02T07:01:00Z");
    expect(texts(made)).toHaveLength(1);
    disk.full = false;
    await made.until("2026-03-02T07:10:00Z");
    expect(texts(made)).toHaveLength(1);
    expect((await made.slots())[0]).toMatchObject({ status: "posted" });
  });
});

describe("one channel in trouble", () => {
  it("keeps no other from its briefing", async () => {
    const made = await bureau(EARLY);
    const post = made.platform.post;
    made.platform.post = async (to, card, key) =>
      to.channel === "gone" ? { status: "refused", reason: "The channel was deleted." } : post(to, card, key);
    for (const channel of ["gone", "news"]) {
      await made.store.schedules.add(
        "north",
        scheduleOf({ id: channel, since: EARLY, to: channelOf("north", channel) }),
      );
    }
    made.news.push("one");
    await made.until("2026-03-02T07:05:00Z");
    expect(texts(made)).toEqual(["one"]);
    expect((await made.store.schedules.get("north", "gone"))?.paused).toBe("The channel was deleted.");
  });
});

describe("the end of the process", () => {
  it("waits for the post in hand, but not for one that hangs", async () => {
    const made = await bureau(EARLY);
    await made.store.schedules.add("north", scheduleOf({ since: EARLY }));
    made.news.push("one");
    made.platform.post = () => new Promise(() => undefined);
    made.clock.set("2026-03-02T07:00:05Z");
    await made.scheduler.minute();
    await made.scheduler.stop();
    await made.scheduler.stop();
    expect((await made.slots())[0]).toMatchObject({ status: "sending" });
  });
});
