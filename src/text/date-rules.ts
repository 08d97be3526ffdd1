import { addDays, addMonths, type Day, isoMonth, mondayOf, monthOf, weekdayOf, yearOf } from "./calendar.ts";
import { type Anchor, type DateRule, MONTHS_NEEDED, type Resolved } from "./date-rule.ts";
import { numberOf } from "./number-words.ts";
import type { When } from "./reading.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const MONTH =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
const WEEKDAY = "(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
const PART = "(?:[ -](?:morning|afternoon|evening|night|lunchtime))?";
const COUNT =
  "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of)";

const monthIndex = (word: string): number =>
  MONTHS.findIndex(month => month.startsWith(word.slice(0, 3).toLowerCase())) + 1;

const day = (at: Day, certainty: When["certainty"] = "derived"): Resolved => ({
  from: at,
  to: at,
  precision: "day",
  certainty,
});
const same = (
  iso: string,
  precision: When["precision"],
  certainty: When["certainty"] = "derived",
): Resolved => ({ from: iso, to: iso, precision, certainty });
const interval = (from: string, to: string): Resolved => ({
  from,
  to,
  precision: "interval",
  certainty: "derived",
});

/** The weekday meant: on or before the publication date, or after it when the clause looks ahead (text.md 1.7: tense beats nearest). */
function weekday(name: string, modifier: string, { published, future }: Anchor): Resolved | null {
  if (published === null) return null;
  const wanted = WEEKDAYS.findIndex(weekday => weekday.startsWith(name.slice(0, 3).toLowerCase()));
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const ahead = (wanted - weekdayOf(published) + 7) % 7;
  if (/next|coming/i.test(modifier)) return day(addDays(published, ahead === 0 ? 7 : ahead));
  if (/last|previous/i.test(modifier)) return day(addDays(published, back === 0 ? -7 : -back));
  return day(addDays(published, future ? ahead : -back));
}

function shifted(at: Day, count: number, unit: string): Resolved {
  switch (unit.toLowerCase().replace(/s$/, "")) {
    case "day":
    case "night":
      return day(addDays(at, count));
    case "week":
      return same(addDays(at, 7 * count), "week");
    case "month":
      return same(addMonths(at, count).slice(0, 7), "month");
    case "decade":
      return same(String(yearOf(at) + 10 * count), "year");
    default:
      return same(String(yearOf(at) + count), "year");
  }
}

/** "last week", "this month", "next year". */
function period(which: string, unit: string, published: Day): Resolved {
  const step = /last|previous/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
  switch (unit.toLowerCase()) {
    case "week": {
      const monday = addDays(mondayOf(published), 7 * step);
      return { from: monday, to: addDays(monday, 6), precision: "week", certainty: "derived" };
    }
    case "weekend":
      return weekend(which, published);
    case "month":
      return same(addMonths(published, step).slice(0, 7), "month");
    case "quarter": {
      const at = addMonths(published, 3 * step);
      return same(`${yearOf(at)}-Q${Math.ceil(monthOf(at) / 3)}`, "quarter");
    }
    default:
      return same(String(yearOf(published) + step), "year");
  }
}

function weekend(which: string, published: Day): Resolved {
  const back = (weekdayOf(published) + 1) % 7;
  const ahead = /next|coming|this/i.test(which) && weekdayOf(published) !== 0 && weekdayOf(published) !== 6;
  const saturday = addDays(published, ahead ? 6 - weekdayOf(published) : -back);
  return { from: saturday, to: addDays(saturday, 1), precision: "interval", certainty: "derived" };
}

function bareMonth(name: string, modifier: string, { published, future }: Anchor): Resolved | null {
  if (published === null) return null;
  const month = monthIndex(name);
  const ahead = /next/i.test(modifier) || (future && !/last/i.test(modifier));
  const passed = ahead
    ? month < monthOf(published)
    : month > monthOf(published) || (/last/i.test(modifier) && month === monthOf(published));
  return same(isoMonth(yearOf(published) + (passed ? (ahead ? 1 : -1) : 0), month), "month");
}

function quarter(name: string, year: string | undefined, { published, future }: Anchor): Resolved | null {
  const index = "first second third fourth".split(" ").indexOf(name.toLowerCase()) + 1 || Number(name);
  if (year !== undefined) return same(`${year}-Q${index}`, "quarter", "explicit");
  if (published === null) return null;
  const ended = index * 3 < monthOf(published) || future;
  return same(
    `${yearOf(published) - (ended ? 0 : index * 3 - 2 > monthOf(published) ? 1 : 0)}-Q${index}`,
    "quarter",
  );
}

const countOf = (word: string): number | null =>
  /several|few|couple/.test(word) ? null : numberOf(word.toLowerCase());

/** "two days ago", "in three weeks", "a month earlier": the step from a day, forward or back. */
function step(count: string, unit: string, direction: 1 | -1, from: string | null): Resolved | null {
  const value = countOf(count);
  if (value === null || from === null) return null;
  if (/^years?$/i.test(unit)) return same(String(Number(from.slice(0, 4)) + direction * value), "year");
  return from.length === 10 ? shifted(from, direction * value, unit) : null;
}

/** "the next day", "the day before". */
function nextTo({ antecedent }: Anchor, days: number): Resolved | null {
  return antecedent === null ? null : day(addDays(antecedent, days));
}

/** "that day": the day named before; unnamed, some day up to publication. */
function thatDay({ antecedent, published }: Anchor): Resolved | null {
  if (antecedent !== null) return day(antecedent);
  return published === null
    ? null
    : { from: null, to: published, precision: "before", certainty: "uncertain" };
}

const rule = (needs: string, source: string, resolve: DateRule["resolve"], flags = "g"): DateRule => ({
  needs: needs.split("|"),
  pattern: new RegExp(source, flags),
  resolve,
});

/** In order: an earlier rule wins where two overlap. */
export const DATE_RULES: readonly DateRule[] = [
  rule("19|20", `\\b(${MONTH}),? (?:of )?((?:19|20)\\d\\d)\\b`, ([, month, year]) =>
    same(isoMonth(Number(year), monthIndex(month!)), "month", "explicit"),
  ),
  rule(
    "quarter|q|first|second|third|fourth",
    `\\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|Q(?=[1-4]))[ -]?(?:quarter\\b|([1-4])\\b)(?:,? (?:of )?((?:19|20)\\d\\d)\\b)?`,
    ([, name, digit, year], anchor) => quarter(digit ?? name!, year, anchor),
  ),
  rule(
    WEEKDAYS.join("|"),
    `\\b(?:[Oo]n |[Ll]ate |[Ee]arly )?([Ll]ast |[Nn]ext |[Tt]his |[Pp]revious |[Tt]his coming )?${WEEKDAY}${PART}\\b(?!s\\b)`,
    ([, modifier, name], anchor) => weekday(name!, modifier ?? "", anchor),
  ),
  rule(
    "the next|the following|day after",
    `\\b[Tt]he (?:(?:next|following) (day|morning|evening|afternoon|night)|day after)\\b(?! tomorrow)`,
    (_, anchor) => nextTo(anchor, 1),
  ),
  rule(
    "previous|before",
    `\\b[Tt]he (?:previous (?:day|evening|night)|(?:day|night) before)\\b(?! yesterday)`,
    (_, anchor) => nextTo(anchor, -1),
  ),
  rule(
    "that |the same",
    `\\b(?:[Ee]arlier|[Ll]ater)? ?(?:[Oo]n )?(?:[Tt]hat (?:same )?(?:day|morning|afternoon|evening|night)|[Tt]he same (?:day|evening|night|afternoon))\\b`,
    (_, anchor) => thatDay(anchor),
  ),
  rule(
    " ago",
    `\\b${COUNT} (days?|nights?|weeks?|months?|years?|decades?) ago\\b`,
    ([, count, unit], { published }) => step(count!, unit!, -1, published),
    "gi",
  ),
  rule(
    "earlier|before",
    `(?<!\\bfor )\\b${COUNT} (days?|weeks?|months?|years?) (?:earlier\\b|before\\b(?! \\p{L}))`,
    ([, count, unit], { named }) => step(count!, unit!, -1, named),
    "giu",
  ),
  rule(
    "later|after",
    `\\b${COUNT} (days?|weeks?|months?|years?) (?:later\\b|after\\b(?! \\p{L}))`,
    ([, count, unit], { named }) => step(count!, unit!, 1, named),
    "giu",
  ),
  rule(
    "day|week|month|year",
    `\\b(?:[Ii]n|[Ww]ithin) ${COUNT} (days?|weeks?|months?|years?)(?:’|')?(?: time)?\\b(?! of)`,
    ([, count, unit], { published, future }) => (future ? step(count!, unit!, 1, published) : null),
  ),
  rule(
    "weekend",
    `\\b(?:over |at |during )?(the|last|this|next|this past|this coming) (weekend)\\b`,
    ([, which, unit], { published }) => (published === null ? null : period(which!, unit!, published)),
    "gi",
  ),
  rule(
    "week|month|quarter|year",
    `\\b(?:earlier |later |late |early )?(last|this|next|the previous|the coming) (week|month|quarter|year)\\b`,
    ([, which, unit], { published }) => (published === null ? null : period(which!, unit!, published)),
    "gi",
  ),
  rule(
    "today|tonight|this |overnight",
    `\\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight)\\b(?![’'])`,
    (_, { published }) => (published === null ? null : day(published)),
  ),
  rule("yesterday", `\\b[Tt]he day before yesterday\\b`, (_, { published }) =>
    published === null ? null : day(addDays(published, -2)),
  ),
  rule("yesterday|last night", `\\b(?:[Yy]esterday|[Ll]ast night)\\b`, (_, { published }) =>
    published === null ? null : day(addDays(published, -1)),
  ),
  rule(
    "tomorrow",
    `\\b(?:[Tt]he day after )?[Tt]omorrow(?: (?:morning|afternoon|evening|night))?\\b`,
    ([words], { published }) =>
      published === null ? null : day(addDays(published, /after/.test(words!) ? 2 : 1)),
  ),
  rule(
    "19|20",
    `\\b(?:[Bb]etween|[Ff]rom) ((?:19|20)\\d\\d) (?:and|to|until|through) ((?:19|20)\\d\\d)\\b`,
    ([, from, to]) => interval(from!, to!),
  ),
  rule(
    MONTHS_NEEDED,
    `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]rom|[Ff]or|[Oo]f|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly|[Mm]id|to) ?-?([Ll]ast |[Nn]ext )?(${MONTH})(?! \\d|[’'\\p{L}])`,
    ([words, modifier, month], anchor) => bareMonth(month!, modifier ?? words!, anchor),
    "gu",
  ),
];
