import { beforeEach, describe, expect, it } from "vitest";
import { type Ingested, ingest } from "../../src/ingest.ts";
import { filing, type Head } from "../../src/source/filing.ts";
import type { Delivery } from "../../src/source/source.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { outlets } from "../../src/story/source.ts";

const WALL = `Port Lowe will build a sea wall, Mayor Ana Ruiz said on Tuesday.

“The harbour cannot wait another winter,” Ruiz told the council. The wall will cost 4 million crowns, and work begins in May.

Fishermen fear that the wall will close the old slipway. “Nobody asked the boats,” said Tom Hale, who speaks for the fishermen of Port Lowe.`;
const HEAD: Head = { title: "Port Lowe builds a wall", outlet: "Lowe Mail", published: "2026-03-04" };
const log = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

describe("reading the same article again", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openMemoryStore();
  });

  async function reads(text: string, head: Head, space = HOUSE): Promise<Ingested> {
    const delivery: Delivery = { from: "wall.md", filing: filing(text, head), notes: [] };
    const source = {
      count: async () => 1,
      async *deliveries() {
        yield delivery;
      },
    };
    for await (const item of ingest(source, store, space, log)) return item;
    throw new Error("nothing came");
  }
  const file = { ...HEAD, file: "/briefs/wall.md" };
  const said = async (space = HOUSE) =>
    (await store.lookup.said(space, { speakers: null, about: null, story: null, limit: 20 })).map(
      one => one.words[0]?.text,
    );

  it("changes nothing where nothing changed", async () => {
    await reads(WALL, file);
    expect((await reads(WALL, file)).status).toBe("known");
    expect(await store.lookup.coverage(HOUSE)).toMatchObject({ documents: 1 });
  });

  it("makes a changed text a new version: the old text stays, the story is told from the new one", async () => {
    const first = await reads(WALL, file);
    const changed = WALL.replace("4 million", "6 million").replace("another winter", "two more winters");
    const second = await reads(changed, file);
    if (first.status !== "filed" || second.status !== "updated") throw new Error("not read");
    expect(second.before).toBe(first.id);
    expect(second.story.id).toBe(first.story.id);
    expect((await store.documents.get(HOUSE, first.id))?.text).toBe(WALL);
    expect((await store.documents.get(HOUSE, second.id))?.text).toBe(changed);
    expect(await said()).toContain("“The harbour cannot wait two more winters,”");
    expect(await said()).not.toContain("“The harbour cannot wait another winter,”");
    expect(await store.lookup.coverage(HOUSE)).toMatchObject({ documents: 1 });
    expect((await store.stories.get(HOUSE, first.story.id))?.sources.map(one => one.document)).toEqual([
      second.id,
    ]);
    expect((await store.versions.of(HOUSE, second.id)).map(one => one.document)).toEqual([
      first.id,
      second.id,
    ]);
    expect((await store.stories.joined(HOUSE, first.story.id))[0]?.joined).toEqual({
      type: "version",
      of: first.id,
    });
  });

  it("says what changed from version to version", async () => {
    await reads(WALL, file);
    const second = await reads(
      WALL.replace("4 million", "6 million").replace("another winter", "two more winters"),
      file,
    );
    if (second.status !== "updated") throw new Error("not read");
    const { quotes, figures } = second.changes;
    expect(quotes.altered.map(({ after }) => after.words[0]?.text)).toEqual([
      "“The harbour cannot wait two more winters,”",
    ]);
    expect(quotes.added).toEqual([]);
    expect(figures.map(({ after }) => after.evidence.text)).toEqual([expect.stringContaining("6 million")]);
  });

  it("takes the old text back when it returns", async () => {
    const first = await reads(WALL, file);
    await reads(`${WALL} The council votes in June.`, file);
    const third = await reads(WALL, file);
    if (first.status !== "filed" || third.status !== "updated") throw new Error("not read");
    expect(third.id).toBe(first.id);
    expect((await store.documents.list(HOUSE)).map(one => one.document)).toEqual([first.id]);
    expect((await reads(WALL, file)).status).toBe("known");
  });

  it("knows an article by its address, however the link was shared", async () => {
    const url = "https://www.lowe.example/news/wall/?utm_source=feed#top";
    await reads(WALL, { ...HEAD, url });
    const again = { ...HEAD, url: "http://lowe.example/news/wall" };
    expect((await reads(WALL, again)).status).toBe("known");
    expect((await reads(WALL.replace("May", "June"), again)).status).toBe("updated");
  });

  it("brings an editor's new corrections to the stored story", async () => {
    await reads(WALL, file);
    const corrections = [{ type: "role", person: "Tom Hale", role: "Harbour pilot" }] as const;
    const again = await reads(WALL, { ...file, corrections });
    expect(again.status).toBe("updated");
    const [hale] = await store.lookup.people(HOUSE, "Hale", 1);
    expect(hale?.person.roles.map(role => role.text)).toContain("Harbour pilot");
    expect((await reads(WALL, { ...file, corrections })).status).toBe("known");
    await reads(WALL, file);
    const [without] = await store.lookup.people(HOUSE, "Hale", 1);
    expect(without?.person.roles.map(role => role.text)).not.toContain("Harbour pilot");
  });

  it("counts an agency's copy in two outlets as one origin", async () => {
    const wire = `PORT LOWE, March 4 (Reuters) - ${WALL}`;
    const first = await reads(wire, { ...HEAD, url: "https://mail.example/1" });
    const second = await reads(wire, { ...HEAD, outlet: "Quay Radio", url: "https://radio.example/2" });
    if (first.status !== "filed" || second.status !== "filed") throw new Error("not read");
    expect(second.story.sources.map(one => one.via)).toEqual([["Reuters"], ["Reuters"]]);
    expect(outlets(second.story.sources)).toEqual({ total: 2, independent: 1 });
  });

  it("counts a copy without a credit as one origin, and a report of its own as another", async () => {
    const first = await reads(WALL, { ...HEAD, url: "https://mail.example/1" });
    const copy = `${WALL.replace("Port Lowe will build", "The town will build")} More follows.`;
    const second = await reads(copy, { ...HEAD, title: "Wall for Lowe", outlet: "Quay Radio" });
    if (first.status !== "filed" || second.status !== "filed") throw new Error("not read");
    expect(second.story.id).toBe(first.story.id);
    expect(second.story.sources.find(one => one.outlet === "Quay Radio")?.copyOf).toBe(first.id);
    expect(outlets(second.story.sources)).toEqual({ total: 2, independent: 1 });
  });

  it("shows what the house and a space both hold once", async () => {
    await reads(WALL, file, "space");
    await reads(WALL, file);
    expect(await store.documents.list("space")).toHaveLength(1);
    expect(await store.stories.list("space", null, 5)).toHaveLength(1);
    expect(new Set(await said("space")).size).toBe((await said("space")).length);
    expect(await store.lookup.coverage("space")).toMatchObject({ documents: 1 });
  });
});

describe("reading articles that come together", () => {
  const article = (number: number, text = `${WALL} It is page ${number}.`): Delivery => ({
    from: `${number}.md`,
    filing: filing(text, { ...HEAD, title: `Wall, page ${number}`, url: `https://mail.example/${number}` }),
    notes: [],
  });
  const pass = async (store: Store, deliveries: readonly Delivery[]): Promise<readonly Ingested[]> => {
    const items: Ingested[] = [];
    const source = {
      count: async () => deliveries.length,
      async *deliveries() {
        yield* deliveries;
      },
    };
    for await (const item of ingest(source, store, HOUSE, log)) items.push(item);
    return items;
  };

  it("tells of each in its order, and stores one that comes twice once", async () => {
    const store = await openMemoryStore();
    const problem: Delivery = { from: "scan.txt", problem: "scan.txt: is empty" };
    const items = await pass(store, [article(1), problem, article(2), article(1), article(3)]);
    expect(items.map(({ from, status }) => [from, status])).toEqual([
      ["1.md", "filed"],
      ["scan.txt", "refused"],
      ["2.md", "filed"],
      ["1.md", "known"],
      ["3.md", "filed"],
    ]);
    expect(await store.documents.list(HOUSE)).toHaveLength(3);
  });

  it("stores all the others where one cannot be stored", async () => {
    const store = await openMemoryStore();
    const [one, two, three] = [article(1), article(2, "Another text."), article(3)];
    if (!("filing" in one) || !("filing" in two)) throw new Error("no filing");
    // Two texts under one id: an id is a part of the hash, so this does not happen by itself.
    const document = { ...two.filing.document, id: one.filing.document.id };
    const items = await pass(store, [one, { ...two, filing: { ...two.filing, document } }, three]);
    expect(items.map(({ status }) => status)).toEqual(["filed", "refused", "filed"]);
    expect((await store.documents.list(HOUSE)).map(source => source.title).sort()).toEqual([
      "Wall, page 1",
      "Wall, page 3",
    ]);
  });
});
