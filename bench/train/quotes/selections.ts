import { createFeatures } from "../../../src/text/model/quote/feature.ts";
import type { Choice } from "../../../src/text/model/quote/rank.ts";
import { isWord, type Scene } from "../../../src/text/model/quote/scene.ts";
import type { Range } from "../../../src/text/range.ts";
import type { Selection } from "./learn.ts";

/** A choice that writes down what it is offered. */
export interface Recording extends Choice {
  readonly ranges: (Range | null)[];
  readonly parts: Int32Array[];
  readonly candidates: (readonly number[])[];
}

export function createRecording(): Recording {
  const features = createFeatures();
  const parts: Int32Array[] = [];
  const candidates: (readonly number[])[] = [];
  const ranges: (Range | null)[] = [];
  return {
    features,
    parts,
    candidates,
    ranges,
    part() {
      parts.push(features.ids.slice(0, features.count));
      features.count = 0;
      return parts.length - 1;
    },
    promising: (places, describe) => places.map(place => ({ place, part: describe(place) })),
    candidate(first, last, ...used) {
      ranges.push({ first, last });
      candidates.push(used.filter(part => part >= 0));
    },
    none(part) {
      ranges.push(null);
      candidates.push([part]);
    },
  };
}

/** The same for a phrase with a head: candidates that hold the head come before all others. */
export function headedSelectionOf(
  recording: Recording,
  scene: Scene,
  gold: ReadonlySet<number>,
  head: number,
): Selection | null {
  const holding = recording.ranges.map(range =>
    range !== null && range.first <= head && head < range.last ? range : null,
  );
  const some = holding.some(range => range !== null);
  return selectionOf(some ? { ...recording, ranges: holding } : recording, scene, gold, 0.1);
}

/**
 * The recorded candidates with those nearest to the gold words as the right ones (all that share their words equally);
 * null where none shares half of the words.
 */
export function selectionOf(
  { ranges, parts, candidates }: Recording,
  scene: Scene,
  gold: ReadonlySet<number>,
  least: number,
): Selection | null {
  const closeness = ranges.map(range => shareOf(scene, range, gold));
  const best = Math.max(...closeness);
  if (best < least) return null;
  const right = closeness.map(share => share > best - 1e-9);
  const count = right.filter(Boolean).length;
  const targets = Float32Array.from(right, one => (one ? 1 / count : 0));
  return { parts, candidates, targets };
}

/** Shared words over all words; nothing against nothing is 1. */
export function shareOf({ tokens }: Scene, range: Range | null, gold: ReadonlySet<number>): number {
  if (range === null) return gold.size === 0 ? 1 : 0;
  let both = 0;
  let words = 0;
  for (let i = range.first; i < range.last; i++) {
    if (!isWord(tokens[i]!)) continue;
    words++;
    if (gold.has(i)) both++;
  }
  return both === 0 ? 0 : both / (words + gold.size - both);
}
