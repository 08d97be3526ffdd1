import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open.ts";
import type { NewSubscription } from "../../src/store/port/source.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import type { Story } from "../../src/story/story.ts";
import { weave } from "../../src/story/weave.ts";
import { type HandClock, handClock } from "../fake/web/newsstand.ts";
import { accountOf, filingOf } from "./store-material.ts";

const feed = (url: string): NewSubscription => ({
  url,
  kind: "feed",
  title: null,
  outlet: null,
  channel: null,
  origin: "asked",
  every: null,
});
const URL_A = "https://a.example/feed";
const URL_B = "https://b.example/feed";

let store: Store;
let clock: HandClock;
beforeEach(async () => {
  clock = handClock("2026-03-04T08:00:00Z");
  store = await openMemoryStore(clock);
});
afterEach(() => store.close());

const urls = async (space: string): Promise<readonly string[]> =>
  (await store.sources.list(space)).map(({ url }) => url);

describe("sources of spaces", () => {
  it("are seen by their own space, the house's by everyone", async () => {
    await store.sources.add("north", feed(URL_A));
    await store.sources.add(HOUSE, feed(URL_B));
    expect(await urls("north")).toEqual([URL_A, URL_B]);
    expect(await urls("south")).toEqual([URL_B]);
    expect(await urls(HOUSE)).toEqual([URL_B]);
  });

  it("are removed by their own space alone", async () => {
    const { id } = await store.sources.add("north", feed(URL_A));
    await store.sources.add("south", feed(URL_A));
    const house = await store.sources.add(HOUSE, feed(URL_B));
    expect(await store.sources.remove("south", house.id)).toBe(false);
    expect(await store.sources.remove("south", id)).toBe(true);
    expect(await store.sources.remove("south", id)).toBe(false);
    expect(await urls("north")).toEqual([URL_A, URL_B]);
    expect(await urls("south")).toEqual([URL_B]);
  });

  it("keep their id when they are added again, and take what is new", async () => {
    const first = await store.sources.add("north", feed(URL_A));
    const again = await store.sources.add("north", { ...feed(URL_A), outlet: "Valley Mail" });
    expect(again).toMatchObject({ id: first.id, outlet: "Valley Mail", added: first.added });
    expect(await urls("north")).toEqual([URL_A]);
  });

  it("tell their manager in a channel of their own space, whatever the channel says", async () => {
    const channel = { platform: "web", space: "south", channel: "c", thread: null };
    const added = await store.sources.add("north", { ...feed(URL_A), channel });
    expect(added.channel?.space).toBe("north");
  });

  it("share one address: it is due once, for everybody", async () => {
    for (const space of ["north", "south"]) await store.sources.add(space, feed(URL_A));
    const due = await store.visits.due(clock.now(), 10);
    expect(due.map(({ url, wanted }) => [url, wanted.map(({ space }) => space)])).toEqual([
      [URL_A, ["north", "south"]],
    ]);
    await store.sources.remove("north", due[0]!.wanted[0]!.id);
    await store.sources.remove("south", due[0]!.wanted[1]!.id);
    expect(await store.visits.due(clock.now(), 10)).toEqual([]);
  });

  it("go with their space, and leave the others theirs", async () => {
    const { id } = await store.sources.add("north", feed(URL_A));
    await store.sources.add("south", feed(URL_B));
    await store.items.mark("north", id, { key: "k", digest: "d" }, null);
    await store.spaces.remove("north");
    expect(await urls("north")).toEqual([]);
    expect((await store.items.fresh("north", id, [{ key: "k", digest: "d" }])).first).toBe(true);
    expect((await store.visits.due(clock.now(), 10)).map(({ url }) => url)).toEqual([URL_B]);
  });
});

describe("items of sources", () => {
  it("are new once in each space, and again when they change", async () => {
    const mark = { key: "k", digest: "d1" };
    expect(await store.items.fresh("north", "s", [mark])).toEqual({ keys: new Set(["k"]), first: true });
    await store.items.mark("north", "s", mark, null);
    expect(await store.items.fresh("north", "s", [mark])).toEqual({ keys: new Set(), first: false });
    expect((await store.items.fresh("north", "s", [{ ...mark, digest: "d2" }])).keys.has("k")).toBe(true);
    expect((await store.items.fresh("south", "s", [mark])).first).toBe(true);
  });
});

describe("retention", () => {
  const TEXT = [
    "mayor Ada Quill said: “The harbour stays open.”",
    ...Array.from(
      { length: 30 },
      (_, at) => `The harbour of Lowe has a wall, a light and ${at} boats in it.`,
    ),
    "Gulls slept until six.",
  ].join("\n");

  /** Files the text with no facts but those of its first sentence. */
  const file = async (text: string, before: Story | null = null): Promise<Story> => {
    const filing = filingOf({ text, published: "2026-03-01" });
    const account = accountOf(filing);
    const few = { ...account, known: account.known.slice(0, 1) };
    const story = weave(before, few);
    await store.documents.file("north", filing, few, story);
    return story;
  };
  const filed = async (): Promise<string> => {
    const { id } = await file(TEXT);
    await store.items.mark("north", "s", { key: "k", digest: "d" }, id);
    return id;
  };
  const later = (days: number): Date => new Date(clock.now().getTime() + days * 86_400_000);

  it("lets go of the text but for what is cited, which stays where it stood", async () => {
    const id = await filed();
    const story = (await store.stories.list("north", null, 1))[0]!;
    const before = await store.stories.get("north", story.id);
    expect(await store.retention.retire(later(1), 10)).toBe(1);
    const after = await store.documents.get("north", id);
    expect(after?.text).toHaveLength(TEXT.length);
    expect(after?.text).toContain("“The harbour stays open.”");
    expect(after?.text).not.toContain("Gulls");
    expect((await store.stories.get("north", story.id))?.said).toEqual(before?.said);
    expect(await store.lookup.passages("north", ["gulls"], 5)).toEqual([]);
    expect(await store.retention.retire(later(1), 10)).toBe(0);
  });

  it("lets go of earlier versions of an article as well", async () => {
    const [first, second] = [await file(TEXT), await file(`${TEXT} Again.`)];
    for (const { id } of [first, second]) await store.items.mark("north", "s", { key: "k", digest: id }, id);
    expect(await store.retention.retire(later(1), 10)).toBe(2);
  });

  it("keeps what is not old enough, and what an editor wrote", async () => {
    await filed();
    await file(`${TEXT} By hand.`);
    expect(await store.retention.retire(later(-1), 10)).toBe(0);
    expect(await store.retention.retire(later(1), 10)).toBe(1);
    const texts = await Promise.all(
      (await store.documents.list("north")).map(({ document }) => store.documents.get("north", document)),
    );
    expect(texts.filter(one => one?.text.includes("Gulls"))).toHaveLength(1);
  });

  it("leaves a record that can still be woven anew and removed", async () => {
    const id = await filed();
    const other = await file(`${TEXT} Twice.`, await store.stories.get("north", id));
    await store.retention.retire(later(1), 10);
    expect(await store.documents.remove("north", other.sources.at(-1)!.document)).toBe(true);
    expect(await store.documents.remove("north", id)).toBe(true);
    expect(await store.documents.list("north")).toEqual([]);
  });
});
