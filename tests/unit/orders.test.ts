import { describe, expect, it } from "vitest";
import { keepOrders, type Order, orders } from "../../src/orders.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";

const NOW = new Date("2026-03-02T12:34:56Z");
const read = (...given: readonly object[]): readonly Order[] => orders.parse(given);
const daily = { id: "daily", when: "daily 8:00", zone: "oslo" };
const problems = (given: object): readonly string[] =>
  orders.safeParse([given]).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

async function recorded(...rounds: readonly (readonly Order[])[]): Promise<Store> {
  const store = await openMemoryStore({ now: () => NOW, sleep: async () => undefined });
  for (const round of rounds) await keepOrders(store, round, NOW);
  return store;
}

describe("the schedules of the configuration file", () => {
  it("are read as /schedule reads what is typed", () => {
    expect(
      read({ ...daily, when: "weekdays 7am", quiet: "10pm to 6am", topics: [{ person: "Ada Quill" }] }),
    ).toMatchObject([
      {
        when: { said: "weekdays 7am", cron: "0 7 * * 1-5" },
        zone: "Europe/Oslo",
        quiet: { from: "22:00", to: "06:00" },
        topics: [{ kind: "person", text: "Ada Quill" }],
      },
    ]);
  });

  it.each([
    [{ when: "every minute" }, "0.when"],
    [{ when: "61 8 * * *" }, "0.when"],
    [{ when: "0 8 30 2 *" }, "0.when"],
    [{ zone: "Europe/Atlantis" }, "0.zone"],
    [{ quiet: "late" }, "0.quiet"],
    [{ topics: [{ person: "Ada", story: "x" }] }, "0.topics.0"],
    [{ id: "Not so" }, "0.id"],
    [{ review: 30 }, "0.manager"],
    [{ often: true }, "0"],
  ])("are refused with the setting and what is wrong: %j", (wrong, path) => {
    const found = problems({ ...daily, ...wrong });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${path.replaceAll(".", "\\.")}: \\S.{10,}`));
  });

  it("say how often is too often", () => {
    expect(problems({ ...daily, when: "* * * * *" })[0]).toContain("at most one briefing every 15 minutes");
  });

  it("are added, changed and removed as the file is, and what people asked for stays", async () => {
    const store = await recorded(read(daily, { ...daily, id: "other" }));
    const asked = {
      ...(await store.schedules.get("house", "daily"))!,
      id: "asked",
      origin: "asked",
    } as const;
    await store.schedules.add("house", asked);
    await keepOrders(store, read({ ...daily, when: "daily 9:00" }), NOW);
    const all = await store.schedules.list("house", null);
    expect(all.map(({ id, cron }) => [id, cron])).toEqual([
      ["daily", "0 9 * * *"],
      ["asked", "0 8 * * *"],
    ]);
  });

  it("that were paused with /schedule stay paused", async () => {
    const store = await recorded(read(daily));
    await store.schedules.change("house", "daily", { paused: "paused by Ana" });
    await keepOrders(store, read(daily), NOW);
    expect((await store.schedules.get("house", "daily"))?.paused).toBe("paused by Ana");
  });

  it("owe one right away where that is asked for, once", async () => {
    const first = read({ ...daily, first: "now" });
    const store = await recorded(first, first);
    expect(await store.agenda.due()).toMatchObject([{ slot: "2026-03-02T12:34:00.000Z" }]);
    expect(await store.slots.history("house", { schedule: null, to: null, limit: 9 })).toHaveLength(1);
  });
});
