import type { Range } from "../../range.ts";
import { createFeatures, type Features } from "./feature.ts";
import { type Linear, scoreOf } from "./linear.ts";

/**
 * Takes the things to choose between. Each is the sum of up to three parts that may be shared ("starts here", "ends there", "is these
 * words"), so that a part is scored once however many candidates have it.
 */
export interface Choice {
  /** Features to fill for the next `part`. */
  readonly features: Features;
  /** Ends a part: scores or stores what `features` holds. Gives its number. */
  part(): number;
  /**
   * The places that are worth building candidates on, each with its part, which `describe` makes: the few best where there is a model, all
   * of them in training.
   */
  promising(places: readonly number[], describe: (place: number) => number): readonly Edge[];
  /** The words `first .. last` as a candidate, made of the parts with these numbers (-1: no part). */
  candidate(first: number, last: number, a: number, b: number, c: number): void;
  /** "None of them" as a candidate, made of one part. */
  none(part: number): void;
}

/** A place where words may start or end. */
export interface Edge {
  readonly place: number;
  readonly part: number;
}

export interface Ranked {
  readonly range: Range | null;
  readonly probability: number;
}

/** A choice that scores with a model as it goes. */
export interface Ranking extends Choice {
  begin(): void;
  /** The two most probable candidates, best first. */
  best(): Ranked[];
}

const NOTHING = -1;
/** Starts and ends tried together: with six of each none of PolNeAR dev is lost, and a long sentence costs no more than a short one. */
const KEPT = 3;

/** Candidates as columns that grow: first and last word of each, and its score. */
interface Candidates {
  count: number;
  scores: Float64Array<ArrayBuffer>;
  ranges: Int32Array<ArrayBuffer>;
}

const rankings = new WeakMap<Linear, Ranking>();

/**
 * The ranking of a model, the same for every document: its columns are large, and functions made anew for each document would be compiled
 * anew. Begin it before each choice.
 */
export function rankingOf(model: Linear): Ranking {
  const ranking = rankings.get(model) ?? createRanking(model);
  rankings.set(model, ranking);
  return ranking;
}

export function createRanking(model: Linear): Ranking {
  const features = createFeatures();
  const all: Candidates = { count: 0, scores: new Float64Array(1_024), ranges: new Int32Array(2_048) };
  let parts = new Float64Array(2_048);
  let partCount = 0;
  const scoreAt = (part: number): number => (part < 0 ? 0 : parts[part]!);
  return {
    features,
    begin() {
      partCount = 0;
      all.count = 0;
    },
    part() {
      if (partCount === parts.length) parts = grown(parts);
      parts[partCount] = scoreOf(model, features);
      features.count = 0;
      return partCount++;
    },
    promising(places, describe) {
      if (places.length <= KEPT) return places.map(place => ({ place, part: describe(place) }));
      const best: Edge[] = [];
      for (const place of places) {
        const part = describe(place);
        let slot = best.length;
        while (slot > 0 && scoreAt(best[slot - 1]!.part) < scoreAt(part)) slot--;
        if (slot === KEPT) continue;
        if (best.length === KEPT) best.pop();
        best.splice(slot, 0, { place, part });
      }
      return best;
    },
    candidate: (first, last, a, b, c) => put(all, first, last, scoreAt(a) + scoreAt(b) + scoreAt(c)),
    none: part => put(all, NOTHING, NOTHING, scoreAt(part)),
    best: () => bestOf(all),
  };
}

function put(all: Candidates, first: number, last: number, score: number): void {
  if (all.count === all.scores.length) {
    all.scores = grown(all.scores);
    const wider = new Int32Array(all.ranges.length * 2);
    wider.set(all.ranges);
    all.ranges = wider;
  }
  all.scores[all.count] = score;
  all.ranges[all.count * 2] = first;
  all.ranges[all.count * 2 + 1] = last;
  all.count++;
}

/** The two highest, their scores made probabilities among all (softmax). */
function bestOf({ scores, ranges, count }: Candidates): Ranked[] {
  const [one, two] = highest(scores, count);
  const most = scores[one]!;
  let total = 0;
  for (let i = 0; i < count; i++) total += Math.exp(scores[i]! - most);
  return (two < 0 ? [one] : [one, two]).map(i => {
    const first = ranges[i * 2]!;
    const range = first === NOTHING ? null : { first, last: ranges[i * 2 + 1]! };
    return { range, probability: Math.exp(scores[i]! - most) / total };
  });
}

/** Indices of the two highest scores, the first of equals; -1 where there are not two. */
function highest(scores: Float64Array, count: number): [number, number] {
  let one = 0;
  let two = -1;
  for (let i = 1; i < count; i++) {
    if (scores[i]! > scores[one]!) {
      two = one;
      one = i;
    } else if (two < 0 || scores[i]! > scores[two]!) two = i;
  }
  return [one, two];
}

function grown(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
