import { z } from "zod";
import { isoOf } from "../date.ts";
import type { Head } from "../filing.ts";
import type { Page } from "./dom.ts";

/** What a page says of itself besides a document's head. */
export interface PageHead {
  readonly head: Head;
  /** True where the publisher marks the article as paid for. */
  readonly paid: boolean;
  /** The whole text, where the publisher gives it to machines. */
  readonly articleBody: string | null;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(thing => thing.name)]);
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const article = z.object({
  "@type": maybe(z.union([z.string(), z.array(z.string())])),
  headline: maybe(z.string()),
  datePublished: maybe(z.string()),
  author: maybe(z.union([named, z.array(named)])),
  publisher: maybe(named),
  articleBody: maybe(z.string()),
  inLanguage: maybe(z.string()),
  isAccessibleForFree: maybe(z.union([z.boolean(), z.string().transform(text => !/^false$/i.test(text))])),
});
type Article = z.output<typeof article>;

/**
 * Headline, byline, date, site, language and canonical address as JSON-LD, meta elements, microdata and the page's own elements give
 * them, in this order. `base` is where the page was found, for addresses it gives in parts.
 */
export function headOf(page: Page, base: string | null = null): PageHead {
  const ld = jsonLd(page);
  const meta = metaOf(page);
  const item = (name: string, attribute: string): string | null =>
    page.querySelector(`[itemprop="${name}"]`)?.getAttribute(attribute)?.trim() || null;
  const dates = [
    ld?.datePublished,
    meta("article:published_time", "og:article:published_time", "datePublished", "pubdate", "publishdate"),
    meta("date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
    item("datePublished", "content") ?? item("datePublished", "datetime"),
    page.querySelector("article time[datetime], time[pubdate], time[datetime]")?.getAttribute("datetime"),
  ];
  return {
    head: {
      title: clean(ld?.headline ?? meta("og:title", "twitter:title", "dc.title")),
      byline: bylineOf(ld, meta("author", "article:author", "byl", "dc.creator", "parsely-author"), page),
      outlet: clean(meta("og:site_name", "application-name") ?? ld?.publisher ?? null),
      published: dates.map(isoOf).find(date => date !== null) ?? null,
      url: canonicalOf(page, meta("og:url"), base),
      language: page.querySelector("html")?.getAttribute("lang") || (ld?.inLanguage ?? null),
    },
    paid: ld?.isAccessibleForFree === false || meta("article:content_tier") === "locked",
    articleBody: ld?.articleBody ?? null,
  };
}

const clean = (text: string | null): string | null => text?.replace(/\s+/gu, " ").trim() || null;

const metaOf =
  (page: Page) =>
  (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = page
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute("content")
        ?.trim();
      if (found) return found;
    }
    return null;
  };

/** Names of the authors; an address or the site's own name says nothing. */
function bylineOf(ld: Article | null, meta: string | null, page: Page): string | null {
  const authors = [ld?.author ?? []].flat().filter(name => !/^https?:/.test(name));
  if (authors.length > 0) return clean([...new Set(authors)].join(", "));
  if (meta !== null && !/^https?:/.test(meta)) return clean(meta);
  const shown = page.querySelector(
    "[rel='author'], [itemprop='author'] [itemprop='name'], [itemprop='author']",
  );
  const text = clean(shown?.textContent ?? null)?.replace(/^by\s+/i, "") ?? null;
  return text !== null && text.length <= 100 ? text : null;
}

/** The address a page says is its own. One on another site, or a front page, is a mistake of the page. */
function canonicalOf(page: Page, ogUrl: string | null, base: string | null): string | null {
  const given = page.querySelector("link[rel~='canonical']")?.getAttribute("href") ?? null;
  for (const text of [given, ogUrl]) {
    const url = text === null ? null : resolved(text, base);
    if (url !== null && (base === null || isPlausible(new URL(url), new URL(base)))) return url;
  }
  return base === null ? null : resolved(base, null);
}

function resolved(text: string, base: string | null): string | null {
  if (!URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  url.hash = "";
  return url.href;
}

const siteOf = (url: URL): string => url.hostname.split(".").slice(-2).join(".");
const isPlausible = (canonical: URL, base: URL): boolean =>
  siteOf(canonical) === siteOf(base) && (canonical.pathname !== "/" || base.pathname === "/");

const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Posting|Report|Review)$/;

/** The first item that says it is an article, or else the first with a headline or date. */
function jsonLd(page: Page): Article | null {
  const items = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(script => itemsOf(script.textContent ?? ""))
    .flatMap(item => {
      const result = article.safeParse(item);
      return result.success ? [result.data] : [];
    });
  const isOne = (item: Article): boolean => [item["@type"] ?? []].flat().some(type => ARTICLE.test(type));
  return items.find(isOne) ?? items.find(item => item.headline ?? item.datePublished) ?? null;
}

function itemsOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ""));
    return [value].flat().flatMap(one => {
      const graph = typeof one === "object" && one !== null && "@graph" in one ? one["@graph"] : one;
      return Array.isArray(graph) ? graph : [graph];
    });
  } catch {
    return []; // A page with broken metadata is still a page.
  }
}
