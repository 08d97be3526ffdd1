import { action } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { storyTopic } from "./story.ts";

/** One stage a story or a briefing went through, and what became of it there. */
export interface Stage {
  readonly name: string;
  readonly words: string;
}

const card = (blocks: readonly Block[]): Card => ({ status: "answer", command: "why", blocks });
const stages = (all: readonly Stage[]): readonly Block[] =>
  all.map(({ name, words }): Block => ({ type: "text", text: `${name}: ${words}` }));

/** Why a channel did or did not get a story, stage by stage. */
export const whyStoryCard = (headline: string, all: readonly Stage[]): Card =>
  card([
    { type: "heading", text: headline },
    ...stages(all),
    action("The story", `/brief ${storyTopic(headline)}`),
    action("Briefings here", "/why"),
  ]);

/** A slot as a card shows it. */
export interface SlotShown {
  /** Its nominal time, in words. */
  readonly when: string;
  readonly said: string;
  readonly words: string;
  /** Where it was posted, and what was left out of it. */
  readonly details: readonly string[];
}

/** What became of one or more slots, the newest first, and what comes next. */
export function whySlotsCard(title: string, slots: readonly SlotShown[], next: readonly string[]): Card {
  return card([
    { type: "heading", text: title },
    ...slots.flatMap(({ when, said, words, details }): readonly Block[] => [
      { type: "text", text: `${when} (${said}): ${words}` },
      ...details.map((text): Block => ({ type: "text", text, small: true })),
    ]),
    ...next.map((text): Block => ({ type: "text", text })),
    action("What is scheduled here", "/schedule list"),
  ]);
}

/** No briefing was due here yet. */
export const noSlotCard = (words: string, next: readonly string[]): Card =>
  card([
    ...[words, ...next].map((text): Block => ({ type: "text", text })),
    action("What is scheduled here", "/schedule list"),
  ]);
