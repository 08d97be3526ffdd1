import { strongest } from "../story/rank.ts";
import type { Said, Story } from "../story/story.ts";
import { spoken } from "../story/utterance.ts";
import { type Told, toldName } from "./briefing.ts";
import { hashed } from "./content.ts";
import type { Item } from "./item.ts";

/** Words below which a quotation is a word borrowed, not a thing said. */
const FEWEST = 4;

/** The quotations of a story that stand between quotation marks, strongest first. */
export function utterancesOf(story: Story): readonly Item[] {
  const ranked = strongest(story.said, story.said.length).filter(isWhole);
  return ranked.map((said, at) => ({
    sort: "quote",
    kind: "quote",
    keys: keysOf(said),
    values: [],
    mentions: said.sources.map(source => ({ words: said.marked[0]!, source })),
    said,
    weight: ranked.length - at,
  }));
}

const isWhole = (said: Said): boolean => spoken(said).split(" ").length >= FEWEST;

/** An utterance goes by all its words, and by each of its pieces: one outlet prints two sentences of it, another one. */
function keysOf(said: Said): readonly string[] {
  const pieces = said.marked.map(piece => spoken({ ...said, marked: [piece] }).split(" "));
  const whole = [spoken(said).split(" "), ...pieces].filter(words => words.length >= FEWEST);
  return [...new Set(whole.map(hashed))];
}

/** Share of an utterance's words, or how many of them, that make it told when they were. */
const MOST = 0.5;
const MANY = 12;
/** Words of a long speech that are looked through: its beginning, where outlets quote from. */
const LOOKED = 120;

/** True when the words, or most of them in a row, were told before: a longer form of the same utterance is not new. */
export function wasSaid(item: Item, told: Told): boolean {
  const isTold = (key: string): boolean => told.has(toldName({ kind: "quote", key }));
  if (item.keys.some(isTold)) return true;
  const words = item.said === null ? [] : spoken(item.said).split(" ").slice(0, LOOKED);
  const least = Math.max(FEWEST, Math.min(MANY, Math.ceil(words.length * MOST)));
  for (let from = 0; from + least <= words.length; from++) {
    for (let to = from + least; to <= words.length; to++) {
      if (isTold(hashed(words.slice(from, to)))) return true;
    }
  }
  return false;
}
