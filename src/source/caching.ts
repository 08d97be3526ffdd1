/** What a server says of how long its answer holds, to be sent back with the next request. */
export interface Caching {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which asking again is pointless; null: not said. */
  readonly maxAge: number | null;
}

/** Response headers by lower-case name. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One header as text; of several of a name, the first. */
export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (typeof value === "string" ? value : value?.[0])?.trim() || null;
}

/** Longest validator kept; what is longer is not worth sending. */
const LONGEST = 1000;
const kept = (value: string | null): string | null =>
  value !== null && value.length <= LONGEST ? value : null;

/** ETag, Last-Modified, and the age from Cache-Control or else Expires (RFC 9111 section 4.2.1). */
export function cachingOf(headers: Headers, now: Date): Caching {
  return {
    etag: kept(headerOf(headers, "etag")),
    lastModified: kept(headerOf(headers, "last-modified")),
    maxAge: maxAgeOf(headers, now),
  };
}

function maxAgeOf(headers: Headers, now: Date): number | null {
  const control = headerOf(headers, "cache-control")?.toLowerCase() ?? "";
  if (/\bno-(?:store|cache)\b/.test(control)) return null;
  const age = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})/.exec(control)?.[1];
  if (age !== undefined) return Number(age);
  const expires = Date.parse(headerOf(headers, "expires") ?? "");
  const date = Date.parse(headerOf(headers, "date") ?? "");
  const from = Number.isNaN(date) ? now.getTime() : date;
  return Number.isNaN(expires) ? null : Math.max(0, Math.round((expires - from) / 1000));
}

/** Longest wait a server may ask for, in seconds. */
const LONGEST_WAIT = 7 * 86_400;

/** When a server asks to be left alone until (RFC 9110 section 10.2.3): seconds or a date; null: it does not say. */
export function retryAfter(headers: Headers, now: Date): Date | null {
  const value = headerOf(headers, "retry-after");
  if (value === null) return null;
  const seconds = /^\d{1,9}$/.test(value)
    ? Number(value)
    : Math.round((Date.parse(value) - now.getTime()) / 1000);
  if (!(seconds > 0)) return null;
  return new Date(now.getTime() + Math.min(seconds, LONGEST_WAIT) * 1000);
}
