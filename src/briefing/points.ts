import { type Content, contentOf } from "../story/content.ts";
import { bySourceDate } from "../story/source.ts";
import type { KeyPoint, Said, Story } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import { contentKey, isRetelling } from "./content.ts";
import type { Item, Mention } from "./item.ts";

interface Group {
  readonly contents: Content[];
  readonly mentions: Mention[];
  weight: number;
}

/** The key points of a story, what several documents tell in their own words as one. */
export function pointsOf(story: Story): readonly Item[] {
  const groups: Group[] = [];
  const points = story.keyPoints.filter(point => isWhole(point) && !isQuotation(point, story.said));
  for (const point of points.sort(byDate)) put(groups, point);
  return groups.map(({ contents, mentions, weight }) => ({
    sort: "point",
    kind: "fact",
    keys: [...new Set(contents.map(content => contentKey(story.id, content)))],
    values: [],
    mentions,
    said: null,
    weight,
  }));
}

/** A sentence that is a quotation for the most part is told as one; the words are shown from another document, perhaps. */
function isQuotation({ words }: KeyPoint, said: readonly Said[]): boolean {
  const sentence = wording(words.text);
  const pieces = said.flatMap(({ marked }) => marked.map(({ text }) => wording(text)));
  if (pieces.some(piece => holdsWording(piece, sentence))) return true;
  const quoted = pieces.filter(piece => holdsWording(sentence, piece));
  return 2 * new Set(quoted.flatMap(words => words.split(" "))).size > new Set(sentence.split(" ")).size;
}

/** Half a quotation, or a sentence its source broke off, does not stand alone. */
const isWhole = ({ words: { text } }: KeyPoint): boolean =>
  count(text, /[“„]/gu) === count(text, /”/gu) &&
  count(text, /"/gu) % 2 === 0 &&
  !/[[\u2026]|\.\.\./u.test(text);

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Puts a point to the earlier ones that say it already, or opens a group with it. */
function put(groups: Group[], { words, source, weight }: KeyPoint): void {
  const content = contentOf(words.text);
  const group = groups.find(({ contents }) => contents.some(earlier => isRetelling(content, earlier)));
  if (group === undefined) {
    groups.push({ contents: [content], mentions: [{ words, source }], weight });
    return;
  }
  group.contents.push(content);
  group.mentions.push({ words, source });
  group.weight = Math.max(group.weight, weight);
}

const byDate = (a: KeyPoint, b: KeyPoint): number =>
  bySourceDate(a.source, b.source) || b.weight - a.weight || a.words.span.start - b.words.span.start;
