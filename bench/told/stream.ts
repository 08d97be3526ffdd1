import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { randomFrom } from "../train/random.ts";

/** A sentence of a document, and which sentence of which article it says. */
export interface Told {
  /** `article#number`; null: a sentence that says something else than the article, because its figure was changed. */
  readonly unit: string;
  readonly text: string;
}

/** A document of the stream: an article, or what another outlet makes of one. */
export interface Item {
  readonly day: number;
  readonly outlet: string;
  readonly title: string;
  /** article: news; copy: printed again; reworded: in other words; update: an outlet's short piece in which one figure changed. */
  readonly kind: "article" | "copy" | "reworded" | "update";
  readonly article: string;
  readonly paragraphs: readonly (readonly Told[])[];
  /** The unit whose figure an update changes. */
  readonly changed: string | null;
}

const Line = z.object({ id: z.string(), date: z.string(), title: z.string(), text: z.string() });

/** The articles of the corpus over `days`, each with what others make of it one to three days later. */
export function streamOf(shared: string, days: number, perDay: number): readonly Item[] {
  const lines = readFileSync(join(shared, "corpus", "wikinews.jsonl"), "utf8")
    .trim()
    .split("\n");
  const articles = lines
    .map(line => Line.parse(JSON.parse(line)))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
    .slice(0, days * perDay);
  const chance = randomFrom(20_190_101);
  const items = articles.flatMap(({ id, title, text }, at) => {
    const original: Item = {
      day: Math.floor(at / perDay),
      outlet: "Original Wire",
      title,
      kind: "article",
      article: id,
      paragraphs: sentencesOf(id, text),
      changed: null,
    };
    return [original, ...echoes(original, chance)];
  });
  return items.filter(({ day }) => day < days).sort((a, b) => a.day - b.day);
}

/** A page's own line ("Friday, January 4, 2019") is no sentence of the article. */
const DATELINE = /^\w+day, \w+ \d{1,2}, \d{4}\s*$/u;

function sentencesOf(id: string, text: string): Item["paragraphs"] {
  let number = 0;
  return text
    .split(/\n+/u)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== "" && !DATELINE.test(paragraph))
    .map(paragraph =>
      (paragraph.match(/[^\s](?:[^.!?]|[.!?](?![”"’)\]]*\s+["“A-Z]))*[.!?]?[”"’)\]]*/gu) ?? []).map(
        sentence => ({
          unit: `${id}#${number++}`,
          text: sentence.trim(),
        }),
      ),
    );
}

function echoes(original: Item, chance: () => number): readonly Item[] {
  const later = (): number => original.day + 1 + Math.floor(chance() * 3);
  const found: Item[] = [];
  if (chance() < 0.25) found.push({ ...original, day: later(), outlet: "Copy Daily", kind: "copy" });
  if (chance() < 0.2) found.push(reworded({ ...original, day: later() }, chance));
  if (chance() < 0.3) found.push(...updated({ ...original, day: later() }));
  return found;
}

/** Words another editor would change without changing what is said. */
const OTHER: readonly (readonly [RegExp, string])[] = [
  [/\bapproximately\b/gu, "about"],
  [/\bhowever, /gu, "but "],
  [/\bannounced\b/gu, "revealed"],
  [/\bfollowing\b/gu, "after"],
  [/\bcurrently\b/gu, "now"],
  [/\badditionally\b/giu, "also"],
  [/\bstated\b/gu, "said"],
  [/\breported\b/gu, "said"],
  [/\b(?:yesterday|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b ?/gu, ""],
  [/\bwere killed\b/gu, "died"],
  [/\bpurchased\b/gu, "bought"],
  [/\battempted\b/gu, "tried"],
];

/** The first paragraphs in another order and in other words here and there. */
function reworded(original: Item, chance: () => number): Item {
  const [lead, ...rest] = original.paragraphs.slice(0, 5);
  const order = rest.map(paragraph => ({ paragraph, at: chance() })).sort((a, b) => a.at - b.at);
  const paragraphs = [lead ?? [], ...order.map(({ paragraph }) => paragraph)].map(paragraph =>
    paragraph.map(({ unit, text }) => ({ unit, text: inOtherWords(text) })),
  );
  return {
    ...original,
    outlet: "Echo Post",
    title: inOtherWords(original.title),
    kind: "reworded",
    paragraphs,
  };
}

/** Quotations stay as they are. */
const inOtherWords = (text: string): string =>
  /["“]/u.test(text) ? text : OTHER.reduce((words, [pattern, other]) => words.replace(pattern, other), text);

/** One plain figure, no year and no part of a date or a longer number. */
const FIGURE = /(?<![\d.,$€£:/-])\b([2-9]\d|[1-9]\d\d)\b(?![\d.,:/%-]|(?:st|nd|rd|th)\b)/u;

/** Three sentences from the one whose figure changed. */
function updated(original: Item): readonly Item[] {
  const sentences = original.paragraphs.flat();
  const at = sentences.findIndex(({ text }) => isPlain(text) && FIGURE.test(text));
  const one = sentences[at];
  if (one === undefined || at > 12) return [];
  const text = one.text.replace(FIGURE, figure => String(Number(figure) + 7));
  const changed = `${one.unit}+7`;
  const paragraph = [{ unit: changed, text }, ...sentences.slice(at + 1, at + 3)];
  return [{ ...original, outlet: "Update Times", kind: "update", paragraphs: [paragraph], changed }];
}

/** A sentence that stands alone: of usual length, no quotation, nothing broken off. */
const isPlain = (text: string): boolean => {
  const words = text.split(/\s+/u).length;
  return (
    /^\p{Lu}\p{Ll}/u.test(text) && words >= 9 && words <= 45 && text.endsWith(".") && !/["“”[\]…]/u.test(text)
  );
};
