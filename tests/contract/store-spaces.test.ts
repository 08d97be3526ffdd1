import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Space, type Store } from "../../src/store/store.ts";
import type { Citation } from "../../src/story/cite.ts";
import { accountOf, fileDraft, filingOf } from "./store-material.ts";

const SPACES = ["north", "south", HOUSE] as const;
const SPEAKERS = ["Ada Quill", "Ben Storr", "Ida Moss"] as const;
const TOPICS = ["harbour", "railway", "library"] as const;

/** What tenants do: file a document into a story of their own, with or without a neighbour, and remove one. */
interface Step {
  readonly space: (typeof SPACES)[number];
  readonly speaker: (typeof SPEAKERS)[number];
  readonly topic: (typeof TOPICS)[number];
  readonly serial: number;
  readonly remove: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  space: fc.constantFrom(...SPACES),
  speaker: fc.constantFrom(...SPEAKERS),
  topic: fc.constantFrom(...TOPICS),
  serial: fc.integer({ min: 0, max: 3 }),
  remove: fc.boolean(),
});

/** Every text names the space it was filed in, so that a crossing shows. */
const draftOf = ({ space, speaker, topic, serial }: Step) => ({
  title: `${topic} ${serial}`,
  published: `2024-05-0${serial + 1}`,
  text: `mayor ${speaker} said: “The ${topic} of ${space} number ${serial} stays open.”`,
});

async function take(store: Store, one: Step): Promise<void> {
  const draft = draftOf(one);
  const { id } = filingOf(draft).document;
  const exists = (await store.documents.list(one.space)).some(source => source.document === id);
  if (one.remove) await store.documents.remove(one.space, id);
  else if (!exists) {
    const [near] = await store.stories.near(one.space, accountOf(filingOf(draft)), 1);
    await fileDraft(store, one.space, draft, near ? await store.stories.get(one.space, near.id) : null);
  }
}

/** Every piece of text a space can get at. */
async function textsSeen(store: Store, space: Space): Promise<readonly string[]> {
  const { stories, lookup, documents } = store;
  const words = (citations: readonly Citation[]) => citations.map(citation => String(citation.text));
  const seen: string[] = [];
  for (const topic of [null, ...TOPICS]) {
    for (const { id } of await stories.list(space, topic, 50)) {
      const story = await stories.get(space, id);
      seen.push(...words(story?.said.map(said => said.context) ?? []));
    }
    const about = topic === null ? null : [topic];
    const said = await lookup.said(space, { speakers: null, about, story: null, limit: 50 });
    const known = await lookup.known(space, { words: about ?? [], story: null, limit: 50 });
    seen.push(...words(said.map(one => one.context)), ...words(known.map(one => one.sentence)));
    seen.push(...words((await lookup.passages(space, about ?? [], 50)).map(passage => passage.words)));
  }
  for (const speaker of SPEAKERS) {
    const said = await lookup.said(space, { speakers: [speaker], about: ["stays"], story: null, limit: 50 });
    seen.push(...words(said.map(one => one.context)));
    for (const { person } of await lookup.people(space, speaker, 50)) {
      seen.push(...words(person.roles.flatMap(role => role.words ?? [])));
    }
  }
  for (const source of await documents.list(space)) {
    seen.push((await documents.get(space, source.document))?.text ?? "missing");
  }
  return seen;
}

describe("spaces", () => {
  it("see the house and themselves, and nothing of one another, whatever is filed and removed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const store = await openMemoryStore();
        for (const one of steps) await take(store, one);
        for (const [space, other] of [
          ["north", "south"],
          ["south", "north"],
        ] as const) {
          const foreign = (await textsSeen(store, space)).filter(text => text.includes(`of ${other} `));
          expect(foreign).toEqual([]);
        }
        const house = (await textsSeen(store, HOUSE)).filter(text => /of (?:north|south) /.test(text));
        expect(house).toEqual([]);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  it("see all of what the house and they themselves hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const store = await openMemoryStore();
        const filed = new Map<string, Space>();
        for (const one of steps) {
          await take(store, one);
          const { text } = draftOf(one);
          if (one.remove) filed.delete(text);
          else filed.set(text, one.space);
        }
        for (const space of ["north", "south"]) {
          const mine = [...filed].filter(([, of]) => of === space || of === HOUSE).map(([text]) => text);
          const said = await store.lookup.said(space, {
            speakers: null,
            about: null,
            story: null,
            limit: 99,
          });
          expect(said.map(one => String(one.context.text)).sort()).toEqual(mine.sort());
          const { documents } = await store.lookup.coverage(space);
          expect(documents).toBe(mine.length);
        }
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  it("are gone with everything they brought, and nobody else loses anything", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const store = await openMemoryStore();
        for (const one of steps) await take(store, { ...one, remove: false });
        const before = await textsSeen(store, "south");
        await store.spaces.remove("north");
        expect((await textsSeen(store, "north")).filter(text => text.includes("of north "))).toEqual([]);
        expect(await textsSeen(store, "south")).toEqual(before);
        for (const one of steps) await take(store, { ...one, remove: false });
        expect(await textsSeen(store, "south")).toEqual(before);
        await store.close();
      }),
      { numRuns: 15 },
    );
  });

  it("know one person of the house and of their own as one, and the house as its own alone", async () => {
    const store = await openMemoryStore();
    const house = await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “Open.”" });
    const own = await fileDraft(store, "north", {
      text: "former mayor Ada Quill said: “Shut.”\nAda Quill left.",
    });
    const [entry] = await store.lookup.people("north", "quill", 5);
    expect(entry?.person).toMatchObject({ name: "Ada Quill", mentions: 3, quoted: 2 });
    expect(entry?.person.roles.map(role => role.text)).toEqual(["former mayor", "mayor"]);
    expect(entry?.stories).toEqual([own.id, house.id]);
    const [housed] = await store.lookup.people(HOUSE, "quill", 5);
    expect(housed?.person).toMatchObject({ mentions: 1, quoted: 1 });
    expect(housed?.stories).toEqual([house.id]);
    await store.close();
  });

  it("cannot remove or hide what the house holds", async () => {
    const store = await openMemoryStore();
    const story = await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “Open.”" });
    expect(await store.documents.remove("north", story.id)).toBe(false);
    expect(await store.stories.get("north", story.id)).toEqual(story);
    expect(await store.stories.near("north", accountOf(filingOf({ text: "Ada Quill" })), 5)).toEqual([]);
    await store.close();
  });
});

describe("search text", () => {
  const HOSTILE = [
    '"',
    '""" OR 1',
    "name : x",
    "{own context} : x",
    "a AND",
    "NEAR(a b, 2)",
    "^a",
    "a*",
    "-a",
    "(",
    "'; drop table document; --",
    "%_\\",
    "\u0000",
    "\uD800",
    "NOT",
    "a\u0000b",
    "🙂",
    "ﬁ ǅ ẞ İ",
    "x".repeat(20_000),
    "word ".repeat(5_000),
  ];

  const askAll = async (store: Store, text: string): Promise<void> => {
    const words = [text, ...text.split(" ").slice(0, 40)];
    await store.lookup.said(HOUSE, { speakers: [text], about: words, story: text, limit: 5 });
    await store.lookup.said(HOUSE, { speakers: [text], about: words, story: null, limit: 5 });
    await store.lookup.said(HOUSE, { speakers: words, about: null, story: null, limit: 5 });
    await store.lookup.known(HOUSE, { words, story: null, limit: 5 });
    await store.lookup.passages(HOUSE, words, 5);
    await store.lookup.people(HOUSE, text, 5);
    await store.stories.list(HOUSE, text, 5);
    await store.stories.get(HOUSE, text);
    await store.documents.get(HOUSE, text);
  };

  it("is only ever text: no string is an error, and none changes anything", async () => {
    const store = await openMemoryStore();
    const story = await fileDraft(store, HOUSE, { text: "mayor Ada Quill said: “Open to all.”" });
    for (const text of HOSTILE) await askAll(store, text);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), text => askAll(store, text)),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('"', "'", "*", "(", ")", ":", "^", "-", "+", "AND", "OR", "NOT", "NEAR", "a", " "),
          {
            maxLength: 12,
          },
        ),
        parts => askAll(store, parts.join(" ")),
      ),
      { numRuns: 150 },
    );
    expect(await store.stories.get(HOUSE, story.id)).toEqual(story);
    await store.close();
  });

  it("may stand in an article as well: any text is filed, found and given back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), async noise => {
        const store = await openMemoryStore();
        const text = `mayor Ada Quill said: “${noise.replace(/[”\n]/g, "")} harbour”\n${noise}`;
        const story = await fileDraft(store, HOUSE, { text, title: noise });
        expect(await store.stories.get(HOUSE, story.id)).toEqual(story);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});
