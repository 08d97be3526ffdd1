import type { Page } from "./dom.ts";

/** A feed a page points to. */
export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}

const TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$|^text\/xml$/i;
/** Feeds of comments and searches stand beside the one that is wanted. */
const BESIDE = /comments?\b|\/search\b|oembed|wp-json/i;
/** Feeds offered of one page. */
const MOST = 20;

/** Feeds a page names in its head, in its order, those of comments last. */
export function feedLinks(page: Page, base: string | null): readonly FeedLink[] {
  const found = new Map<string, FeedLink>();
  for (const link of page.querySelectorAll("link[rel~='alternate'][href], link[rel~='feed'][href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!TYPES.test(link.getAttribute("type") ?? "") || !URL.canParse(href, base ?? undefined)) continue;
    const url = new URL(href, base ?? undefined).href;
    if (!found.has(url)) found.set(url, { url, title: link.getAttribute("title")?.trim() || null });
  }
  const links = [...found.values()].slice(0, MOST);
  const beside = (link: FeedLink): boolean => BESIDE.test(`${link.url} ${link.title ?? ""}`);
  return [...links.filter(link => !beside(link)), ...links.filter(beside)];
}
