import { paragraphsOf } from "../src/text/clean.ts";
import { type FoundDate, findDates } from "../src/text/dates.ts";
import { overlaps } from "../src/text/document.ts";
import { tokenize } from "../src/text/model/tokenize.ts";
import type { When } from "../src/text/reading.ts";
import { type Expression, loadExpressions } from "./dates/expressions.ts";
import { least, type Row, type Run } from "./table.ts";

const SECTION = "Dates against the day of publication (our own expressions)";

/** What each expression is read as, beside what it means. */
export const run: Run = async ({ explain }) => {
  const judged = loadExpressions().map(expression => ({ expression, read: valueIn(expression) }));
  const row = (name: string, is: (value: string | null) => boolean): Row => {
    const mine = judged.filter(({ expression }) => is(expression.value));
    const right = mine.filter(({ expression, read }) => read === expression.value);
    return {
      section: SECTION,
      name,
      values: [(100 * right.length) / mine.length],
      unit: "%",
      note: `of ${mine.length}`,
    };
  };
  for (const { expression, read } of judged) {
    const { text, span, value, published } = expression;
    if (read !== value)
      explain(`${published} ${text} [${text.slice(span.start, span.end)}]: ${read}, not ${value}`);
  }
  return [
    { ...row("day values", value => value !== null && DAY.test(value)), stated: least(90) },
    row("months, quarters, years, stretches", value => value !== null && !DAY.test(value)),
    row("words that are no date", value => value === null),
    { ...row("all", () => true), stated: least(90) },
  ];
};

/** One day, or a day on which something begins or ends. */
const DAY = /^\/?\d{4}-\d\d-\d\d\/?$/u;

function valueIn({ published, text, span }: Expression): string | null {
  const found = findDates(tokenize(text, paragraphsOf(text)), published).filter(date =>
    overlaps(date.span, span),
  );
  const [first] = found;
  return first === undefined ? null : written(first, found);
}

/** Several dates in one expression are not its value. */
const written = ({ when }: FoundDate, all: readonly FoundDate[]): string =>
  all.length > 1 ? all.map(date => shown(date.when)).join(" and ") : shown(when);

const shown = ({ from, to }: When): string =>
  from !== null && from === to ? from : `${from ?? ""}/${to ?? ""}`;
