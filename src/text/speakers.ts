import type { Span } from "./document.ts";
import type { Range, Referent } from "./entities.ts";
import { isPossessive } from "./evidence.ts";
import { findMarked } from "./marks.ts";
import { type Outline, outlinesOf } from "./outline.ts";
import { personsIn, pluralAntecedent } from "./plurals.ts";
import { type Resolved, resolvePronouns } from "./pronouns.ts";
import type { FoundQuote } from "./quotes.ts";
import type { Quote, Speaker } from "./reading.ts";
import { personEnds, relativeAntecedent } from "./relatives.ts";
import { spanOf } from "./roles.ts";
import type { Tokens } from "./tokens.ts";

/** Quotes with their speakers, and for each referent the tokens of the pronouns that mean it. */
export interface Attributed {
  readonly quotes: readonly Quote[];
  readonly pronouns: readonly (readonly number[])[];
}

/** How sure a speaker is by how it is given; set by hand after the errors of each kind on news. */
const CONFIDENCE = {
  name: 0.95,
  shared: 0.7,
  nominal: 0.75,
  pronoun: 0.8,
  relative: 0.9,
  body: 0.9,
  described: 0.85,
  continued: 0.9,
};

interface Given {
  readonly speaker: Speaker;
  readonly confidence: number;
}

interface Scene {
  readonly tokens: Tokens;
  readonly outlines: readonly Outline[];
  readonly referents: readonly Referent[];
  readonly pronouns: Resolved;
  readonly ends: ReadonlyMap<number, number>;
}

const UNKNOWN: Given = { speaker: { type: "unknown", candidates: [] }, confidence: 0 };

/**
 * Resolves the source of each quote to a speaker: names, titles and descriptions to their entity, pronouns where they are clear, "one insider" to
 * the source's own words, everything else to unknown with the candidates kept. Quoted words are read for pronouns once their speakers are known.
 */
export function resolveSpeakers(
  tokens: Tokens,
  referents: readonly Referent[],
  found: readonly FoundQuote[],
): Attributed {
  const marked = findMarked(tokens.text, tokens.paragraphs);
  const outlines = outlinesOf(tokens, marked);
  const outside = resolvePronouns(outlines, referents, null);
  const scene: Scene = { tokens, outlines, referents, pronouns: outside, ends: personEnds(referents) };
  const given: Given[] = [];
  for (const quote of found) given.push(speakerOf(scene, quote, given));
  const speakers = new Map<number, number>();
  found.forEach((quote, index) => {
    const { speaker } = given[index]!;
    if (speaker.type !== "entity") return;
    for (const { start } of quote.marked) {
      const at = tokenAt(tokens, start);
      const stretch = outlines[outlineAt(outlines, at)]?.stretchOf[at] ?? -1;
      if (stretch >= 0) speakers.set(stretch, speaker.entity);
    }
  });
  const all = resolvePronouns(outlines, referents, speakers, outside);
  return {
    quotes: found.map((quote, index) => finish(quote, given[index]!)),
    pronouns: pronounsOf({ ...scene, pronouns: all }, speakers),
  };
}

function finish({ words, ...quote }: FoundQuote, { speaker, confidence }: Given): Quote {
  return { ...quote, speaker, said: null, confidence: { words, speaker: confidence } };
}

function speakerOf(scene: Scene, quote: FoundQuote, given: readonly Given[]): Given {
  if (quote.source.length === 0) {
    const before = quote.continues === null ? undefined : given[quote.continues];
    return before === undefined
      ? UNKNOWN
      : { ...before, confidence: before.confidence * CONFIDENCE.continued };
  }
  const range = rangeOf(scene.tokens, quote.source[0]!);
  return pronounSpeaker(scene, range) ?? namedSpeaker(scene, range) ?? described(scene, range);
}

const described = ({ tokens }: Scene, range: Range): Given => ({
  speaker: { type: "described", span: spanOf(tokens.tokens, range.first, range.last) },
  confidence: CONFIDENCE.described,
});

const entity = (index: number, confidence: number): Given => ({
  speaker: { type: "entity", entity: index },
  confidence,
});

/** The source is one pronoun; null when it is not. */
function pronounSpeaker(scene: Scene, range: Range): Given | null {
  const { tokens, outlines, pronouns } = scene;
  const { lower, tag } = tokens.tokens[range.first]!;
  const isName = range.last - range.first > 1 && !/^(?:who|whom)$/.test(tokens.tokens[range.last - 1]!.lower);
  if (isName) return null;
  if (/^(?:who|whom)$/.test(tokens.tokens[range.last - 1]!.lower))
    return relativeSpeaker(scene, range.last - 1);
  if (/^(?:he|she|him|her)$/.test(lower)) {
    const means = pronouns.means.get(range.first);
    if (means !== undefined) return entity(means, CONFIDENCE.pronoun);
    return { speaker: { type: "unknown", candidates: pronouns.open.get(range.first) ?? [] }, confidence: 0 };
  }
  if (lower === "they") {
    const antecedent = pluralAntecedent(outlines, outlineAt(outlines, range.first), range.first);
    return antecedent === null ? UNKNOWN : (namedSpeaker(scene, antecedent) ?? described(scene, antecedent));
  }
  return tag === "PRON" && /^(?:i|we|you|it|that|this|which|what)$/.test(lower) ? UNKNOWN : null;
}

function relativeSpeaker(scene: Scene, at: number): Given {
  const outline = scene.outlines[outlineAt(scene.outlines, at)]!;
  const antecedent = relativeAntecedent(outline, scene.ends, at);
  if (antecedent === null) return UNKNOWN;
  if (antecedent.type === "referent") return entity(antecedent.referent, CONFIDENCE.relative);
  return namedSpeaker(scene, antecedent.range) ?? described(scene, antecedent.range);
}

/** The source names or describes someone the document knows; null when it only describes. */
function namedSpeaker({ tokens, referents }: Scene, range: Range): Given | null {
  const words = tokens.tokens;
  const heads: { readonly index: number; readonly range: Range; readonly kind: "name" | "nominal" }[] = [];
  referents.forEach(({ names, nominals }, index) => {
    for (const name of names)
      if (isWithin(name, range) && isHead(tokens, range, name))
        heads.push({ index, range: name, kind: "name" });
    for (const nominal of nominals)
      if (isWithin(nominal, range) && nominal.first === range.first)
        heads.push({ index, range: nominal, kind: "nominal" });
  });
  const persons = [
    ...new Set(heads.filter(({ index }) => referents[index]!.kind === "person").map(({ index }) => index)),
  ];
  if (persons.length > 1) return null;
  if (persons.length === 1) {
    const head = heads.find(({ index }) => index === persons[0])!;
    return entity(
      persons[0]!,
      head.kind === "nominal"
        ? CONFIDENCE.nominal
        : nameConfidence(tokens, referents, head.range, persons[0]!),
    );
  }
  const bodies = heads.filter(({ range: at }) => at.last === headEnd(tokens, range));
  const body = bodies.reduce<(typeof bodies)[number] | null>(
    (best, one) => (best === null || one.range.first < best.range.first ? one : best),
    null,
  );
  if (
    body === null ||
    words.slice(range.first, body.range.first).some(({ lower }) => lower === "and" || lower === ",")
  )
    return null;
  if (words.slice(body.range.last, range.last).some(({ lower }) => lower === "and")) return null;
  return entity(body.index, CONFIDENCE.body);
}

const isWithin = (inner: Range, outer: Range): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** Neither a possessor nor the object of a preposition nor in front of another noun inside the source; an apposition after a comma counts. */
function isHead({ tokens }: Tokens, source: Range, { first, last }: Range): boolean {
  if (isPossessive(tokens, last)) return false;
  const next = tokens[last];
  if (last < source.last && next !== undefined && /^(?:NOUN|PROPN)$/.test(next.tag)) return false;
  for (let at = first - 1; at >= source.first; at--) {
    if (tokens[at]!.text === ",") return true;
    if (tokens[at]!.tag === "ADP" || tokens[at]!.lower === "who") return false;
  }
  return true;
}

/** Where the first noun phrase of a source ends. */
function headEnd({ tokens }: Tokens, { first, last }: Range): number {
  for (let at = first + 1; at < last; at++)
    if (tokens[at]!.tag === "ADP" || /^(?:,|who|which|that|\()$/.test(tokens[at]!.lower)) return at;
  return last;
}

/** A surname two people bear is less sure. */
function nameConfidence(
  { tokens }: Tokens,
  referents: readonly Referent[],
  { first, last }: Range,
  index: number,
): number {
  if (last - first > 1) return CONFIDENCE.name;
  const { text } = tokens[first]!;
  const shared = referents.some(
    ({ kind, names }, other) =>
      other !== index &&
      kind === "person" &&
      names.some(name => name.last - name.first > 1 && tokens[name.last - 1]!.text === text),
  );
  return shared ? CONFIDENCE.shared : CONFIDENCE.name;
}

/** All pronouns that are clear, grouped by whom they mean. */
function pronounsOf(
  { tokens, outlines, referents, pronouns, ends }: Scene,
  speakers: ReadonlyMap<number, number>,
): number[][] {
  const grouped: number[][] = referents.map(() => []);
  for (const [at, referent] of pronouns.means) grouped[referent]!.push(at);
  outlines.forEach((outline, index) => {
    for (let at = outline.first; at < outline.last; at++) {
      const { lower } = tokens.tokens[at]!;
      const speaker = speakers.get(outline.stretchOf[at]!);
      if (/^(?:i|me|my|myself)$/.test(lower) && speaker !== undefined) grouped[speaker]!.push(at);
      else if (/^(?:who|whom|whose)$/.test(lower)) {
        const antecedent = relativeAntecedent(outline, ends, at);
        if (antecedent?.type === "referent") grouped[antecedent.referent]!.push(at);
      } else if (/^(?:they|their)$/.test(lower)) {
        const antecedent = pluralAntecedent(outlines, index, at);
        const persons = antecedent === null ? [] : personsIn(referents, antecedent);
        if (persons.length > 1) for (const person of persons) grouped[person]!.push(at);
      }
    }
  });
  return grouped.map(list => [...new Set(list)].sort((a, b) => a - b));
}

function rangeOf(tokens: Tokens, { start, end }: Span): Range {
  const first = tokenAt(tokens, start);
  let last = first + 1;
  while (last < tokens.tokens.length && tokens.tokens[last]!.start < end) last++;
  return { first, last };
}

/** Index of the first token that ends after an offset. */
function tokenAt({ tokens }: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function outlineAt(outlines: readonly Outline[], token: number): number {
  let low = 0;
  let high = outlines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outlines[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
