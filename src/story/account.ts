import { type Document, overlaps, type Span } from "../text/document.ts";
import type { Event, Quote, Reading, Sentence } from "../text/reading.ts";
import { type Citation, cite } from "./cite.ts";
import { corrected } from "./correct.ts";
import { knownOf } from "./known.ts";
import { withNotices } from "./notice.ts";
import { roleShown, rolesGiven } from "./role.ts";
import { sourceOf } from "./source.ts";
import { speakerGiven } from "./speaker.ts";
import { withQuoteCounts } from "./statement.ts";
import type { Account, Filing, Happening, Person, Said, Source } from "./story.ts";
import { mergedUtterances } from "./utterance.ts";

/**
 * What one document knows: its reading with every span cited, entities by name, and the editor's corrections applied.
 * Pure; every piece of text in the answer is a slice of the document, except what an editor wrote. `copyOf`: the document on
 * record whose words it repeats.
 */
export function account(filing: Filing, reading: Reading, copyOf: string | null = null): Account {
  const { document } = filing;
  const source = sourceOf(document, copyOf);
  const people = peopleOf(document, reading, source);
  const byName = new Map(people.map(person => [person.name, person]));
  const context = { document, reading, source, byName };
  const told = reading.quotes.filter(({ spans }) => spans.length > 0).map(quote => saidOf(context, quote));
  const nested = reading.nested.map(quote => ({
    ...saidOf(context, quote),
    id: nestedIdOf(document, quote),
    teller: speakerGiven(document, reading, reading.quotes[quote.within]!),
  }));
  const extracted: Account = {
    source,
    people,
    said: mergedUtterances([], [...told, ...nested]),
    known: knownOf(document, reading, source),
    happenings: reading.events.map(event => happeningOf(document, reading, source, event)),
    passages: passagesOf(document, reading),
  };
  const right = corrected(withNotices(extracted, document, reading.paragraphs), filing.corrections);
  return { ...right, people: withQuoteCounts(right.people, right.said) };
}

/** Who is named in a document, with what it calls them; how often they are quoted is counted later. */
export function peopleOf(document: Document, reading: Reading, source: Source): readonly Person[] {
  return reading.entities.flatMap(entity => {
    const first = entity.mentions.reduce<Span | null>(
      (best, { span }) => (best === null || span.start < best.start ? span : best),
      null,
    );
    if (first === null) return [];
    const { kind, name, aliases, gender, mentions } = entity;
    const roles = rolesGiven(document, source, entity);
    const firstMention = cite(document, first);
    return [{ kind, name, aliases, gender, roles, firstMention, mentions: mentions.length, quoted: 0 }];
  });
}

export const idOf = ({ id }: Document, { spans }: Quote): string => `${id}:${spans[0]?.start ?? 0}`;

/** Of words inside another report, which may start where that one does. */
export const nestedIdOf = (document: Document, quote: Quote): string =>
  `${idOf(document, quote)}+${quote.cue[0]?.start ?? 0}`;

/** What one document's quotes are told with. */
interface Context {
  readonly document: Document;
  readonly reading: Reading;
  readonly source: Source;
  readonly byName: ReadonlyMap<string, Person>;
}

function saidOf({ document, reading, source, byName }: Context, quote: Quote): Said {
  const speaker = speakerGiven(document, reading, quote);
  const person = speaker.name === null ? undefined : byName.get(speaker.name);
  const words = quote.spans.map(span => cite(document, span));
  const optional = (span: Span | null): Citation | null => (span === null ? null : cite(document, span));
  return {
    id: idOf(document, quote),
    kind: quote.kind,
    words,
    marked: quote.marked.map(span => cite(document, span)),
    context: cite(document, contextOf(reading, quote)),
    speaker,
    role: person === undefined ? null : roleShown(person),
    verb: quote.verb,
    speech: quote.speech,
    venue: optional(quote.venue),
    addressee: optional(quote.addressee),
    said: quote.said,
    sources: [source],
    confidence: quote.confidence,
  };
}

/** The whole sentences that hold a quote's content, and its cue where that is near. */
function contextOf(reading: Reading, quote: Quote): Span {
  const content = quote.spans.reduce(hull);
  const whole = [...quote.cue, ...quote.source].reduce(hull, content);
  let context = whole.end - whole.start <= LONGEST_CONTEXT ? whole : content;
  const wanted = context;
  const { sentences } = reading;
  for (let at = firstEndingAfter(sentences, wanted.start); at < sentences.length; at++) {
    const { span } = sentences[at]!;
    if (!overlaps(span, wanted)) break;
    context = hull(context, span);
  }
  return context;
}

/** Index of the first sentence that ends after an offset (sentences are in order). */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Characters: beyond it the cue stands too far from the words to be shown with them. */
const LONGEST_CONTEXT = 1500;

const hull = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

function happeningOf(document: Document, reading: Reading, source: Source, event: Event): Happening {
  const fact = event.fact === null ? undefined : reading.facts[event.fact];
  const quote = fact === undefined || fact.quote === null ? undefined : reading.quotes[fact.quote];
  return {
    id: `${document.id}:${event.evidence.start}-${event.evidence.end}`,
    what: cite(document, event.evidence),
    when: event.when,
    source,
    attributed: quote === undefined ? null : speakerGiven(document, reading, quote),
  };
}

function passagesOf(document: Document, reading: Reading): readonly Citation[] {
  return reading.sentences
    .filter(sentence => reading.paragraphs[sentence.paragraph]?.kind !== "boilerplate")
    .map(sentence => cite(document, sentence.span));
}
