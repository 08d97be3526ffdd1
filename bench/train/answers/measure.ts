import { type Linear, scoreOf } from "../../../src/text/model/quote/linear.ts";
import type { Row } from "../../table.ts";
import type { Selection } from "../quotes/learn.ts";

const SECTION = "Answers picked out of sentences (questions made by rule)";
/** As src/command/pick.ts has it. */
const LIKELY = 0.45;

interface Outcome {
  readonly probability: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

/** How often the shipped model picks the right words, and how often it answers what nothing answers. */
export function measureAnswers(selections: readonly Selection[], model: Linear): readonly Row[] {
  const all = selections.map(selection => outcomeOf(selection, model));
  const answerable = all.filter(one => one.answerable);
  const others = all.filter(one => !one.answerable);
  const row = (name: string, part: readonly Outcome[], of: readonly Outcome[]): Row => ({
    section: SECTION,
    name,
    values: [(100 * part.length) / of.length],
    unit: "%",
    note: `of ${of.length}`,
  });
  const said = (list: readonly Outcome[]): Outcome[] =>
    list.filter(({ probability }) => probability > LIKELY);
  return [
    row(
      "right words before all others",
      answerable.filter(({ right }) => right),
      answerable,
    ),
    row(
      "right, and sure enough to be shown",
      said(answerable).filter(({ right }) => right),
      answerable,
    ),
    row(
      "wrong, and shown",
      said(answerable).filter(({ right }) => !right),
      answerable,
    ),
    row("unanswerable, and something shown", said(others), others),
  ];
}

/** The first part of a selection says that nothing answers. */
function outcomeOf({ parts, targets }: Selection, model: Linear): Outcome {
  const scores = parts.map(ids => scoreOf(model, { ids, count: ids.length }));
  const most = Math.max(...scores);
  const shares = scores.map(score => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const best = shares.reduce((at, share, i) => (i > 0 && (at === 0 || share > shares[at]!) ? i : at), 0);
  return {
    probability: best === 0 ? 0 : shares[best]! / total,
    right: targets[best]! > 0,
    answerable: targets[0] === 0,
  };
}
