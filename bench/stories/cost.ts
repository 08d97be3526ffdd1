import { joining, placing } from "../../src/placing.ts";
import { filing } from "../../src/source/filing.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { cite } from "../../src/story/cite.ts";
import { sourceOf } from "../../src/story/source.ts";
import type { Account, Filing } from "../../src/story/story.ts";
import { median } from "../table.ts";
import { randomFrom } from "../train/random.ts";

/** Articles measured at each size; the median is taken. */
const MEASURED = 300;
/** Articles of one event, and words and names there are: words are drawn so that a few are in most articles (Zipf). */
const OF_EVENT = 4;
const WORDS = 20_000;
const NAMES = 30_000;

/** Milliseconds of processor time for one article from match to stored, with few and with many articles on record. Reading it is not counted. */
export async function costs(
  few: number,
  many: number,
  say: (line: string) => void,
): Promise<{ readonly before: number; readonly after: number }> {
  const store = await openMemoryStore();
  const write = writer(7);
  const fill = async (to: number, from: number): Promise<readonly number[]> => {
    const spent: number[] = [];
    for (let at = from; at < to; at++) {
      spent.push(await filed(store, write(at)));
      if (at % 10_000 === 9_999) say(`stories: ${at + 1} stored`);
    }
    return spent;
  };
  const before = median((await fill(few, 0)).slice(-MEASURED));
  const after = median((await fill(many, few)).slice(-MEASURED));
  await store.close();
  return { before, after };
}

async function filed(store: Store, { document, ...rest }: Filing): Promise<number> {
  const given = { document, ...rest };
  const start = busy();
  await store.versions.standing(HOUSE, given);
  const original = await store.stories.original(HOUSE, document.text);
  const found = accountOf(given);
  const placed = await placing(found, original, store, HOUSE);
  await store.documents.file(HOUSE, given, found, placed.story, placed.joined);
  await joining(placed, found, store, HOUSE);
  return busy() - start;
}

/** Milliseconds of processor time spent so far: other work on the machine does not count. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Makes articles of invented words; those of one event share its names and half its words. */
function writer(seed: number): (number: number) => Filing {
  const random = randomFrom(seed);
  const zipf = (size: number): number => Math.floor(size ** random()) - 1;
  const word = (number: number): string => `w${number.toString(36)}`;
  const name = (number: number): string => `Na${number.toString(36)} Su${number.toString(36)}`;
  let event: readonly string[] = [];
  let people: readonly string[] = [];
  return number => {
    if (number % OF_EVENT === 0) {
      event = Array.from({ length: 40 }, () => word(zipf(WORDS)));
      people = Array.from({ length: 4 }, () => name(Math.floor(random() * NAMES)));
    }
    const sentences = Array.from({ length: 10 }, (_, at) => {
      const words = Array.from({ length: 14 }, () =>
        random() < 0.5 ? event[Math.floor(random() * event.length)]! : word(zipf(WORDS)),
      );
      return `${people[at % people.length]} ${words.join(" ")}.`;
    });
    const title = `${people[0]} ${event.slice(0, 5).join(" ")}`;
    const day = new Date(Date.UTC(2026, 0, 1) + Math.floor(number / 200) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return filing(sentences.join("\n"), { title, outlet: `Outlet ${number % 40}`, published: day });
  };
}

const SENTENCE = /[^\n]+/gu;
const NAME = /\bNa\S+ Su\S+/gu;

/** What a reader would find in such an article: its sentences and its people. */
function accountOf({ document }: Filing): Account {
  const source = sourceOf(document);
  const slice = (start: number, text: string) => cite(document, { start, end: start + text.length });
  const names = Map.groupBy(document.text.matchAll(NAME), found => found[0]);
  return {
    source,
    people: [...names].map(([name, mentions]) => ({
      kind: "person",
      name,
      aliases: [],
      gender: null,
      roles: [],
      firstMention: slice(mentions[0]!.index, name),
      mentions: mentions.length,
      quoted: 0,
    })),
    said: [],
    known: [],
    happenings: [],
    passages: [...document.text.matchAll(SENTENCE)].map(found => slice(found.index, found[0])),
  };
}
