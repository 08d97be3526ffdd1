import { z } from "zod";
import type { Head } from "../filing.ts";

interface ElementLike {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface DocumentLike {
  querySelector(selector: string): ElementLike | null;
  querySelectorAll(selector: string): Iterable<ElementLike>;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(thing => thing.name)]);
const article = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named, z.array(named)])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
});

/** Headline, byline, date, site, language and canonical address as JSON-LD and meta elements give them. */
export function headOf(document: DocumentLike): Head {
  const ld = jsonLd(document);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute("content")
        ?.trim();
      if (found) return found;
    }
    return null;
  };
  const author = [ld?.author ?? []].flat().join(", ");
  const time = document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null;
  return {
    title: ld?.headline ?? meta("og:title", "twitter:title"),
    byline: author || meta("author", "article:author"),
    outlet: meta("og:site_name") ?? ld?.publisher ?? null,
    published: isoDate(ld?.datePublished ?? meta("article:published_time", "date", "dc.date") ?? time),
    url: httpUrl(document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url")),
    language: document.querySelector("html")?.getAttribute("lang") ?? null,
  };
}

function jsonLd(document: DocumentLike): z.output<typeof article> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(script.textContent ?? "")) {
      const result = article.safeParse(item);
      if (result.success && (result.data.headline ?? result.data.datePublished)) return result.data;
    }
  }
  return null;
}

function itemsOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = typeof value === "object" && value !== null && "@graph" in value ? value["@graph"] : value;
    return Array.isArray(graph) ? graph : [graph];
  } catch {
    return []; // A page with broken metadata is still a page.
  }
}

/** Keeps the day, or the instant with its offset, as the page gives it; anything else is no date. */
function isoDate(text: string | null): string | null {
  const match =
    text === null
      ? null
      : /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  return match !== null && !Number.isNaN(Date.parse(match[0])) ? match[0] : null;
}

function httpUrl(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:/i.test(text) ? text : null;
}
