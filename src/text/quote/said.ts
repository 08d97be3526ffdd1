import type { FoundDate } from "../dates.ts";
import type { Span } from "../document.ts";
import { VENUE_NOUN } from "../lexicon/venues.ts";
import { rangeOf, tokenAt } from "../positions.ts";
import type { Range } from "../range.ts";
import type { Quote, When } from "../reading.ts";
import type { Token, Tokens } from "../tokens.ts";

/** What begins a clause of its own: a date behind it dates that clause. */
const SUBORDINATES =
  /^(?:who|which|whom|whose|that|when|where|while|after|before|because|since|until|as|if|though|although|:|;|\()$/;
/** "said of 2019", "said about Monday": what was spoken of, not when. */
const TOPIC = /^(?:of|about|for|against|between|than|from)$/;
/** How many words behind a date may lead to the occasion it dates ("a 1988 | local radio | interview"). */
const OCCASION = 4;

/** Quotes with the day, month or year at which each was said, where their own sentence dates the saying and not what was said. */
export function dated(tokens: Tokens, quotes: readonly Quote[], dates: readonly FoundDate[]): Quote[] {
  const bySentence = new Map<number, FoundDate[]>();
  for (const date of dates) {
    if (!/^(?:day|week|month|quarter|year)$/.test(date.when.precision) || date.when.planned) continue;
    bySentence.set(date.sentence, [...(bySentence.get(date.sentence) ?? []), date]);
  }
  return quotes.map(quote => ({ ...quote, said: saidOf(tokens, quote, bySentence) }));
}

function saidOf(
  tokens: Tokens,
  quote: Quote,
  bySentence: ReadonlyMap<number, readonly FoundDate[]>,
): When | null {
  const cue = quote.cue[0] && rangeOf(tokens, quote.cue[0]);
  if (cue === undefined) return null;
  const own = bySentence.get(tokens.tokens[cue.first]!.sentence);
  const scene = own && sceneOf(tokens, quote, cue);
  return own?.find(date => datesSaying(scene!, rangeOf(tokens, date.span)))?.when ?? null;
}

/** A cue with what belongs to it, as token ranges. */
interface Scene {
  readonly tokens: readonly Token[];
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  readonly venue: Range | null;
  /** The cue's sentence. */
  readonly within: Range;
}

function sceneOf(tokens: Tokens, { source, spans, venue }: Quote, cue: Range): Scene {
  const range = (span: Span | null | undefined): Range | null => (span ? rangeOf(tokens, span) : null);
  const { first, last } = tokens.sentences[tokens.tokens[cue.first]!.sentence]!;
  const content = spans
    .filter(({ end }) => end > tokens.tokens[first]!.start)
    .filter(({ start }) => tokenAt(tokens, start) < last)
    .map(span => rangeOf(tokens, span));
  return {
    tokens: tokens.tokens,
    cue,
    source: range(source[0]),
    content,
    venue: range(venue) ?? writing(tokens.tokens, range(source[0])),
    within: { first, last },
  };
}

/** A source that is a piece of writing ("the letter") is where the words stand. */
const writing = (tokens: readonly Token[], source: Range | null): Range | null =>
  source !== null && VENUE_NOUN.has(tokens[source.last - 1]!.lower) ? source : null;

const holds = ({ first, last }: Range, at: number): boolean => first <= at && at < last;

/** Nothing but time, place and hearer stands between the date and the cue. */
function datesSaying(scene: Scene, date: Range): boolean {
  const { tokens, cue, source, content, within } = scene;
  if (content.some(range => holds(range, date.first))) return false;
  if (source !== null && holds(source, date.first)) return datesWriting(scene, source, date);
  if (!standsFree(scene, date)) return false;
  const taken = (at: number): boolean =>
    holds(cue, at) || (source !== null && holds(source, at)) || content.some(range => holds(range, at));
  let first = date.first;
  while (first > within.first && !taken(first - 1)) first--;
  let last = date.last;
  if (date.first < cue.first) while (last < cue.first && !taken(last)) last++;
  if (!touchesCue(scene, first, last)) return false;
  for (let at = first; at < last; at++)
    if (!holds(date, at) && leadsAway(scene, tokens[at]!, at)) return false;
  return true;
}

/** The words around the date lead up to the cue or its source, or follow one of them. */
function touchesCue({ cue, source }: Scene, first: number, last: number): boolean {
  const beside = (range: Range): boolean => range.last === first || last === range.first;
  return beside(cue) || (source !== null && beside(source));
}

/** A verb or a subordinating word: from here on something else is told. A participle behind the venue belongs to it ("an interview aired"). */
function leadsAway({ venue, tokens }: Scene, { tag, lower }: Token, at: number): boolean {
  if (tag === "VERB") return venue === null || at < venue.last || !/(?:ed|en|wn|cast|held)$/.test(lower);
  if (TOPIC.test(lower)) return venue === null || !holds(venue, at);
  return tag === "AUX" || (SUBORDINATES.test(lower) && tokens[at]!.tag !== "ADV");
}

/** "on Monday", but not "the 2019 vote"; "a 2019 interview" dates what was said in it. */
function standsFree({ tokens, within }: Scene, { last }: Range): boolean {
  const next = tokens[last];
  const noun = last < within.last && next !== undefined && /^(?:NOUN|ADJ|PROPN|PART)$/.test(next.tag);
  if (!noun || next.lower === "ago") return true;
  return tokens
    .slice(last, Math.min(within.last, last + OCCASION))
    .some(({ lower, tag }) => VENUE_NOUN.has(lower) && tag !== "VERB");
}

/** "a report published on Monday": the source is a piece of writing, and the date is its own. */
const datesWriting = ({ tokens }: Scene, source: Range, date: Range): boolean =>
  tokens
    .slice(source.first, date.first)
    .some(({ lower }, i, all) => VENUE_NOUN.has(lower) && all.slice(i + 1).some(({ tag }) => tag === "VERB"));
