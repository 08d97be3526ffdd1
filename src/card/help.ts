import type { Block, Card } from "./card.ts";

/** A command as help shows it. */
export interface HelpLine {
  readonly usage: string;
  readonly summary: string;
  /** A line that works on what is on record. */
  readonly example: string;
}

export function helpCard(lines: readonly HelpLine[]): Card {
  return {
    status: "answer",
    command: "help",
    blocks: [
      {
        type: "text",
        text: "Ask in plain words, or type a command. Every answer comes from the documents on record.",
      },
      ...lines.flatMap((line): readonly Block[] => [
        { type: "text", text: `${line.usage}: ${line.summary}` },
        { type: "action", label: line.example, command: line.example },
      ]),
    ],
  };
}

/** What to type instead. */
export const usageCard = (message: string, lines: readonly HelpLine[]): Card => ({
  status: "usage",
  command: "help",
  blocks: [
    { type: "text", text: message },
    ...lines.map(({ example }): Block => ({ type: "action", label: example, command: example })),
  ],
});

/** A fault of ours: short, with the id under which it stands in the log. */
export const sorryCard = (id: string): Card => ({
  status: "sorry",
  command: "help",
  blocks: [
    { type: "text", text: `Sorry, that went wrong here, not with you. Nothing is lost. Fault ${id}.` },
  ],
});
