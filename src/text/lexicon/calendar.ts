import { phrasesOf } from "./words.ts";

const WORDS = new Set(
  phrasesOf(`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mondays, Tuesdays, Wednesdays, Thursdays, Fridays, Saturdays, Sundays, Mon, Tue, Tues, Wed, Thu, Thurs, Fri, Sat, Sun, January, February, March, April, May, June, July, August, September, October, November, December, Jan., Feb.,
Mar., Apr., Jun., Jul., Aug., Sep., Sept., Oct., Nov., Dec., Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, Christmas, Easter, Ramadan, Thanksgiving, Halloween, Hanukkah, Passover, Diwali, Eid, Lent, Advent, Hajj, New Year, AM, PM, A.M., P.M., a.m., p.m., EST, EDT, ET, GMT, BST, CET, UTC, PT, PST, PDT`),
);

/** Weekdays, months, feasts and clock words: capitalised, and no names. */
export const isCalendarWord = (word: string): boolean => WORDS.has(word);
