import { UsageError } from "../errors.ts";

/** A time of day, 00:00 to 23:59. */
export interface Daytime {
  readonly hour: number;
  readonly minute: number;
}

/** "8:00", "08.30", "8h30", "7am", "7:30 pm", "noon"; a bare hour only where `bare` says so. */
const TIME = String.raw`(?:noon|midnight|\d{1,2}(?:[:.h]\d{2}|h)?(?:\s?(?:am|pm))?)`;

/** The source of a pattern that finds times of day in lower-case text. */
export const DAYTIME = TIME;

/** A time of day as it was written in lower case; null for what is none ("25:00", "13pm"). */
export function daytimeOf(text: string): Daytime | null {
  if (text === "noon") return { hour: 12, minute: 0 };
  if (text === "midnight") return { hour: 0, minute: 0 };
  const match = /^(\d{1,2})(?:[:.h](\d{2})?)?\s?(am|pm)?$/u.exec(text.trim());
  if (match === null) return null;
  const [, written = "", minutes = "0", half] = match;
  const hour = Number(written);
  const minute = Number(minutes);
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return { hour, minute };
  return hour < 1 || hour > 12 ? null : { hour: (hour % 12) + (half === "pm" ? 12 : 0), minute };
}

/** "08:00". */
export const daytimeWords = ({ hour, minute }: Daytime): string =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/**
 * Quiet hours as typed ("22:00-07:00", "10pm to 7am"), as local times "22:00" and "07:00"; null for "none".
 * @throws UsageError that says what to type.
 */
export function quietOf(typed: string): { readonly from: string; readonly to: string } | null {
  const text = typed.toLowerCase().trim();
  if (/^(?:none|no|off|-)?$/u.test(text)) return null;
  const match = new RegExp(`^(?:from )?(${TIME})\\s?(?:-|–|to|until)\\s?(${TIME})$`, "u").exec(text);
  const [from, to] = [daytimeOf(match?.[1] ?? ""), daytimeOf(match?.[2] ?? "")];
  if (from === null || to === null || daytimeWords(from) === daytimeWords(to))
    throw new UsageError(
      `Quiet hours are two local times: type 22:00-07:00, or none. "${typed}" is neither.`,
    );
  return { from: daytimeWords(from), to: daytimeWords(to) };
}
