/** Cron numbers of weekdays: Sunday is 0. */
const WEEKDAY = "(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:days?)?";
const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const numberOf = (day: string): number => NAMES.findIndex(name => day.startsWith(name));

const ORDINALS = { first: "1", second: "2", third: "3", fourth: "4", last: "L" } as const;

/** The day fields of a cron line, and the text without the words that gave them. */
export interface Days {
  readonly ofMonth: string;
  readonly ofWeek: string;
  readonly rest: string;
}

type Rule = readonly [pattern: RegExp, fields: (match: RegExpExecArray) => Pick<Days, "ofMonth" | "ofWeek">];

const week = (ofWeek: string): Pick<Days, "ofMonth" | "ofWeek"> => ({ ofMonth: "*", ofWeek });
const month = (ofMonth: string): Pick<Days, "ofMonth" | "ofWeek"> => ({ ofMonth, ofWeek: "*" });

/** Most particular first: "first monday of the month" before "monday". */
const RULES: readonly Rule[] = [
  [
    new RegExp(`\\b(first|second|third|fourth|last) (${WEEKDAY})(?: of (?:the|each|every) month)?\\b`, "u"),
    ([, which = "first", day = ""]) => week(`${numberOf(day)}#${ORDINALS[which as keyof typeof ORDINALS]}`),
  ],
  [/\blast day(?: of (?:the|each|every) month)?\b/u, () => month("L")],
  [
    /\b(?:monthly )?(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:day )?of (?:the|each|every) month)?\b/u,
    ([, day = ""]) => month(String(Number(day))),
  ],
  [new RegExp(`\\b(${WEEKDAY}) ?(?:-|to|until|through) ?(${WEEKDAY})\\b`, "u"), range],
  [
    new RegExp(`\\b${WEEKDAY}(?:(?: and | & | )${WEEKDAY})*\\b`, "u"),
    ([words]) => week(sorted(words.match(new RegExp(WEEKDAY, "gu")) ?? [])),
  ],
  [/\b(?:weekdays?|work(?:ing)? ?days?|business days?)\b/u, () => week("1-5")],
  [/\bweekends?\b/u, () => week("0,6")],
  [/\b(?:daily|(?:every|each) ?day|days|a day)\b/u, () => week("*")],
];

function range([, from = "", to = ""]: RegExpExecArray): Pick<Days, "ofMonth" | "ofWeek"> {
  const [first, last] = [numberOf(from), numberOf(to)];
  const days: number[] = [];
  for (let day = first; ; day = (day + 1) % 7) {
    days.push(day);
    if (day === last) break;
  }
  return week(first < last ? `${first}-${last}` : days.sort((a, b) => a - b).join(","));
}

const sorted = (days: readonly string[]): string =>
  [...new Set(days.map(numberOf))].sort((a, b) => a - b).join(",");

/** Finds which days a text in lower case means; null where it names none. */
export function daysIn(text: string): Days | null {
  for (const [pattern, fields] of RULES) {
    const match = pattern.exec(text);
    if (match !== null) return { ...fields(match), rest: text.replace(match[0], " ") };
  }
  return null;
}
