import { UsageError } from "../errors.ts";
import { distance } from "../story/names.ts";

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
const cityOf = (zone: string): string => plain(zone.split("/").at(-1) ?? zone);

/** A name as the runtime knows it, whatever its case; null: unknown. Offsets (+02:00) are none: they do not follow clock changes. */
function known(name: string): string | null {
  if (!/^[a-z][\w+/-]*$/iu.test(name)) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Letters two names may differ in before one is no longer meant by the other. */
const NEAR = 2;

/**
 * The IANA time zone a person means: its name in any case, or its city alone ("oslo").
 * @throws UsageError that names the closest zones.
 */
export function zoneOf(typed: string): string {
  const wanted = typed.trim();
  const exact = known(wanted.replace(/\s+/gu, "_"));
  if (exact !== null) return exact;
  const zones = Intl.supportedValuesOf("timeZone");
  const cities = zones.filter(zone => cityOf(zone) === plain(wanted));
  if (cities.length === 1) return cities[0]!;
  const close = cities.length > 1 ? cities : zones.filter(zone => isNear(zone, wanted)).slice(0, 3);
  const hint = close.length > 0 ? `Did you mean ${close.join(" or ")}?` : "Type one like Europe/Oslo.";
  throw new UsageError(`There is no time zone called ${wanted === "" ? "that" : wanted}. ${hint}`);
}

function isNear(zone: string, wanted: string): boolean {
  const [name, city] = [plain(wanted), plain(wanted.split("/").at(-1) ?? "")];
  return distance(cityOf(zone), city.slice(0, 40)) <= NEAR || cityOf(zone).startsWith(`${name} `);
}

/** A moment as people of a zone write it: "Wed 25 Nov 2026 08:00". */
export function localWords(moment: Date, zone: string): string {
  const parts = localParts(moment, zone);
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year} ${parts.hour}:${parts.minute}`;
}

/** The pieces of a moment in a zone, as words and digits; the hour counts to 23. */
export function localParts(moment: Date, zone: string): Readonly<Record<LocalPart, string>> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const found: Record<LocalPart, string> = {
    weekday: "",
    day: "",
    month: "",
    year: "",
    hour: "",
    minute: "",
  };
  for (const { type, value } of format.formatToParts(moment)) if (isPart(type)) found[type] = value;
  // "Sept" is the one month this locale writes with four letters.
  return { ...found, month: found.month.slice(0, 3) };
}

type LocalPart = "weekday" | "day" | "month" | "year" | "hour" | "minute";
const isPart = (type: string): type is LocalPart =>
  ["weekday", "day", "month", "year", "hour", "minute"].includes(type);
