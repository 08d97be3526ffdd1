const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const NAME =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const DAY_FIRST = new RegExp(
  `^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${NAME}\\.?(?:,? (\\d{4}))?$`,
  "iu",
);
const MONTH_FIRST = new RegExp(`^${NAME}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`, "iu");
const MONTH_ONLY = new RegExp(`^(?:last |this |next )?${NAME}(?:,? (\\d{4}))?$`, "iu");

/**
 * The days words of a question mean ("Tuesday", "17 March", "June 2025", "2019"), as a test of ISO dates; null where they name no day.
 * A day without its year is that day of any year: what is on record says which.
 */
export function daysMeant(words: string): ((iso: string) => boolean) | null {
  const text = words.trim().toLowerCase();
  const weekday = WEEKDAYS.indexOf(
    text.replace(/^(?:last|this|next) /u, "").replace(/ (?:morning|afternoon|evening|night)$/u, ""),
  );
  if (weekday >= 0)
    return iso => iso.length >= 10 && new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay() === weekday;
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(text)) return iso => iso.startsWith(text);
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return dayOf(month!, day, year);
  const [, name, number, of] = MONTH_FIRST.exec(text) ?? [];
  if (name !== undefined) return dayOf(name, number!, of);
  const [, only, within] = MONTH_ONLY.exec(text) ?? [];
  if (only === undefined) return null;
  const tail = `-${numberOf(only)}`;
  return iso => iso.slice(4, 7) === tail && (within === undefined || iso.startsWith(within));
}

const numberOf = (month: string): string => String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, "0");

function dayOf(month: string, day: string, year: string | undefined): (iso: string) => boolean {
  const tail = `-${numberOf(month)}-${day.padStart(2, "0")}`;
  return iso => iso.slice(4, 10) === tail && (year === undefined || iso.startsWith(year));
}
