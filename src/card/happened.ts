import type { Happening } from "../story/story.ts";
import { action } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { notOnRecord, type Searched } from "./nothing.ts";
import { storyTopic } from "./story.ts";

/** Events that answer "what happened": the one counted from, if any, and the others in the order they happened. */
export function happenedCard(
  headline: string,
  lead: { readonly words: string; readonly event: Happening } | null,
  events: readonly Happening[],
): Card {
  const from: readonly Block[] =
    lead === null
      ? []
      : [
          { type: "event", event: lead.event },
          { type: "text", text: lead.words, small: true },
        ];
  return {
    status: "answer",
    command: "timeline",
    blocks: [
      ...from,
      ...events.map((event): Block => ({ type: "event", event })),
      action("Timeline", `/timeline ${storyTopic(headline)}`),
    ],
  };
}

/** No event answers; `reason` names the part of the question that has no record. */
export const nothingHappened = (reason: string, searched: Searched): Card =>
  notOnRecord("timeline", reason, searched);
