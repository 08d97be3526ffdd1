import { paragraphsOf } from "./clean.ts";
import { findDates } from "./dates.ts";
import type { Document } from "./document.ts";
import { entitiesOf } from "./entities.ts";
import { findEvents } from "./events.ts";
import { findFacts } from "./facts.ts";
import { findMarked } from "./marks.ts";
import { tokenize } from "./model/tokenize.ts";
import { outlinesOf } from "./outline.ts";
import { outermost } from "./quote/outermost.ts";
import { dated } from "./quote/said.ts";
import { findQuotes } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import { findReferents } from "./referents.ts";
import { resolveSpeakers } from "./speakers.ts";
import { syntaxOf } from "./syntax.ts";
import { packedTrees } from "./tree.ts";

/** Reads one document: the steps in order, and the only door into `text/`. Pure: the same document gives the same reading. */
export function read(document: Document): Reading {
  const paragraphs = paragraphsOf(document.text);
  const tokens = tokenize(document.text, paragraphs);
  const sentences = tokens.sentences.map(({ span, paragraph }) => ({ span, paragraph }));
  const outlines = outlinesOf(tokens, findMarked(document.text, paragraphs));
  const referents = findReferents(tokens);
  const found = findQuotes(tokens, outlines);
  const { quotes: resolved, ...learned } = resolveSpeakers(tokens, outlines, { referents, found });
  const entities = entitiesOf(tokens, referents, learned);
  const dates = findDates(tokens, document.published);
  const { quotes, nested } = outermost(dated(tokens, resolved, dates), found);
  const facts = findFacts(tokens, { entities, quotes, dates, outlines });
  let trees: readonly string[] | null = null;
  return {
    paragraphs,
    sentences,
    // Made when they are first looked at: who only extracts quotations does not pay for them.
    get trees() {
      trees ??= packedTrees(tokens, syntaxOf(tokens), facts);
      return trees;
    },
    entities,
    quotes,
    nested,
    facts,
    events: findEvents(document.text, sentences, facts, dates),
  };
}
