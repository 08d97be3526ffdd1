import type {
  Coverage,
  Entry,
  KnownQuery,
  Lookup,
  Passage,
  SaidQuery,
  Space,
  Store,
  StoryHead,
} from "../../src/store/store.ts";
import { HOUSE } from "../../src/store/store.ts";
import { fold, stemsOf } from "../../src/story/stem.ts";
import type { Account, Known, Person, Said, Source, Story } from "../../src/story/story.ts";
import type { Document } from "../../src/text/document.ts";

interface Filed {
  readonly space: Space;
  readonly document: Document;
  readonly account: Account;
  story: Story;
}

/** A store that keeps everything in an array and looks through all of it: slow, obvious, for tests. */
export function memoryStore(): Store {
  const filed: Filed[] = [];
  const visible = (space: Space): Filed[] => filed.filter(f => f.space === HOUSE || f.space === space);
  return {
    documents: {
      get: async (space, id) => visible(space).find(f => f.document.id === id)?.document ?? null,
      has: async (space, sha256) => visible(space).some(f => f.document.sha256 === sha256),
      list: async space =>
        visible(space)
          .map(f => f.account.source)
          .sort(newestFirst),
      file: async (space, filing, account, story) => {
        for (const other of filed)
          if (other.space === space && other.story.id === story.id) other.story = story;
        if (filed.some(f => f.space === space && f.document.sha256 === filing.document.sha256)) return;
        filed.push({ space, document: filing.document, account, story });
      },
      remove: async (space, id) => {
        const at = filed.findIndex(f => f.space === space && f.document.id === id);
        if (at >= 0) filed.splice(at, 1);
        return at >= 0;
      },
    },
    stories: {
      get: async (space, id) => visible(space).find(f => f.story.id === id)?.story ?? null,
      list: async (space, topic, limit) =>
        storiesOf(visible(space))
          .filter(story => topic === null || hits(storyText(story), stemsOf(topic)) > 0)
          .map(headOf)
          .slice(0, limit),
      near: async (space, account, limit) =>
        best(storiesOf(visible(space)), storyText, stemsOf(account.passages[0]?.text ?? ""), limit),
    },
    lookup: lookupOver(visible),
    close: async () => undefined,
  };
}

function lookupOver(visible: (space: Space) => Filed[]): Lookup {
  const inStory = (space: Space, story: string | null): Filed[] =>
    visible(space).filter(f => story === null || f.story.id === story);
  return {
    said: async (space, { speakers, about, story, limit }: SaidQuery) => {
      const wanted = speakers?.map(fold) ?? null;
      const all = inStory(space, story)
        .flatMap(f => f.account.said)
        .filter(said => wanted === null || wanted.includes(fold(said.speaker.name ?? "")));
      return about === null ? all.slice(0, limit) : best(all, saidText, about.flatMap(stemsOf), limit);
    },
    known: async (space, { words, story, limit }: KnownQuery) =>
      best(
        inStory(space, story).flatMap(f => f.account.known),
        knownText,
        words.flatMap(stemsOf),
        limit,
      ),
    people: async (space, text, limit) => {
      const wanted = fold(text);
      return entriesOf(visible(space))
        .filter(({ person }) => [person.name, ...person.aliases].some(name => fold(name).includes(wanted)))
        .sort((a, b) => b.person.mentions - a.person.mentions)
        .slice(0, limit);
    },
    passages: async (space, words, limit) =>
      best(passagesOf(visible(space)), passage => passage.words.text, words.flatMap(stemsOf), limit),
    coverage: async space => coverageOf(visible(space).map(f => f.account.source)),
  };
}

const passagesOf = (filed: readonly Filed[]): Passage[] =>
  filed.flatMap(({ account, story }) =>
    account.passages.map(words => ({ words, source: account.source, story: story.id })),
  );

const newestFirst = (a: Source, b: Source): number => (b.published ?? "").localeCompare(a.published ?? "");

const storiesOf = (filed: readonly Filed[]): Story[] => [
  ...new Map(filed.map(f => [f.story.id, f.story])).values(),
];

const storyText = (story: Story): string =>
  [
    story.headline,
    ...story.people.map(person => person.name),
    ...story.keyPoints.map(point => point.words.text),
  ].join(" ");

const saidText = (said: Said): string => `${said.context.text} ${said.speaker.name ?? ""}`;

const knownText = (known: Known): string =>
  [known.sentence.text, ...known.parts.flatMap(part => part.names), known.attributed?.name ?? ""].join(" ");

function hits(text: string, stems: readonly string[]): number {
  const present = new Set(stemsOf(text));
  return new Set(stems.filter(stem => present.has(stem))).size;
}

function best<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  stems: readonly string[],
  limit: number,
): T[] {
  return items
    .map(item => ({ item, score: hits(textOf(item), stems) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}

function headOf(story: Story): StoryHead {
  return {
    id: story.id,
    headline: story.headline,
    documents: story.sources.length,
    outlets: new Set(story.sources.map(source => source.outlet)).size,
    firstSeen: story.firstSeen,
    lastChanged: story.lastChanged,
    example: story.sources.some(source => source.example),
  };
}

function entriesOf(filed: readonly Filed[]): Entry[] {
  const entries = new Map<string, { person: Person; stories: string[] }>();
  for (const { account, story } of filed) {
    for (const person of account.people) {
      const entry = entries.get(fold(person.name));
      if (entry === undefined) entries.set(fold(person.name), { person, stories: [story.id] });
      else if (!entry.stories.includes(story.id)) entry.stories.push(story.id);
    }
  }
  return [...entries.values()];
}

function coverageOf(sources: readonly Source[]): Coverage {
  const days = sources.flatMap(source => (source.published === null ? [] : source.published.slice(0, 10)));
  days.sort();
  return { documents: sources.length, from: days[0] ?? null, to: days.at(-1) ?? null };
}
