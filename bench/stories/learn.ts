import { discounts, FEATURES, features, type LikenessModel, likeness } from "../../src/story/likeness.ts";
import { signatureOf } from "../../src/story/signature.ts";
import { randomFrom, shuffled } from "../train/random.ts";
import { articlesOf, type Told } from "./articles.ts";
import { type Gathered, gather, NOTHING, nearest } from "./gathered.ts";
import { type Examples, regression } from "./regression.ts";
import { type Score, scoreOf } from "./score.ts";

// Fits the weights of src/story/model.ts on one half of the topics and prints them with what bars give there and on the other half:
// node bench/stories/learn.ts ../shared

const PENALTY = 0.01;
const ORDERS = [1, 2, 3];
const TRIED = [-2, -1.75, -1.5, -1.25, -1, -0.75, -0.5];

/** Every text beside the stories it might have joined, in the order of arrival, when all before went where they belong. */
function examplesOf(all: readonly Told[]): Examples {
  const rows: (readonly number[])[] = [];
  const labels: boolean[] = [];
  for (const order of ORDERS) {
    const stories = new Map<string, Gathered>();
    for (const one of shuffled(all, randomFrom(order))) {
      const signature = signatureOf(one.account);
      const near = nearest(signature, [...stories.values()]);
      const left = discounts(signature, near);
      for (const story of near) {
        rows.push(features(signature, story, left));
        labels.push(story.told[0]!.event === one.event);
      }
      stories.set(one.event, gather(stories.get(one.event) ?? NOTHING, one, signature));
    }
  }
  return { rows, labels };
}

/** Groups texts as they come: each joins the likeliest story from the bar up, or opens one. */
function grouped(all: readonly Told[], model: LikenessModel, bar: number): Score {
  const stories: Gathered[] = [];
  for (const one of all) {
    const signature = signatureOf(one.account);
    const near = nearest(signature, stories);
    const left = discounts(signature, near);
    const best = near
      .map(story => ({ story, odds: likeness(features(signature, story, left), model) }))
      .filter(({ odds }) => odds >= bar)
      .sort((a, b) => b.odds - a.odds)[0]?.story;
    const at = best === undefined ? stories.length : stories.indexOf(best);
    stories[at] = gather(best ?? NOTHING, one, signature);
  }
  const places = new Map(stories.flatMap((story, at) => story.told.map(one => [one, String(at)] as const)));
  return scoreOf(all, one => places.get(one)!);
}

const mean = (scores: readonly Score[], of: keyof Score): string =>
  (scores.reduce((sum, score) => sum + score[of], 0) / scores.length).toFixed(1);

function report(name: string, all: readonly Told[], model: LikenessModel): void {
  for (const bar of TRIED) {
    const scores = ORDERS.map(order => grouped(shuffled(all, randomFrom(order + 10)), model, bar));
    const cells = (["precision", "recall", "f", "apart", "pairsApart", "stories"] as const).map(
      of => `${of} ${mean(scores, of)}`,
    );
    process.stdout.write(`${name} bar ${bar}: ${cells.join("  ")}\n`);
  }
}

const [, , shared = "../shared", from = "0"] = process.argv;
const [tuned, other] = from === "0" ? ([0, 1] as const) : ([1, 0] as const);
const [mine, theirs] = [articlesOf(shared, tuned), articlesOf(shared, other)];
const { weights, constant } = regression(examplesOf(mine), PENALTY);
const model = { weights: weights.map(one => Number(one.toFixed(2))), constant: Number(constant.toFixed(2)) };
process.stdout.write(
  `${FEATURES.map((name, at) => `  ["${name}", ${model.weights[at]}],`).join("\n")}\nconstant ${model.constant}\n`,
);
report("tuned on", mine, model);
report("held out", theirs, model);
