import { cover, overUnion, type Pair, shared, union, type Words, wordsOf } from "./overlap.ts";

export type { Pair };

/**
 * The measures of quote extraction, on words only, so that quotation marks and edge punctuation never matter.
 * A port of the corpus's own scorer: same matching, same subsets, same figures.
 */

/** A quote as the corpus writes it; offsets are JavaScript string offsets into the article's text. */
export interface Scored {
  readonly spans: readonly Pair[];
  readonly source?: readonly Pair[] | null;
  readonly cue?: readonly Pair[] | null;
  readonly type?: "direct" | "mixed" | "indirect";
  readonly speech?: boolean;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Scored[];
  /** Stretches the annotators left out: predictions mostly inside them do not count. */
  readonly discard?: readonly Pair[];
}

export interface PredictedDocument {
  readonly id: string;
  readonly quotes: readonly Scored[];
}

export type Subset = "speech" | "quoted" | "direct" | "mixed" | "indirect";

/** Precision, recall and F in percent. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

export interface Score {
  readonly gold: number;
  readonly predicted: number;
  /** Words in or out of content. */
  readonly words: Rates;
  /** All words of a quote right. */
  readonly exact: Rates;
  /** Found: overlap at least half of the union. */
  readonly iou50: Rates;
  /** Found, and its source named (or rightly left out). */
  readonly joint: Rates;
  /** Of the quotes found with a gold source: percent whose source shares a word; null without any. */
  readonly speaker: number | null;
  /** The same for the cue. */
  readonly cue: number | null;
  /** Percent of each type found; null where gold has none. */
  readonly recallByType: Readonly<Record<"direct" | "mixed" | "indirect", number | null>>;
}

interface Covered {
  readonly words: Words;
  readonly quote: Scored;
}

/** Scores predictions against gold, over all documents together (micro averages). */
export function score(
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  subset: Subset | null = null,
): Score {
  const answers = new Map(predicted.map(document => [document.id, document.quotes]));
  const count = new Map<string, number>();
  for (const document of gold) {
    const { needed, offered } = prepare(document, answers.get(document.id) ?? [], subset);
    tally(count, document.text, needed, offered);
  }
  return summarize(count);
}

/** Who was found and who was not, of one document: gold quotes with the predictions matched to them, and what is left on both sides. */
export interface Matches {
  readonly found: readonly (readonly [gold: Scored, made: Scored])[];
  readonly missed: readonly Scored[];
  readonly invented: readonly Scored[];
}

/** The matching that `score` counts, quote by quote. */
export function matchesIn(document: GoldDocument, quotes: readonly Scored[], subset: Subset | null): Matches {
  const { needed, offered } = prepare(document, quotes, subset);
  const pairs = matched(needed, offered, overUnion, 0.5);
  const [gold, made] = [new Set(pairs.map(([g]) => g)), new Set(pairs.map(([, p]) => p))];
  return {
    found: pairs.map(([g, p]) => [g.quote, p.quote]),
    missed: needed.filter(one => !gold.has(one)).map(({ quote }) => quote),
    invented: offered.filter(one => !made.has(one)).map(({ quote }) => quote),
  };
}

/** Drops empty quotes, discarded predictions and whatever lies outside the subset. */
function prepare(document: GoldDocument, quotes: readonly Scored[], subset: Subset | null) {
  const words = wordsOf(document.text);
  const covered = (list: readonly Scored[]): Covered[] =>
    list.map(quote => ({ words: cover(words, quote.spans), quote })).filter(one => one.words.size > 0);
  const all = covered(document.quotes);
  const discarded = cover(words, document.discard ?? []);
  const made = covered(quotes).filter(
    one => shared(one.words, discarded) <= one.words.size / 2 || discarded.size === 0,
  );
  if (subset === null) return { needed: all, offered: made };
  const needed = all.filter(({ quote }) => belongs(quote, subset));
  const others = all.filter(({ quote }) => !belongs(quote, subset));
  return { needed, offered: made.filter(one => counts(one, needed, others, subset)) };
}

/** A prediction outside the subset is not held against it: its best match is outside, or it says so of itself. */
function counts(
  one: Covered,
  needed: readonly Covered[],
  others: readonly Covered[],
  subset: Subset,
): boolean {
  const best = Math.max(0, ...needed.map(other => overUnion(one.words, other.words)));
  const outside = Math.max(0, ...others.map(other => overUnion(one.words, other.words)));
  const disowned =
    subset === "speech"
      ? one.quote.speech === false
      : one.quote.type !== undefined && !belongs(one.quote, subset);
  return !(outside > best || (best === 0 && disowned));
}

function belongs(quote: Scored, subset: Subset): boolean {
  if (subset === "speech") return quote.speech === true;
  if (subset === "quoted") return quote.type === "direct" || quote.type === "mixed";
  return quote.type === subset;
}

function tally(
  count: Map<string, number>,
  text: string,
  gold: readonly Covered[],
  made: readonly Covered[],
): void {
  const add = (key: string, n: number | boolean = 1) => count.set(key, (count.get(key) ?? 0) + Number(n));
  const truth = union(gold);
  const guess = union(made);
  const common = shared(truth, guess);
  add("words hit", common);
  add("words extra", guess.size - common);
  add("words missed", truth.size - common);
  add("gold", gold.length);
  add("predicted", made.length);
  add("exact", matched(gold, made, (a, b) => (overUnion(a, b) === 1 ? 1 : 0), 1).length);
  for (const { quote } of gold) add(`gold ${quote.type}`);
  const words = wordsOf(text);
  for (const [g, p] of matched(gold, made, overUnion, 0.5)) {
    add("found");
    add(`found ${g.quote.type}`);
    const source = cover(words, g.quote.source ?? []);
    const named = cover(words, p.quote.source ?? []);
    const right = source.size > 0 ? shared(source, named) > 0 : named.size === 0;
    add("joint", right);
    if (source.size > 0) add("sourced");
    if (source.size > 0) add("source right", right);
    const cue = cover(words, g.quote.cue ?? []);
    if (cue.size > 0) add("cued");
    add("cue right", shared(cue, cover(words, p.quote.cue ?? [])) > 0);
  }
}

/** Greedy one-to-one matching, best pairs first; ties in document order. */
function matched(
  gold: readonly Covered[],
  made: readonly Covered[],
  measure: (a: Words, b: Words) => number,
  threshold: number,
): [Covered, Covered][] {
  const pairs = gold
    .flatMap((g, i) =>
      made.map((p, j) => ({ i, j, value: shared(g.words, p.words) > 0 ? measure(g.words, p.words) : 0 })),
    )
    .filter(({ value }) => value >= threshold)
    .sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedMade = new Set<number>();
  const result: [Covered, Covered][] = [];
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedMade.has(j)) continue;
    usedGold.add(i);
    usedMade.add(j);
    result.push([gold[i]!, made[j]!]);
  }
  return result;
}

function summarize(count: ReadonlyMap<string, number>): Score {
  const of = (key: string): number => count.get(key) ?? 0;
  const rate = (hits: number): Rates => rates(hits, of("predicted") - hits, of("gold") - hits);
  const percent = (part: string, whole: string): number | null =>
    of(whole) > 0 ? tenth((100 * of(part)) / of(whole)) : null;
  return {
    gold: of("gold"),
    predicted: of("predicted"),
    words: rates(of("words hit"), of("words extra"), of("words missed")),
    exact: rate(of("exact")),
    iou50: rate(of("found")),
    joint: rate(of("joint")),
    speaker: percent("source right", "sourced"),
    cue: percent("cue right", "cued"),
    recallByType: {
      direct: percent("found direct", "gold direct"),
      mixed: percent("found mixed", "gold mixed"),
      indirect: percent("found indirect", "gold indirect"),
    },
  };
}

function rates(hits: number, extra: number, missed: number): Rates {
  const precision = hits + extra > 0 ? hits / (hits + extra) : 0;
  const recall = hits + missed > 0 ? hits / (hits + missed) : 0;
  const f = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: tenth(100 * precision), recall: tenth(100 * recall), f: tenth(100 * f) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
