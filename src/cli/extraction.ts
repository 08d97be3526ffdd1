import { peopleOf } from "../story/account.ts";
import { sourceOf } from "../story/source.ts";
import { speakerGiven } from "../story/speaker.ts";
import type { Person } from "../story/story.ts";
import { type Document, type Span, sliceOf } from "../text/document.ts";
import type { Filing } from "../text/filing.ts";
import { read } from "../text/read.ts";
import type { Quote, Reading } from "../text/reading.ts";

type Pair = readonly [start: number, end: number];
const pair = ({ start, end }: Span): Pair => [start, end];
const pairs = (spans: readonly Span[]): readonly Pair[] | null =>
  spans.length === 0 ? null : spans.map(pair);

/**
 * A reading as `onrecord extract` prints it: offsets are UTF-16 units into the text, `speaker` is the resolved name or null. Only what is
 * printed is worked out: an account of the document costs as much again as its facts.
 */
export function extraction({ document }: Filing) {
  const reading = read(document);
  const people = peopleOf(document, reading, sourceOf(document));
  return {
    quotes: reading.quotes.map((quote, index) => ({
      ...quoteOf(document, reading, quote),
      // What is told inside it: somebody's words as this speaker tells them.
      tells: reading.nested
        .filter(({ within }) => within === index)
        .map(one => quoteOf(document, reading, one)),
    })),
    people: people.filter(({ kind }) => kind === "person").map(personOf),
    organisations: people.filter(({ kind }) => kind === "organisation" || kind === "group").map(personOf),
    places: people.filter(({ kind }) => kind === "place").map(personOf),
    facts: reading.facts.map(fact => factOf(document, reading, fact)),
    events: reading.events.map(({ evidence, when }) => ({
      text: sliceOf(document.text, evidence),
      span: pair(evidence),
      expression: when.span && sliceOf(document.text, when.span),
      from: when.from,
      to: when.to,
      precision: when.precision,
      certainty: when.certainty,
      planned: when.planned,
    })),
  };
}

function quoteOf(document: Document, reading: Reading, quote: Quote) {
  const { text } = document;
  const speaker = speakerGiven(document, reading, quote);
  return {
    spans: quote.spans.map(pair),
    source: pairs(quote.source),
    cue: pairs(quote.cue),
    type: quote.kind,
    speech: quote.speech,
    speaker: speaker.name,
    speakerWords: speaker.words?.text ?? null,
    marked: quote.marked.map(pair),
    venue: quote.venue && sliceOf(text, quote.venue),
    addressee: quote.addressee && sliceOf(text, quote.addressee),
    said: quote.said?.from ?? null,
    confidence: quote.confidence,
  };
}

function personOf({ name, aliases, gender, roles, mentions }: Person) {
  const rolesGiven = roles.map(({ text, former, affiliation, editor }) => ({
    text,
    former,
    affiliation,
    editor,
  }));
  return { name, aliases, gender, roles: roles.map(({ text }) => text), rolesGiven, mentions };
}

function factOf({ text }: Document, { entities }: Reading, fact: Reading["facts"][number]) {
  return {
    kind: fact.kind,
    text: sliceOf(text, fact.evidence),
    span: pair(fact.evidence),
    predicate: fact.predicate,
    negated: fact.negated,
    modality: fact.modality,
    arguments: fact.arguments.map(({ role, span, entities: ids }) => ({
      role,
      text: sliceOf(text, span),
      names: ids.map(id => entities[id]?.name ?? ""),
    })),
    values: fact.values.map(({ span, ...value }) => ({ text: sliceOf(text, span), ...value })),
    quote: fact.quote,
  };
}
