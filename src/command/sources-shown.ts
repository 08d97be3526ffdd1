import type { SourceLine } from "../card/sources.ts";
import type { Subscription } from "../store/port/source.ts";

/** A source as its card shows it to a space. */
export function sourceLine(source: Subscription, space: string): SourceLine {
  const { id, url, kind, health } = source;
  const time = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
  return {
    id,
    url,
    kind,
    name: source.outlet ?? source.title ?? new URL(url).hostname,
    shared: source.space !== space,
    items: health.items,
    lastGood: time(health.lastGood),
    next: Date.parse(health.next),
    error: health.error,
    failingSince: time(health.failingSince),
  };
}

/** An address as people type it: without brackets around it, with https:// where they left it out. Null: it is none. */
export function typedUrl(text: string): string | null {
  const bare = text.trim().replace(/^<([^|>]*)(?:\|[^>]*)?>$/, "$1");
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
  if (/\s/.test(bare) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url.href : null;
}
