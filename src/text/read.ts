import { paragraphsOf } from "./clean.ts";
import { findDates } from "./dates.ts";
import type { Document } from "./document.ts";
import { findEvents } from "./events.ts";
import { findFacts } from "./facts.ts";
import { type FoundQuote, findQuotes } from "./quotes.ts";
import type { Quote, Reading } from "./reading.ts";
import { tokenize } from "./tokens.ts";

/** Reads one document: the steps in order, and the only door into `text/`. Pure: the same document gives the same reading. */
export function read(document: Document): Reading {
  const paragraphs = paragraphsOf(document.text);
  const tokens = tokenize(document.text, paragraphs);
  const sentences = tokens.sentences.map(({ span, paragraph }) => ({ span, paragraph }));
  const quotes = findQuotes(tokens).map(unattributed);
  const dates = findDates(tokens, document.published);
  const facts = findFacts(tokens, { entities: [], quotes, dates });
  return { paragraphs, sentences, entities: [], quotes, facts, events: findEvents(facts, dates) };
}

/** Unsure means unknown: a quote whose source has not been resolved names nobody. */
function unattributed({ words, ...quote }: FoundQuote): Quote {
  return {
    ...quote,
    speaker: { type: "unknown", candidates: [] },
    said: null,
    confidence: { words, speaker: 0 },
  };
}
