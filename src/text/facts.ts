import { withAgedNouns } from "./aged.ts";
import { argumentsOf, type RawArgument } from "./arguments.ts";
import { evidenceOf, extentsOf, insertions, type Parsed } from "./clause-extent.ts";
import { clausesOf } from "./clauses.ts";
import { joinPhrases } from "./coordination.ts";
import { phraseCutter } from "./cut-phrases.ts";
import type { FoundDate } from "./dates.ts";
import { covers, overlaps, type Span } from "./document.ts";
import { isAverted, isFirstTo, isSupposed, modalityOf } from "./modality.ts";
import { findValues } from "./numbers.ts";
import type { Outline } from "./outline.ts";
import type { Argument, Entity, Fact, Quote, Value } from "./reading.ts";
import { roleFacts } from "./role-facts.ts";
import { byStart, firstFrom, hull, overStretches, within } from "./spans.ts";
import type { Tokens } from "./tokens.ts";

/** What else is known of the document by the time its facts are read. */
export interface Known {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Pick<Quote, "spans">[];
  readonly dates: readonly FoundDate[];
  readonly outlines: readonly Outline[];
}

/** What a sentence stands in, sorted in the order of the text. */
interface Setting {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly entity: number })[];
  readonly values: readonly (Span & { readonly value: Value })[];
  readonly dates: readonly Span[];
  /** Quotes over each sentence. */
  readonly quoted: readonly (readonly QuoteSpan[])[];
}
type QuoteSpan = Span & { readonly quote: number };

/** Tokens; a longer sentence is a list or no sentence at all and gives no facts. */
const LONGEST = 400;

/** One fact per verb and per role given to somebody, in the order of the text; linear in its length. */
export function findFacts(tokens: Tokens, known: Known): Fact[] {
  const setting = settingOf(tokens, known);
  const words = withAgedNouns(tokens.tokens);
  const cut = phraseCutter(known.outlines);
  const facts = tokens.sentences.flatMap((sentence, index) => {
    const { first, last, span } = sentence;
    if (last - first > LONGEST) return [];
    const phrases = joinPhrases(words, cut(words, first, last));
    const clauses = clausesOf(words, phrases);
    const inserted = insertions(words, phrases);
    const parsed = { tokens: words, phrases, clauses, dates: within(setting.dates, span), inserted };
    return sentenceFacts(parsed, setting, index, span);
  });
  return [...facts, ...roleFacts(tokens, known.entities)].sort((a, b) => byStart(a.evidence, b.evidence));
}

function settingOf(tokens: Tokens, { entities, quotes, dates }: Known): Setting {
  const spans = dates.map(date => date.span).sort(byStart);
  const dated = dates.map(({ span, when }) => ({ type: "date", span, when }) as const);
  const values: readonly Value[] = [...dated, ...findValues(tokens, spans)];
  const mentions = entities.flatMap(({ id, mentions }) =>
    mentions.map(({ span: { start, end } }) => ({ start, end, entity: id })),
  );
  const quoted = quotes.flatMap((quote, index) =>
    quote.spans.map(({ start, end }) => ({ start, end, quote: index })),
  );
  return {
    text: tokens.text,
    mentions: outermost(mentions),
    values: values.map(value => ({ start: value.span.start, end: value.span.end, value })).sort(byStart),
    dates: spans,
    quoted: overStretches(
      tokens.sentences.map(sentence => sentence.span),
      quoted,
    ),
  };
}

function sentenceFacts(parsed: Parsed, setting: Setting, sentence: number, span: Span): Fact[] {
  const extents = extentsOf(parsed);
  const supposed = isSupposed(parsed);
  const told: Fact[] = [];
  parsed.clauses.forEach((clause, index) => {
    const raw = argumentsOf(parsed, extents, index);
    if (raw.length === 0) return;
    const values = ownValues(setting, raw);
    told.push({
      kind: values.some(value => value.type !== "date") ? "figure" : "action",
      sentence,
      evidence: evidenceOf(setting.text, parsed, extents, index),
      predicate: clause.predicate,
      negated: clause.negated !== isAverted(parsed.clauses, clause),
      modality: supposed ? "may" : isFirstTo(parsed, clause) ? "did" : modalityOf(parsed.clauses, clause),
      arguments: raw.map(argument => resolved(setting, argument)),
      values,
      quote: quoteOf(setting.quoted[sentence] ?? [], parsed.tokens[parsed.phrases[clause.verb]!.head]!),
    });
  });
  return withLooseValues(setting, sentence, span, told);
}

/**
 * Values that stand in no argument that was found belong to the smallest clause around them; a sentence with values in which no verb
 * was found is one fact without a verb.
 */
function withLooseValues(setting: Setting, sentence: number, span: Span, told: Fact[]): Fact[] {
  const all = within(setting.values, span);
  if (all.length === 0) return told;
  const held = told.flatMap(fact => fact.values.map(value => value.span));
  const loose = all.filter(value => !held.some(one => overlaps(one, value)));
  if (loose.length === 0) return told;
  const own = new Map<Fact, Value[]>();
  for (const value of loose) {
    const around = told.filter(fact => covers(fact.evidence, value));
    const least = around.reduce<Fact | null>((a, b) => (a === null || sizeOf(b) < sizeOf(a) ? b : a), null);
    if (least !== null) own.set(least, [...(own.get(least) ?? []), value.value]);
  }
  const bare = told.length === 0 && loose.length > 0 ? [verbless(setting, sentence, span, loose)] : [];
  return [...told.map(fact => withValues(fact, own.get(fact) ?? [])), ...bare];
}

const sizeOf = ({ evidence }: Fact): number => evidence.end - evidence.start;

function withValues(fact: Fact, more: readonly Value[]): Fact {
  if (more.length === 0) return fact;
  const values = [...fact.values, ...more].sort((a, b) => byStart(a.span, b.span));
  const kind = values.some(value => value.type !== "date") ? "figure" : fact.kind;
  return { ...fact, kind, values };
}

function verbless(
  setting: Setting,
  sentence: number,
  evidence: Span,
  loose: readonly { readonly value: Value; readonly start: number; readonly end: number }[],
): Fact {
  const quoted = (setting.quoted[sentence] ?? []).find(one => covers(one, evidence));
  return {
    kind: "figure",
    sentence,
    evidence,
    predicate: "",
    negated: false,
    modality: "did",
    arguments: [],
    values: loose.map(({ value }) => value),
    quote: quoted?.quote ?? null,
  };
}

const CLAUSAL = /^(?:complement|purpose|because|after|before|while|when|if|since|as|until|although|though)$/;

/** Values in a clause's own words; those inside a dependent clause belong to that one. */
function ownValues({ values }: Setting, raw: readonly RawArgument[]): readonly Value[] {
  if (!anyWithin(values, raw)) return NO_VALUES;
  const own = raw.filter(
    ({ role, head: { tag } }) => !((tag === "VERB" || tag === "AUX") && CLAUSAL.test(role)),
  );
  const spans = own.map(argument => argument.span);
  if (spans.length === 0) return [];
  return within(values, spans.reduce(hull))
    .filter(value => spans.some(span => overlaps(value, span)))
    .map(({ value }) => value);
}

const NO_VALUES: readonly Value[] = [];

/** Most clauses hold no value: one search tells. */
function anyWithin(values: readonly Span[], raw: readonly RawArgument[]): boolean {
  let { start, end } = raw[0]!.span;
  for (const { span } of raw) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  for (let at = firstFrom(values, start); at < values.length && values[at]!.start < end; at++)
    if (values[at]!.end <= end) return true;
  return false;
}

/** Of mentions with one start only the longest: in "Roe's office" it is the office that acts. */
function outermost<M extends Span>(mentions: readonly M[]): M[] {
  const longest = new Map<number, M>();
  for (const mention of mentions)
    if (mention.end > (longest.get(mention.start)?.end ?? -1)) longest.set(mention.start, mention);
  return [...longest.values()].sort(byStart);
}

function resolved({ mentions }: Setting, { role, span, head }: RawArgument): Argument {
  const inside = within(mentions, span);
  const word = head.tag === "PROPN" ? head.lower : head.lemma.toLowerCase();
  if (inside.length === 0) return { role, span, head: word, entities: [] };
  if (inside.length === 1) return { role, span, head: word, entities: [inside[0]!.entity] };
  const first = inside.findLast(mention => covers(mention, head));
  const entities = [...(first === undefined ? [] : [first.entity]), ...inside.map(mention => mention.entity)];
  return {
    role,
    span,
    head: word,
    entities: [...new Set(entities)],
  };
}

/** The smallest quote a verb stands in. */
function quoteOf(quoted: readonly QuoteSpan[], verb: Span): number | null {
  let best: QuoteSpan | null = null;
  for (const span of quoted) {
    if (covers(span, verb) && (best === null || span.end - span.start < best.end - best.start)) best = span;
  }
  return best?.quote ?? null;
}
