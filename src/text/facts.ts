import { argumentsOf, evidenceOf, ownersOf, type Parsed, type RawArgument } from "./arguments.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { joinPhrases } from "./coordination.ts";
import type { FoundDate } from "./dates.ts";
import { covers, type Span } from "./document.ts";
import { DENYING, NEGATING, PROSPECTIVE } from "./lexicon/verbs.ts";
import { findValues } from "./numbers.ts";
import { phrasesOf } from "./phrases.ts";
import type { Argument, Entity, Fact, Quote, Value } from "./reading.ts";
import { roleFacts } from "./role-facts.ts";
import type { Tokens } from "./tokens.ts";

/** What else is known of the document by the time its facts are read. */
export interface Known {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Pick<Quote, "spans">[];
  readonly dates: readonly FoundDate[];
}

interface Setting {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly entity: number })[];
  readonly quoted: readonly (Span & { readonly quote: number })[];
  readonly values: readonly Value[];
}

/** One fact per verb and per role given to somebody, in the order of the text; linear in its length. */
export function findFacts(tokens: Tokens, { entities, quotes, dates }: Known): Fact[] {
  const spans = dates.map(date => date.span);
  const setting: Setting = {
    text: tokens.text,
    mentions: entities
      .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ ...span, entity: id })))
      .sort(byStart),
    quoted: quotes
      .flatMap((quote, index) => quote.spans.map(span => ({ ...span, quote: index })))
      .sort(byStart),
    values: [
      ...dates.map(({ span, when }) => ({ type: "date", span, when }) as const),
      ...findValues(tokens, spans),
    ].sort((a, b) => byStart(a.span, b.span)),
  };
  const facts = tokens.sentences.flatMap((sentence, index) => {
    const phrases = joinPhrases(tokens.tokens, phrasesOf(tokens.tokens, sentence.first, sentence.last));
    const inside = within(spans, sentence.span);
    const clauses = clausesOf(tokens.tokens, phrases);
    return sentenceFacts({ tokens: tokens.tokens, phrases, clauses, dates: inside }, setting, index);
  });
  return [...facts, ...roleFacts(tokens, entities)].sort((a, b) => byStart(a.evidence, b.evidence));
}

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Those of a sorted list that lie within a span. */
function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (; low < sorted.length && sorted[low]!.start < span.end; low++)
    if (sorted[low]!.end <= span.end) found.push(sorted[low]!);
  return found;
}

function sentenceFacts(parsed: Parsed, setting: Setting, sentence: number): Fact[] {
  const owners = ownersOf(parsed);
  const supposed = isSupposed(parsed);
  return parsed.clauses.flatMap((clause, index) => {
    const raw = argumentsOf(parsed, owners, index);
    if (raw.length === 0) return [];
    const evidence = evidenceOf(setting.text, parsed, owners, index);
    const values = ownValues(setting, raw);
    return [
      {
        kind: values.some(value => value.type !== "date") ? "figure" : "action",
        sentence,
        evidence,
        predicate: clause.predicate,
        negated: clause.negated !== isAverted(parsed.clauses, clause),
        modality: supposed ? "may" : modalityOf(parsed.clauses, clause),
        arguments: raw.map(argument => resolved(setting, argument)),
        values,
        quote: quoteOf(setting, parsed.tokens[parsed.phrases[clause.verb]!.head]!),
      },
    ];
  });
}

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Values in a clause's own words; those inside a dependent clause belong to that one. */
function ownValues({ values }: Setting, raw: readonly RawArgument[]): Value[] {
  const clausal =
    /^(?:complement|purpose|because|after|before|while|when|if|since|as|until|although|though)$/;
  const own = raw.filter(
    argument => !(clausal.test(argument.role) && /^(?:VERB|AUX)$/.test(argument.head.tag)),
  );
  const spans = own.map(argument => argument.span);
  if (spans.length === 0) return [];
  const all = spans.reduce(hull);
  return values.filter(
    ({ span }) => covers(all, span) && spans.some(own => span.start < own.end && own.start < span.end),
  );
}

/** "Should it fail, …", "Were he to win, …": a condition without "if". */
function isSupposed({ tokens, phrases }: Parsed): boolean {
  const [first, second] = phrases;
  if (first?.type !== "verb" || second?.type !== "noun" || phrases.length < 4) return false;
  return first.last - first.first === 1 && /^(?:should|were|had)$/.test(tokens[first.head]!.lower);
}

/** "avoided confronting him", "stop having people killed": what hangs on the verb does not happen. */
function isAverted(clauses: readonly Clause[], clause: Clause): boolean {
  for (let at = clause; at.relation === "complement" && at.parent !== null; ) {
    at = clauses[at.parent]!;
    if (NEGATING.has(at.predicate) && !at.negated) return true;
    if (at.form === "finite" || at.form === "past") return false;
  }
  return false;
}

/** What a clause says of its own happening, or else what the clause above it does: "plans to go", "denied that …". */
function modalityOf(clauses: readonly Clause[], clause: Clause): Fact["modality"] {
  if (clause.modality !== "did") return clause.modality;
  if (clause.marker === "if" || clause.marker === "unless") return "may";
  const above = clause.parent === null ? undefined : clauses[clause.parent];
  if (above === undefined || clause.relation === "relative" || clause.relation === "conjunct") return "did";
  if (clause.relation === "purpose") return "plans";
  if (clause.relation !== "complement") return "did";
  if (DENYING.has(above.predicate)) return "denied";
  if (clause.form === "infinitive" || clause.form === "gerund")
    return PROSPECTIVE.has(above.predicate) ? "plans" : modalityOf(clauses, above);
  return "did";
}

function resolved({ mentions }: Setting, { role, span, head }: RawArgument): Argument {
  const inside = within(mentions, span);
  const first = inside.filter(mention => covers(mention, head)).at(-1);
  const entities = [...(first === undefined ? [] : [first.entity]), ...inside.map(mention => mention.entity)];
  return {
    role,
    span,
    head: head.tag === "PROPN" ? head.lower : head.lemma.toLowerCase(),
    entities: [...new Set(entities)],
  };
}

function quoteOf({ quoted }: Setting, verb: Span): number | null {
  let best: (Span & { readonly quote: number }) | null = null;
  for (const span of quoted) {
    if (span.start > verb.start) break;
    if (covers(span, verb) && (best === null || span.end - span.start < best.end - best.start)) best = span;
  }
  return best?.quote ?? null;
}
