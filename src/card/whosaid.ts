import type { Citation } from "../story/cite.ts";
import type { Said, Source } from "../story/story.ts";
import { action } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { notOnRecord, type Searched } from "./nothing.ts";
import { saidLine } from "./said.ts";
import { statement } from "./statement.ts";

/** Who said it: the words found, best first, and how sure that is. */
export interface WhoSaid {
  /** exact: these words; near: almost these; topic: on the same matter only. */
  readonly type: "exact" | "near" | "topic";
  readonly said: readonly Said[];
  /** Others on the same matter. */
  readonly close: readonly Said[];
}

const LEAD: Readonly<Record<WhoSaid["type"], string | null>> = {
  exact: null,
  near: "Not these words; almost these:",
  topic: "Nobody is on record with these words. Closest on the topic:",
};

export function whoSaidCard({ type, said, close }: WhoSaid): Card {
  const lead = LEAD[type];
  return {
    status: "answer",
    command: "whosaid",
    blocks: [
      ...(lead === null ? [] : [{ type: "text", text: lead } as const]),
      ...said.flatMap(statement),
      ...(close.length === 0 ? [] : [{ type: "heading", text: "Close to it" } as const]),
      ...close.flatMap(statement),
      ...moreBy(said),
    ],
  };
}

/** A button for each named speaker. */
export function moreBy(said: readonly Said[]): readonly Block[] {
  const names = new Set(said.flatMap(one => one.speaker.name ?? []));
  return [...names].map(name => action(`More by ${name}`, saidLine(name, null)));
}

/** The words stand in a document, but nobody is given as having said them. */
export function unattributedCard(command: string, words: Citation, source: Source, marked: boolean): Card {
  const text = marked
    ? `${command === "check" ? "Verbatim: it stands in" : "In"} quotation marks, but the source names nobody who said it.`
    : "These are the source's own words; nobody is given as having said them.";
  return {
    status: "answer",
    command,
    blocks: [
      { type: "text", text },
      { type: "passage", words, source },
    ],
  };
}

export const nobodySaid = (searched: Searched): Card =>
  notOnRecord("whosaid", "nobody is given with these words, or on this topic.", searched);
