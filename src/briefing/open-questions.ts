import { contentOf } from "../story/content.ts";
import type { Known, Story } from "../story/story.ts";
import { contentKey } from "./content.ts";
import type { Item } from "./item.ts";

/** How sources say that something is not known, not decided or not told: general English, no topic. */
const OPEN = [
  `(?:is|was|are|were|remain(?:s|ed)?) (?:still |also |as yet )?(?:unclear|unknown|uncertain|undecided|unresolved|open to question)`,
  `(?:is|was|are|were) (?:still )?not (?:yet |immediately |immediately )?(?:clear|known|certain|decided|settled)`,
  `(?:has|have|had) (?:still )?(?:not|yet) (?:yet |to )?(?:be |been )?(?:disclosed?|announced?|decided?|determined?|confirmed?|set|said|released?|agreed|settled)`,
  `did(?: not|n['’]t) (?:say|specify|give|disclose|elaborate|provide) (?:when|where|who|why|how|whether|which|what|a date|a time|details?)`,
  `remain(?:s|ed)? to be (?:seen|decided|agreed)`,
  `no (?:date|decision|timetable|agreement|deadline) (?:has|have|had|was|were|is) (?:yet )?(?:been )?(?:set|made|given|reached|announced|agreed|taken)`,
];
const PATTERN = new RegExp(`\\b(?:${OPEN.join("|")})\\b`, "iu");

/** What the sources of a story say is still open: sentences that tell so themselves. */
export function openQuestionsOf(story: Story): readonly Item[] {
  const found = new Map<string, Item>();
  for (const known of story.known) {
    if (!PATTERN.test(known.sentence.text)) continue;
    const key = contentKey(story.id, contentOf(known.sentence.text));
    const item = found.get(key);
    found.set(key, item === undefined ? itemOf(key, known) : withMention(item, known));
  }
  return [...found.values()];
}

const itemOf = (key: string, { sentence, source }: Known): Item => ({
  sort: "open",
  kind: "fact",
  keys: [key],
  values: [],
  mentions: [{ words: sentence, source }],
  said: null,
  weight: 100,
});

const withMention = (item: Item, { sentence, source }: Known): Item =>
  item.mentions.some(mention => mention.source.document === source.document)
    ? item
    : { ...item, mentions: [...item.mentions, { words: sentence, source }] };
