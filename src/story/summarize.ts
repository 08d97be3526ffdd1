import type { Citation } from "./cite.ts";
import { bySourceDate } from "./source.ts";
import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
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
  const vectors = account.passages.map(passage => vectorOf(passage.text));
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
    const vector = vectorOf(point.words.text);
    if (taken.every(other => likeness(other.vector, vector) < REDUNDANT)) taken.push({ point, vector });
  }
  return taken.map(({ point }) => point);
}

type Vector = ReadonlyMap<string, number>;

function vectorOf(text: string): Vector {
  const vector = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (isStopWord(fold(word))) continue;
    const term = stem(word);
    vector.set(term, (vector.get(term) ?? 0) + 1);
  }
  return vector;
}

function sum(vectors: readonly Vector[]): Vector {
  const total = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, count] of vector) total.set(term, (total.get(term) ?? 0) + count);
  }
  return total;
}

/** Cosine, 0..1. */
function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, count] of small) product += count * (large.get(term) ?? 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}

const length = (vector: Vector): number =>
  Math.sqrt([...vector.values()].reduce((total, count) => total + count * count, 0));

/** News says the most important first. */
const lead = (at: number): number => 1 / (1 + 0.2 * at);

/** A sentence that leans on the one before it, or mostly quotes, stands less well alone. */
function standing({ text }: Citation): number {
  const leaning =
    /^(?:["“‘']|(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|however|meanwhile|also|others|such)\b)/i;
  return leaning.test(text) ? 0.6 : 1;
}

function isPoint(text: string): boolean {
  const words = wordsOf(text).length;
  return SHORTEST <= words && words <= LONGEST && /[.!?]["”’]?$/.test(text.trim());
}
