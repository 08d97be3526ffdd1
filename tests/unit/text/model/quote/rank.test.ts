import { describe, expect, test } from "vitest";
import { add } from "../../../../../src/text/model/quote/feature.ts";
import { quantised } from "../../../../../src/text/model/quote/linear.ts";
import { createRanking, type Ranking } from "../../../../../src/text/model/quote/rank.ts";

/** A ranking whose only weight is on template 1. */
function rankingOf(weight: number): Ranking {
  const probe = createRanking(quantised(8, new Float32Array(256)));
  add(probe.features, 1);
  const weights = new Float32Array(256);
  weights[probe.features.ids[0]! >>> 24] = weight;
  return createRanking(quantised(8, weights));
}

/** Offers "none" and as many ranges as asked, the last of them with the weighted feature. */
function offer(ranking: Ranking, count: number): void {
  ranking.begin();
  ranking.none(ranking.part());
  const plain = ranking.part();
  add(ranking.features, 1);
  const weighted = ranking.part();
  for (let i = 0; i < count; i++) ranking.candidate(i, i + 1, plain, i === count - 1 ? weighted : -1, -1);
}

describe("choosing between candidates", () => {
  test("the highest sum of parts is the most probable", () => {
    const ranking = rankingOf(2);
    offer(ranking, 3);
    const [best] = ranking.best();
    expect(best!.range).toEqual({ first: 2, last: 3 });
    expect(best!.probability).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 3), 3);
  });

  test("none wins where nothing speaks for the others", () => {
    const ranking = rankingOf(-2);
    offer(ranking, 1);
    expect(ranking.best().map(({ range }) => range)).toEqual([null, { first: 0, last: 1 }]);
  });

  test("begins anew for every choice", () => {
    const ranking = rankingOf(2);
    offer(ranking, 3);
    offer(ranking, 1);
    expect(ranking.best()).toHaveLength(2);
    expect(ranking.best()[0]!.range).toEqual({ first: 0, last: 1 });
  });

  test("of many places the best ones are built on, best first; of few all", () => {
    const ranking = rankingOf(2);
    const describePlace = (place: number): number => {
      for (let n = 0; n < place % 7; n++) add(ranking.features, 1);
      return ranking.part();
    };
    ranking.begin();
    const some = ranking.promising([1, 2, 3, 4, 5, 6, 7, 8], describePlace);
    expect(some.map(({ place }) => place)).toEqual([6, 5, 4]);
    expect(ranking.promising([3, 1], describePlace).map(({ place }) => place)).toEqual([3, 1]);
  });

  test("thousands of candidates fit", () => {
    const ranking = rankingOf(2);
    offer(ranking, 5_000);
    expect(ranking.best()[0]!.range).toEqual({ first: 4_999, last: 5_000 });
  });
});
