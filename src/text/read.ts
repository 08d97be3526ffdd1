import { paragraphsOf } from "./clean.ts";
import type { Document } from "./document.ts";
import type { Reading } from "./reading.ts";
import { tokenize } from "./tokens.ts";

/** Reads one document: the steps in order, and the only door into `text/`. Pure: the same document gives the same reading. */
export function read(document: Document): Reading {
  const paragraphs = paragraphsOf(document.text);
  const tokens = tokenize(document.text, paragraphs);
  const sentences = tokens.sentences.map(({ span, paragraph }) => ({ span, paragraph }));
  return { paragraphs, sentences, entities: [], quotes: [], facts: [], events: [] };
}
