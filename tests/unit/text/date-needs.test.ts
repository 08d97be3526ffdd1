import { expect, test } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { PERIOD_RULES } from "../../../src/text/date-periods.ts";
import { RANGE_RULES } from "../../../src/text/date-ranges.ts";
import { DATE_RULES } from "../../../src/text/date-rules.ts";
import { AFTER_DAYS, BEFORE_DAYS, openingsOf } from "../../../src/text/date-words.ts";
import { YEAR_RULES } from "../../../src/text/date-years.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";

/** Every way of writing a date that the rules know, at least once, in capitals too where they may stand. */
const WRITTEN =
  `From 3 to 5 July; 3-5 of Sept. 2024; between May 3 and 5, 2025; Jan. 3-5; the spring of 2021; The Fall of 1989; last winter; NEXT SUMMER; the first half of 2019
the second half of last year; on Christmas Eve; New Year’s Day; Boxing Day; May Day; Halloween; Valentine's Day; in the past three years; over the last decade; the last century
the early 1990s; mid-1980s; the late twenties; the sixties; the end of the year; by the end of March; the start of the year; The following month; the next week; the previous year; the week before
March 2016; Sept. of 2016; the first quarter of 2020; Q3 2021; Second 2; on last Friday evening; Tuesday; The next day; the following morning; the day after; the previous evening; the night before
Later that same day; on the same night; That morning; a few days ago; two months earlier; three days before; a year later; six weeks after; in two weeks’ time; within three days
over the weekend; this past weekend; earlier this week; the coming year; Today; tonight; This morning; overnight; the day before yesterday; Yesterday; last night; the day after tomorrow; Tomorrow morning
between 2010 and 2014; from 1999 to 2003; in June; since last October; late Dec; in 1066; mid-2014; her 2022 novel; since 1789; (2003)`
    .split(/[;\n]/)
    .map(words => `${words.trim()}.`);

const RULES = [...RANGE_RULES, ...PERIOD_RULES, ...DATE_RULES, ...YEAR_RULES];

test("no rule for dates is spared where its pattern matches", () => {
  for (const { needs, pattern } of RULES) {
    const matched = WRITTEN.filter(words => words.search(pattern) >= 0);
    expect(matched, String(pattern)).not.toEqual([]);
    for (const words of matched)
      expect(
        needs.some(need => words.toLowerCase().includes(need)),
        `${words} ${pattern}`,
      ).toBe(true);
  }
});

test("the words of a sentence open every rule that matches in it", () => {
  const rules = [...BEFORE_DAYS, ...AFTER_DAYS];
  for (const words of WRITTEN) {
    const document = tokenize(words, paragraphsOf(words));
    const openings = openingsOf(document)(0, document.tokens.length);
    rules.forEach(({ pattern }, rule) => {
      if (words.search(pattern) >= 0) expect(openings?.rules.has(rule), `${words} ${pattern}`).toBe(true);
    });
  }
});

test("plain words open nothing, and figures the written-out days", () => {
  const openingsIn = (words: string) => {
    const document = tokenize(words, paragraphsOf(words));
    return openingsOf(document)(0, document.tokens.length);
  };
  expect(openingsIn("Nora Pike painted her kitchen — blue, of course.")).toBeNull();
  expect(openingsIn("Nora Pike painted on 3/5.")?.figure).toBe(true);
});
