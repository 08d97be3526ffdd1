import type { DateRule, Resolved } from "./date-rule.ts";

const whole = (year: string): Resolved => ({
  from: year,
  to: year,
  precision: "year",
  certainty: "explicit",
});

const rule = (needs: string, source: string, flags = "g"): DateRule => ({
  needs: needs.split("|"),
  pattern: new RegExp(source, flags),
  resolve: ([, year]) => whole(year!),
});

/** Bare years: only where the words around them say that the number is one. */
export const YEAR_RULES: readonly DateRule[] = [
  rule("in 1", "(?<=\\b[Ii]n )(1[0-4]\\d\\d)(?=[.,;)]|$| (?:and|by|but|when|as|after)\\b)"),
  rule("mid-", "(?<=\\b[Mm]id-)((?:19|20)\\d\\d)\\b"),
  rule(
    "19|20",
    // "Her 2022 novel", but "its 2022 members".
    "(?<=\\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]|\\p{L}[’']s) )((?:19|20)\\d\\d)(?= \\p{L}[\\p{L}-]*[^s\\P{L}]\\b(?<!people|men|women|children))",
    "gu",
  ),
  rule(
    "15|16|17|18|19|20",
    `(?<![\\d$£€.,/-])(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Tt]he|[Bb]efore|[Aa]fter|[Ff]or|[Mm]id|[Ee]arly|[Ll]ate|[Tt]o|and|[Tt]hrough)[ -]|\\()((?:1[5-9]|20)\\d\\d)\\b(?![.,]\\d|[%-]\\d| ?%| (?:people|million|billion|euros|pounds|dollars|tonnes|metres|meters|homes|jobs|seats|votes))`,
  ),
];
