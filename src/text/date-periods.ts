import { addDays, addMonths, isoDay, isoMonth, lastDayOf, monthOf, yearOf } from "./calendar.ts";
import type { Anchor, DateRule, Resolved } from "./date-rule.ts";
import { numberOf } from "./number-words.ts";
import type { When } from "./reading.ts";

const stretch = (from: string, to: string, certainty: When["certainty"] = "derived"): Resolved => ({
  from,
  to,
  precision: "interval",
  certainty,
});

/** First month of each season in the northern half of the world, as English-language papers count them. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const SEASON = "spring|summer|autumn|winter";
const YEAR = "((?:19|20)\\d\\d)";

/** Winter belongs to the year in which it begins. */
function season(name: string, year: number, certainty: When["certainty"]): Resolved {
  const month = SEASONS[name.toLowerCase()]!;
  return stretch(isoMonth(year, month), addMonths(isoDay(year, month, 1), 2).slice(0, 7), certainty);
}

/** "Last summer" is one that is over, "next spring" one that has not begun, "this autumn" that of the year. */
function seasonNear(which: string, name: string, { published, future }: Anchor): Resolved | null {
  if (published === null) return null;
  const [year, month, first] = [yearOf(published), monthOf(published), SEASONS[name.toLowerCase()]!];
  if (/next/i.test(which)) return season(name, month < first ? year : year + 1, "derived");
  if (/last/i.test(which)) return season(name, month > first + 2 ? year : year - 1, "derived");
  const began = month >= first ? year : future || first <= 11 ? year : year - 1;
  return season(name, began, "derived");
}

const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "may day": [5, 1],
  halloween: [10, 31],
  "valentine's day": [2, 14],
};

/** A feast of a fixed day: the next one where the clause looks ahead, else the last one. */
function feast(name: string, { published, future }: Anchor): Resolved | null {
  const [month, day] = FEASTS[name.toLowerCase().replace("’", "'")]!;
  if (published === null) return null;
  const own = isoDay(yearOf(published), month, day);
  const step = future && own < published ? 1 : !future && own > published ? -1 : 0;
  const at = isoDay(yearOf(published) + step, month, day);
  return { from: at, to: at, precision: "day", certainty: "derived" };
}

/** "In the past three years", "over the last two weeks": up to the day of publication. */
function past(count: string, unit: string, { published }: Anchor): Resolved | null {
  const value = count === "" ? 1 : numberOf(count.toLowerCase());
  if (published === null || value === null) return null;
  const year = yearOf(published);
  switch (unit.toLowerCase().replace(/s$/, "")) {
    case "day":
      return stretch(addDays(published, -value), published);
    case "week":
      return stretch(addDays(published, -7 * value), published);
    case "month":
      return stretch(addMonths(published, -value).slice(0, 7), published.slice(0, 7));
    case "decade":
      return stretch(String(year - 10 * value), String(year));
    default:
      return stretch(String(year - value), String(year));
  }
}

function half(which: string, year: number, certainty: When["certainty"]): Resolved {
  return /first/i.test(which)
    ? stretch(isoMonth(year, 1), isoMonth(year, 6), certainty)
    : stretch(isoMonth(year, 7), isoMonth(year, 12), certainty);
}

/** The last day of a year, or of a month of it. */
const endOf = (year: number, month: number): Resolved => {
  const at = isoDay(year, month, lastDayOf(year, month));
  return { from: at, to: at, precision: "day", certainty: "derived" };
};

const DECADES: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
};

const whole = (iso: string, precision: When["precision"]): Resolved => ({
  from: iso,
  to: iso,
  precision,
  certainty: "derived",
});

/** "The following month", "the year before": the neighbour of the period that was named. */
function neighbour(unit: string, steps: 1 | -1, { named }: Anchor): Resolved | null {
  if (named === null) return null;
  if (unit === "year") return whole(String(yearOf(named) + steps), "year");
  if (unit === "month" && named.length >= 7)
    return whole(addMonths(`${named.slice(0, 7)}-01`, steps).slice(0, 7), "month");
  return unit === "week" && named.length === 10 ? whole(addDays(named, 7 * steps), "week") : null;
}

const rule = (needs: string, source: string, resolve: DateRule["resolve"]): DateRule => ({
  needs: needs.split("|"),
  pattern: new RegExp(source, "gi"),
  resolve,
});
const COUNT = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)";

/** Periods that are named by their place in a year or by how long they have lasted; before the rules for years and months in them. */
export const PERIOD_RULES: readonly DateRule[] = [
  rule(`${SEASON}|fall`, `\\b(?:the )?(${SEASON}|fall) of ${YEAR}\\b`, ([, name, year]) =>
    season(name!, Number(year), "explicit"),
  ),
  rule(SEASON, `\\b(last|this|next) (${SEASON})\\b(?! of| \\d)`, ([, which, name], anchor) =>
    seasonNear(which!, name!, anchor),
  ),
  rule("half of", `\\bthe (first|second) half of ${YEAR}\\b`, ([, which, year]) =>
    half(which!, Number(year), "explicit"),
  ),
  rule(
    "half of",
    `\\bthe (first|second) half of (last|this|next) year\\b`,
    ([, which, near], { published }) =>
      published === null
        ? null
        : half(which!, yearOf(published) + (STEPS[near!.toLowerCase()] ?? 0), "derived"),
  ),
  rule(
    "christmas|boxing|new year|may day|halloween|valentine",
    "\\b(?:on |at |over )?(Christmas Eve|Christmas Day|Boxing Day|New Year[’']s Eve|New Year[’']s Day|May Day|Halloween|Valentine[’']s Day)\\b",
    ([, name], anchor) => feast(name!, anchor),
  ),
  rule(
    "the past|the last",
    `\\b(?:in|over|during|for|within) the (?:past|last) (?:${COUNT} )?(days?|weeks?|months?|years?|decades?)\\b`,
    ([, count, unit], anchor) =>
      count === undefined && !/decade/i.test(unit!) ? null : past(count ?? "", unit!, anchor),
  ),
  rule("century", "\\bthe (?:last|previous) century\\b", (_, { published }) => {
    const from = published === null ? null : Math.floor((yearOf(published) - 1) / 100) * 100 - 99;
    return from === null ? null : stretch(String(from), String(from + 99));
  }),
  rule("0s", "\\b(?:early |late |mid-?)?(?:the )?((?:1[5-9]|20)\\d)0s\\b", ([, decade]) =>
    stretch(`${decade}0`, `${decade}9`, "explicit"),
  ),
  rule(
    Object.keys(DECADES).join("|"),
    `\\bthe (?:early |late )?(${Object.keys(DECADES).join("|")})\\b`,
    ([, name]) => stretch(`19${DECADES[name!.toLowerCase()]}0`, `19${DECADES[name!.toLowerCase()]}9`),
  ),
  rule("the end of the year", "\\bthe end of the year\\b", (_, { published }) =>
    published === null ? null : endOf(yearOf(published), 12),
  ),
  rule(
    "the end of",
    "\\b(?:by|until|before) the end of (January|February|March|April|May|June|July|August|September|October|November|December)\\b",
    ([, name], { published }) => {
      if (published === null) return null;
      const month = MONTHS.indexOf(name!.slice(0, 3).toLowerCase()) / 3 + 1;
      return endOf(yearOf(published) + (month < monthOf(published) ? 1 : 0), month);
    },
  ),
  rule("of the year", "\\bthe (?:start|beginning) of the year\\b", (_, { published }) =>
    published === null ? null : whole(String(yearOf(published)), "year"),
  ),
  rule("the following|the next", "\\bthe (?:following|next) (week|month|year)\\b", ([, unit], anchor) =>
    neighbour(unit!.toLowerCase(), 1, anchor),
  ),
  rule(
    "previous|preceding|before",
    "\\bthe (?:(?:previous|preceding) (week|month|year)|(week|month|year) before)\\b(?! last)",
    ([, one, two], anchor) => neighbour((one ?? two)!.toLowerCase(), -1, anchor),
  ),
];

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
/** Three letters each: a month stands at three times its place. */
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
