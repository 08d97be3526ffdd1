import type { Citation } from "./cite.ts";
import { formsOf } from "./forms.ts";
import { bySourceDate } from "./source.ts";
import type { Account, KeyPoint } from "./story.ts";

/** Key points kept of one document, and how alike two may be (cosine) before the second adds nothing. */
const KEPT = 5;
const REDUNDANT = 0.5;
/** Sentences outside these lengths (words) are seldom a point of their own. */
const SHORTEST = 8;
const LONGEST = 55;

/**
 * The sentences that say most of what a document says: likeness to the whole document times nearness to its beginning, less what
 * is already said (lead-biased centroid with a redundancy cut: the best extractive method measured on GUM news).
 */
export function keyPointsOf(account: Account): readonly KeyPoint[] {
  const vectors = account.passages.map(vectorOf);
  const centroid = sum(vectors);
  const weighed = account.passages.map((words, at) => ({
    words,
    source: account.source,
    weight: Math.round(1000 * likeness(vectors[at]!, centroid) * lead(at) * standing(words)),
  }));
  const candidates = weighed.filter(({ words }) => isPoint(words.text));
  return distinct(candidates.length > 0 ? candidates : weighed, KEPT);
}

/** Key points kept of a story; the weakest of a long one are never shown. */
const KEPT_OF_STORY = 40;

/** Key points of several documents as one list, strongest first, what repeats another moved behind those that do not. */
export function rankedPoints(all: readonly KeyPoint[]): readonly KeyPoint[] {
  const points = [...all].sort(byWeight).slice(0, KEPT_OF_STORY);
  const leading = distinct(points, points.length);
  const chosen = new Set(leading);
  return [...leading, ...points.filter(point => !chosen.has(point))];
}

function byWeight(a: KeyPoint, b: KeyPoint): number {
  return b.weight - a.weight || bySourceDate(a.source, b.source) || a.words.span.start - b.words.span.start;
}

/** Greedy: strongest first, leaving out what is too like one already taken. */
function distinct(points: readonly KeyPoint[], limit: number): readonly KeyPoint[] {
  const taken: { readonly point: KeyPoint; readonly vector: Vector }[] = [];
  for (const point of [...points].sort(byWeight)) {
    if (taken.length === limit) break;
    const vector = vectorOf(point.words);
    if (taken.every(other => likeness(other.vector, vector) < REDUNDANT)) taken.push({ point, vector });
  }
  return taken.map(({ point }) => point);
}

/** How often each term is in a text. */
interface Vector {
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A key point is weighed in its document, and again in its story. */
const known = new WeakMap<Citation, Vector>();

function vectorOf(words: Citation): Vector {
  const kept = known.get(words);
  if (kept !== undefined) return kept;
  const terms = new Map<string, number>();
  for (const { stem, stop } of formsOf(words.text)) if (!stop) terms.set(stem, (terms.get(stem) ?? 0) + 1);
  const vector = { terms, length: lengthOf(terms) };
  known.set(words, vector);
  return vector;
}

function sum(vectors: readonly Vector[]): Vector {
  const terms = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, count] of vector.terms) terms.set(term, (terms.get(term) ?? 0) + count);
  }
  return { terms, length: lengthOf(terms) };
}

/** Cosine, 0..1. */
function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let product = 0;
  for (const [term, count] of small) product += count * (large.get(term) ?? 0);
  return product === 0 ? 0 : product / (a.length * b.length);
}

function lengthOf(terms: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const count of terms.values()) squares += count * count;
  return Math.sqrt(squares);
}

/** News says the most important first. */
const lead = (at: number): number => 1 / (1 + 0.2 * at);

/** A sentence that leans on the one before it, or mostly quotes, stands less well alone. */
function standing({ text }: Citation): number {
  const leaning =
    /^(?:["“‘']|(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|however|meanwhile|also|others|such)\b)/i;
  return leaning.test(text) ? 0.6 : 1;
}

function isPoint(text: string): boolean {
  const words = formsOf(text).length;
  return SHORTEST <= words && words <= LONGEST && /[.!?]["”’]?$/.test(text.trim());
}
