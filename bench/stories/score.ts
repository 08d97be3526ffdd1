import type { Told } from "./articles.ts";

/** How well texts were grouped, in per cent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** B-cubed F (Bagga and Baldwin 1998). */
  readonly f: number;
  /** Texts whose story holds more of their own event than of the look-alike one. */
  readonly apart: number;
  /** Pairs of texts of two look-alike events that are in two stories. */
  readonly pairsApart: number;
  readonly stories: number;
}

/** Scores a grouping: `storyOf` names the story of each text. */
export function scoreOf(all: readonly Told[], storyOf: (one: Told) => string): Score {
  const stories = Map.groupBy(all, storyOf);
  const events = Map.groupBy(all, one => one.event);
  const beside = all.map(one => {
    const together = stories.get(storyOf(one))!;
    const own = together.filter(other => other.event === one.event).length;
    const rivals = together.filter(other => other.topic === one.topic && other.event !== one.event).length;
    const rivalsInAll = all.filter(other => other.topic === one.topic && other.event !== one.event).length;
    return {
      own,
      rivals,
      rivalsInAll,
      precision: own / together.length,
      recall: own / events.get(one.event)!.length,
    };
  });
  const mean = (values: readonly number[]): number =>
    (100 * values.reduce((sum, value) => sum + value, 0)) / all.length;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const precision = mean(beside.map(one => one.precision));
  const recall = mean(beside.map(one => one.recall));
  const pairs = sum(beside.map(one => one.rivalsInAll));
  return {
    precision,
    recall,
    f: (2 * precision * recall) / (precision + recall),
    apart: mean(beside.map(one => (one.own > one.rivals ? 1 : 0))),
    pairsApart: 100 * (1 - sum(beside.map(one => one.rivals)) / pairs),
    stories: stories.size,
  };
}
