import { DetectError, MalformedError, ParseError, parseFeed } from "feedsmith";
import { SourceError } from "../../errors.ts";
import { absolute } from "./address.ts";
import type { Feed } from "./feed.ts";
import { holdsOf, itemsOf } from "./item.ts";
import { mended, trimmed } from "./mend.ts";
import { plainTitle, spaced } from "./text.ts";

type Parsed = ReturnType<typeof parseFeed<string>>;
type Of<Format extends Parsed["format"]> = Extract<Parsed, { readonly format: Format }>["feed"];
/**
 * Reads a feed of any format. `base` is where it was found.
 * @throws SourceError for what is no feed, the message the end of a sentence on it.
 */
export function readFeed(text: string, base: string): Feed {
  const parsed = parsedOf(trimmed(text));
  switch (parsed.format) {
    case "rss":
      return rss(parsed.feed, base);
    case "atom":
      return atom(parsed.feed, base);
    case "rdf":
      return rdf(parsed.feed, base);
    case "json":
      return json(parsed.feed, base);
  }
}

function parsedOf(text: string): Parsed {
  try {
    return parseFeed(text);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  try {
    return parseFeed(mended(text));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const known = /<(?:rss|(?:\w+:)?feed|(?:\w+:)?rdf)\b/i.test(text);
    throw new SourceError(known ? "is a feed too broken to read" : "is not a feed", { cause: error });
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError;

function rss(feed: Of<"rss">, base: string): Feed {
  const own = feed.atom?.links?.find(({ rel }) => rel === "alternate")?.href;
  const site = absolute(feed.link ?? own, feed.xml?.base, base);
  const bases = [feed.xml?.base, site ?? undefined, base];
  return {
    title: plainTitle(feed.title),
    site,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    holds: holdsOf(feed.ttl, feed.sy),
    items: itemsOf(feed.items, bases, item => ({
      ids: [item.guid?.value],
      urls: [
        item.link,
        permalink(item.guid),
        item.atom?.links?.find(({ rel }) => !rel || rel === "alternate")?.href,
      ],
      title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
      names: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name, email }) => name ?? email)],
      published: [item.pubDate, ...(item.dc?.dates ?? []), item.dcterms?.issued?.[0], item.atom?.published],
      changed: item.atom?.updated ?? item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0],
      via: item.source?.title,
      texts: [item.content?.encoded, item.description, item.media?.description?.value],
    })),
  };
}

/** A guid is an address unless it says that it is none; many that say nothing are none either. */
const permalink = (guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined) =>
  guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? "") ? guid?.value : undefined;

function atom(feed: Of<"atom">, base: string): Feed {
  const bases = [feed.xml?.base, base];
  return {
    title: titleOf(feed.title),
    site: absolute(alternate(feed.links), ...bases),
    language: feed.xml?.lang ?? null,
    holds: holdsOf(undefined, feed.sy),
    items: itemsOf(feed.entries, bases, entry => ({
      ids: [entry.id],
      urls: [
        alternate(entry.links),
        entry.content?.src,
        /^https?:/i.test(entry.id ?? "") ? entry.id : undefined,
      ],
      bases: [entry.xml?.base],
      title: entry.title?.value,
      markup: isMarkup(entry.title),
      names: [...(entry.authors ?? []), ...(entry.source?.authors ?? [])].map(({ name }) => name),
      published: [entry.published, entry.updated, entry.dc?.dates?.[0]],
      changed: entry.updated,
      language: entry.xml?.lang,
      via: titleOf(entry.source?.title) ?? undefined,
      texts: [blocksOf(entry.content), blocksOf(entry.summary), entry.media?.groups?.[0]?.description?.value],
    })),
  };
}

type Text = { readonly value?: string; readonly type?: string };
const isMarkup = (text: Text | undefined): boolean =>
  text?.type !== undefined && !/^text(?:\/plain)?$/.test(text.type);
const titleOf = (text: Text | undefined): string | null =>
  isMarkup(text) ? plainTitle(text?.value) : spaced(text?.value);
/** Text that is said to be no markup keeps its "<": escaped, so that it is read back as it stands. */
const blocksOf = (text: Text | undefined): string | undefined =>
  text?.type === "text" ? text.value?.replace(/&/g, "&amp;").replace(/</g, "&lt;") : text?.value;
const alternate = (
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] = [],
) =>
  (
    links.find(
      ({ rel, type }) => (rel ?? "alternate") === "alternate" && (type ?? "text/html").includes("html"),
    ) ?? links.find(({ rel }) => (rel ?? "alternate") === "alternate")
  )?.href;

function rdf(feed: Of<"rdf">, base: string): Feed {
  const site = absolute(feed.link, feed.xml?.base, base);
  return {
    title: plainTitle(feed.title),
    site,
    language: feed.dc?.languages?.[0] ?? null,
    holds: holdsOf(undefined, feed.sy),
    items: itemsOf(feed.items, [feed.xml?.base, site ?? undefined, base], item => ({
      ids: [item.rdf?.about],
      urls: [item.link, item.rdf?.about],
      title: item.title ?? item.dc?.titles?.[0],
      names: item.dc?.creators ?? [],
      published: [item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
      changed: item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0],
      via: item.dc?.sources?.[0],
      texts: [item.content?.encoded, item.description, item.dc?.descriptions?.[0]],
    })),
  };
}

function json(feed: Of<"json">, base: string): Feed {
  const site = absolute(feed.home_page_url, base);
  return {
    title: spaced(feed.title),
    site,
    language: feed.language ?? null,
    holds: null,
    items: itemsOf(feed.items, [site ?? undefined, base], item => ({
      ids: [item.id],
      urls: [item.url, item.external_url],
      title: item.title,
      markup: false,
      names: (item.authors ?? []).map(({ name }) => name),
      published: [item.date_published, item.date_modified],
      changed: item.date_modified,
      language: item.language,
      texts: [
        item.content_html,
        blocksOf({ type: "text", ...(item.content_text && { value: item.content_text }) }),
        item.summary,
      ],
    })),
  };
}
