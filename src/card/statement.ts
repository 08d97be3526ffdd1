import { needsSentence } from "../story/statement.ts";
import type { Said } from "../story/story.ts";
import type { Block } from "./card.ts";
import { joined, roleBeside, speakerWords } from "./words.ts";

/** What was said: the quotation, or the whole sentence where a bare retelling would mislead. */
export function statement(said: Said): readonly Block[] {
  const source = said.sources.find(one => one.document === said.context.document);
  if (!needsSentence(said) || source === undefined) return [{ type: "quote", said }];
  const who = joined([speakerWords(said.speaker), roleBeside(said)], ", ");
  return [
    { type: "text", text: `${who} (paraphrase)` },
    { type: "passage", words: said.context, source },
  ];
}
