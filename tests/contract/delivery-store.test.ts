import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import type { Delivery, NewEdition } from "../../src/store/port/delivery.ts";
import type { Store } from "../../src/store/store.ts";
import { channelOf, editionOf, scheduleOf, tellingOf } from "../fake/schedule.ts";

const SLOT = "2026-03-02T07:00:00.000Z";
const LATER = new Date("2026-03-02T07:10:00Z");
const LEASE = new Date("2026-03-02T07:01:00Z");
const sent = { status: "sent", messageId: "m1" } as const;

describe("the store of deliveries", () => {
  let store: Store;
  let now = new Date(SLOT);
  beforeEach(async () => {
    now = new Date(SLOT);
    store = await openMemoryStore({ now: () => now, sleep: async () => undefined });
    await store.schedules.add("north", scheduleOf());
  });
  afterEach(() => store.close());

  const briefing = (given: Partial<NewEdition> = {}): NewEdition => ({
    ...editionOf("Word", [tellingOf("a")]),
    ...{
      id: `daily ${SLOT}`,
      kind: "briefing",
      to: channelOf("north"),
      of: "daily",
      slot: SLOT,
      deadline: null,
    },
    ...given,
  });
  const due = { schedule: "daily", slot: SLOT, status: "due", reason: null, late: false } as const;
  const filed = async (given: Partial<NewEdition> = {}): Promise<void> => {
    await store.slots.take("north", [due]);
    await store.editions.file("north", briefing(given));
  };
  const next = async (): Promise<Delivery> => {
    const [delivery] = await store.ledger.waiting(now, 10);
    if (delivery === undefined) throw new Error("nothing waits");
    return delivery;
  };
  const statusOf = async () =>
    (await store.slots.history("north", { schedule: "daily", to: null, limit: 1 }))[0]?.status;

  it("lists the schedules of a channel, of a space, and of no other", async () => {
    await store.schedules.add("north", scheduleOf({ id: "other", to: channelOf("north", "other") }));
    const ids = async (space: string, to: ReturnType<typeof channelOf> | null) =>
      (await store.schedules.list(space, to)).map(({ id }) => id);
    expect(await ids("north", null)).toEqual(["daily", "other"]);
    expect(await ids("north", channelOf("north", "other"))).toEqual(["other"]);
    expect(await ids("south", null)).toEqual([]);
    expect(await store.schedules.get("south", "daily")).toBeNull();
    expect(await store.schedules.change("south", "daily", { paused: "by South" })).toBeNull();
    expect(await store.schedules.remove("south", "daily")).toBe(false);
    expect(await store.schedules.get("north", "daily")).toEqual(scheduleOf());
  });

  it("refuses a second schedule of the same name", async () => {
    await expect(store.schedules.add("north", scheduleOf())).rejects.toThrow(UsageError);
  });

  it("leaves paused schedules out of the agenda", async () => {
    expect(await store.agenda.standing()).toEqual([{ schedule: scheduleOf(), last: null }]);
    await store.schedules.change("north", "daily", { paused: "paused by Ana" });
    expect(await store.agenda.standing()).toEqual([]);
  });

  it("gives a slot to whoever takes it first", async () => {
    expect(await store.slots.take("north", [due])).toBe(true);
    expect(await store.slots.take("north", [{ ...due, slot: "2026-03-01T07:00:00.000Z" }, due])).toBe(false);
    expect(await store.slots.history("north", { schedule: null, to: null, limit: 9 })).toHaveLength(1);
    expect(await store.agenda.standing()).toMatchObject([{ last: SLOT }]);
    expect(await store.agenda.due()).toMatchObject([{ slot: SLOT, late: false }]);
  });

  it("files an edition once, and its slot is on its way", async () => {
    await filed();
    expect(await store.editions.file("north", briefing())).toBe(false);
    expect(await store.agenda.due()).toEqual([]);
    expect(await statusOf()).toBe("sending");
  });

  it("gives a delivery to one claimer, and never again after it was sent", async () => {
    await filed();
    const delivery = await next();
    const key = await store.ledger.claim(delivery, LEASE);
    expect(key).toMatch(/^[\w-]{20}$/);
    expect(await store.ledger.claim(delivery, LEASE)).toBeNull();
    expect(await store.ledger.waiting(now, 10)).toEqual([]);
    await store.ledger.settle(key!, sent);
    expect(await statusOf()).toBe("posted");
    now = LATER;
    expect(await store.ledger.open(now, LATER)).toEqual([]);
    const [slot] = await store.slots.history("north", { schedule: null, to: channelOf("north"), limit: 1 });
    expect(slot?.posted).toEqual({ to: channelOf("north"), messageId: "m1", at: SLOT });
  });

  it("remembers what was told when it was sent, and counts what is on its way", async () => {
    await filed();
    expect([...(await store.editions.told(channelOf("north"))).keys()]).toEqual(["fact a"]);
    const key = await store.ledger.claim(await next(), LEASE);
    await store.ledger.settle(key!, { status: "refused", reason: "The channel is archived." });
    expect((await store.editions.told(channelOf("north"))).size).toBe(0);
    expect(await statusOf()).toBe("refused");
    const again = `daily 2`;
    await store.editions.file("north", briefing({ id: again, slot: null }));
    await store.ledger.settle((await store.ledger.claim(await next(), LEASE))!, sent);
    expect(await store.editions.told(channelOf("north"))).toEqual(
      new Map([["fact a", { digest: "a", at: SLOT }]]),
    );
    expect((await store.editions.told(channelOf("south"))).size).toBe(0);
    expect((await store.editions.told(channelOf("north", "other"))).size).toBe(0);
  });

  it("opens a claim whose time has passed to one looker", async () => {
    await filed();
    const key = await store.ledger.claim(await next(), LEASE);
    expect(await store.ledger.open(new Date(SLOT), LATER)).toEqual([]);
    const open = await store.ledger.open(LATER, new Date(LATER.getTime() + 1));
    expect(open).toMatchObject([{ key, edition: `daily ${SLOT}`, attempt: 2, first: SLOT }]);
    expect(await store.ledger.open(LATER, LATER)).toEqual([]);
    await store.ledger.settle(key!, { status: "unknown", reason: "no answer", look: LATER });
    expect(await store.ledger.open(LATER, LATER)).toHaveLength(1);
  });

  it("waits as long as a platform asks to", async () => {
    await filed();
    const key = await store.ledger.claim(await next(), LEASE);
    await store.ledger.settle(key!, { status: "retry", after: LATER, reason: "too fast" });
    expect(await store.ledger.waiting(new Date(SLOT), 10)).toEqual([]);
    expect(await store.ledger.waiting(LATER, 10)).toMatchObject([{ attempt: 1 }]);
  });

  it("posts to a channel in order, one at a time, and to others beside it", async () => {
    await filed();
    await store.editions.file("north", briefing({ id: "second", slot: null }));
    await store.editions.file(
      "north",
      briefing({ id: "elsewhere", slot: null, to: channelOf("north", "x") }),
    );
    const waiting = async () => (await store.ledger.waiting(now, 10)).map(({ edition }) => edition);
    expect(await waiting()).toEqual([`daily ${SLOT}`, "elsewhere"]);
    const key = await store.ledger.claim(await next(), LEASE);
    expect(await waiting()).toEqual(["elsewhere"]);
    await store.ledger.settle(key!, sent);
    expect(await waiting()).toEqual(["second", "elsewhere"]);
  });

  it("holds a draft until it is approved, and tells nothing of it before", async () => {
    await filed({ deadline: LATER.toISOString() });
    expect(await store.ledger.waiting(now, 10)).toEqual([]);
    expect(await store.drafts.list("north")).toMatchObject([
      { state: "draft", deadline: LATER.toISOString() },
    ]);
    expect((await store.editions.told(channelOf("north"))).size).toBe(0);
    expect(await store.drafts.decide("south", `daily ${SLOT}`, { verdict: "approve", by: "Ana" })).toBe(
      false,
    );
    expect(await store.drafts.revise("north", `daily ${SLOT}`, editionOf("Shorter"))).toBe(true);
    expect(await store.drafts.decide("north", `daily ${SLOT}`, { verdict: "approve", by: "Ana" })).toBe(true);
    expect(await store.ledger.waiting(now, 10)).toHaveLength(1);
    expect(await store.editions.get("north", `daily ${SLOT}`)).toMatchObject(editionOf("Shorter"));
  });

  it("skips a draft that nobody approved in time, and says so", async () => {
    await filed({ deadline: LATER.toISOString() });
    now = LATER;
    expect(await store.agenda.expire(LATER)).toMatchObject([{ schedule: "daily", slot: SLOT }]);
    expect(await store.drafts.decide("north", `daily ${SLOT}`, { verdict: "approve", by: "Ana" })).toBe(
      false,
    );
    expect(await store.slots.history("north", { schedule: "daily", to: null, limit: 1 })).toMatchObject([
      { status: "skipped", reason: "Nobody approved it in time." },
    ]);
  });

  it("knows a follow by what is followed where", async () => {
    const follow = {
      ...{ id: "f1", to: channelOf("north"), topic: { kind: "person", text: "Ada Quill" } as const },
      ...{ cap: 5, zone: "Europe/Oslo", by: "ana", since: SLOT },
    };
    expect(await store.follows.add("north", follow)).toBe(true);
    expect(await store.follows.add("north", { ...follow, id: "f2" })).toBe(false);
    expect(await store.follows.due()).toMatchObject([{ follow, notices: [], seen: 0 }]);
    await store.follows.looked("north", "f1", 0);
    expect(await store.follows.due()).toEqual([]);
    expect(await store.follows.remove("south", "f1")).toBe(false);
    expect(await store.follows.remove("north", "f1")).toBe(true);
  });

  it("keeps nothing of a space that is removed", async () => {
    await filed();
    await store.spaces.remove("north");
    expect(await store.schedules.list("north", null)).toEqual([]);
    expect(await store.slots.history("north", { schedule: null, to: null, limit: 9 })).toEqual([]);
    expect(await store.editions.get("north", `daily ${SLOT}`)).toBeNull();
    expect((await store.editions.told(channelOf("north"))).size).toBe(0);
    expect(await store.ledger.waiting(LATER, 10)).toEqual([]);
  });
});
