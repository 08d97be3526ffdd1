import { MONTHS } from "./months.ts";

/**
 * Dates as feeds and pages write them, to ISO 8601: the day, or the instant with the offset it was given with. What is ambiguous
 * (03/04/2025), impossible or relative is null: no date is better than a wrong one.
 */
export function isoOf(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/gu, " ").trim() ?? "";
  if (trimmed === "" || trimmed.length > 100) return null;
  return iso(trimmed) ?? written(trimmed) ?? seconds(trimmed);
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ,]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[A-Za-z]{2,4}|[+-]\d{2}(?::?\d{2})?)?)?(?:\s*\[.*\])?$/;

function iso(text: string): string | null {
  const [all, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  if (all === undefined) return null;
  return made([year!, month!, day!], hour === undefined ? null : [hour, minute!, second ?? "00"], zone);
}

/** "Thu, 13 Feb 2025 08:30:00 +0100", "13. Februar 2025", "February 13, 2025 8:30 AM EST". */
const DAY_FIRST =
  /^(?:[\p{L}.]+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º)?(?:\s+de)?[\s-]+([\p{L}]+)\.?,?(?:\s+de)?[\s-]+(\d{4}|\d{2})\b(.*)$/iu;
const MONTH_FIRST = /^(?:[\p{L}]+,\s+)?([\p{L}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/iu;
/** "Thu Feb 13 08:30:00 GMT 2025": C's asctime, with or without a zone. */
const YEAR_LAST =
  /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})(?:\s+([A-Z]{1,5}|[+-]\d{4}))?\s+(\d{4})$/iu;
const TIME =
  /^[,\s]*(?:at\s+|um\s+|à\s+)?(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Uhr\s*)?\(?([A-Z]{1,5}|[+-]\d{1,2}:?\d{2}|(?:GMT|UTC)[+-]\d{1,2}:?\d{0,2})?\)?(?:\s*\([^)]*\))?$/iu;

function written(text: string): string | null {
  const last = YEAR_LAST.exec(text);
  if (last !== null) return worded(last[2]!, last[1]!, last[5]!, `${last[3]} ${last[4] ?? ""}`);
  const first = DAY_FIRST.exec(text);
  if (first !== null) return worded(first[1]!, first[2]!, first[3]!, first[4]!);
  const month = MONTH_FIRST.exec(text);
  return month === null ? null : worded(month[2]!, month[1]!, month[3]!, month[4]!);
}

function worded(day: string, monthName: string, year: string, rest: string): string | null {
  const month = NUMBERS.get(folded(monthName));
  if (month === undefined) return null;
  const date = [fullYear(year), pad(month), day.padStart(2, "0")] as const;
  if (rest.trim() === "") return made(date, null, undefined);
  const [all, hour, minute, second, half, zone] = TIME.exec(rest.trim()) ?? [];
  if (all === undefined) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return made(date, [pad(hours), minute!, second ?? "00"], zone);
}

/** Two digits: RFC 2822 section 4.3. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;

const pad = (number: number): string => String(number).padStart(2, "0");

/** Seconds, or milliseconds, since 1970, of this century. */
function seconds(text: string): string | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null;
  return new Date(Number(text.padEnd(13, "0"))).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Zones with one meaning in the dates of feeds (RFC 822); others are read as no zone at all. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  UT: "Z",
  GMT: "Z",
  UTC: "Z",
  WET: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  BST: "+01:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  JST: "+09:00",
  KST: "+09:00",
};

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined || zone === "") return null;
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const [all, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  if (all === undefined || Number(hours) > 14) return null;
  return `${sign}${hours!.padStart(2, "0")}:${minutes ?? "00"}`;
}

/** Puts a date together, if there is such a day and time. A time without a known zone is kept as a day: its instant is not known. */
function made(
  [year, month, day]: readonly [string, string, string],
  time: readonly [string, string, string] | null,
  zone: string | undefined,
): string | null {
  const whole = `${year}-${month}-${day}`;
  const noon = new Date(`${whole}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.getUTCDate() !== Number(day) || Number(year) < 1990) return null;
  const offset = zoneOf(zone);
  if (time === null || offset === null) return whole;
  const [hour, minute, second] = time;
  if (Number(hour) > 23 || Number(minute) > 59) return whole;
  return `${whole}T${hour}:${minute}:${Number(second) > 59 ? "59" : second}${offset}`;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
