import { escaped } from "./formats.ts";
import { pickOf, STRANGE } from "./mutate.ts";

/** What a field may hold: a date, an address, a name, words with and without markup, or something that fits nowhere. */
const VALUES = [
  "Tue, 03 Mar 2026 18:00:00 GMT",
  "2026-03-03T18:00:00Z",
  "https://vale.example/1?a=1&b=2",
  "../relative",
  "urn:uuid:1",
  "jo@vale.example (Jo Park)",
  "Ferry & bridge: 2 < 3",
  "<p>The council <b>met</b>.</p><p>It voted.",
  "en-GB",
  "60",
  "daily",
  ...STRANGE,
] as const;

const NAMESPACES = [
  'xmlns="http://www.w3.org/2005/Atom"',
  'xmlns="http://purl.org/rss/1.0/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="https://vale.example/nothing"',
] as const;

const ROOTS = ["rss", "feed", "rdf:RDF", "atom:feed", "channel", "rss"] as const;
const LISTS = ["channel", "item", "entry", "items", "source", "image", "author", "media:group"] as const;
const FIELDS =
  "title link guid id pubDate updated published issued dc:date dc:creator dc:title dc:language dcterms:modified author name email uri summary description content content:encoded media:description media:title atom:link ttl language sy:updatePeriod sy:updateFrequency category enclosure rights generator".split(
    " ",
  );
const ATTRIBUTES = "href rel type xml:base xml:lang isPermaLink url rdf:about src mode version".split(" ");
const SETTINGS = [
  "alternate",
  "self",
  "html",
  "xhtml",
  "text",
  "text/html",
  "false",
  "true",
  "2.0",
  "base64",
];
const KEYS =
  "version title home_page_url feed_url language items authors author name id url external_url content_html content_text summary date_published date_modified attachments tags".split(
    " ",
  );

/** Levels of elements within elements, and of lists within lists. */
const DEEPEST = 5;

/** A feed made up of the parts of every format, rightly and wrongly put together: well-formed, of no seed. */
export function grown(random: () => number): string {
  return random() < 0.25 ? JSON.stringify(jsonOf(random, 0)) : xmlOf(random);
}

function xmlOf(random: () => number): string {
  const pick = pickOf(random);
  const root = pick(ROOTS);
  const spaces = [...new Set(Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(NAMESPACES)))];
  // Each prefix once, or no parser would take it.
  const named = [...new Map(spaces.map(one => [one.split("=")[0], one])).values()].join(" ");
  return `<?xml version="1.0"?><${root} version="2.0" ${named}>${insideOf(random, 0)}</${root}>`;
}

function insideOf(random: () => number, depth: number): string {
  const pick = pickOf(random);
  return Array.from({ length: Math.floor(random() * 6) }, () => {
    const nested = depth < DEEPEST && random() < 0.4;
    const name = pick(nested ? LISTS : FIELDS);
    const attributes = Array.from({ length: random() < 0.3 ? 1 : 0 }, () => {
      const value = random() < 0.6 ? pick(SETTINGS) : pick(VALUES);
      return ` ${pick(ATTRIBUTES)}="${escaped(value).replaceAll('"', "&quot;")}"`;
    }).join("");
    return `<${name}${attributes}>${nested ? insideOf(random, depth + 1) : textOf(random)}</${name}>`;
  }).join("");
}

function textOf(random: () => number): string {
  const value = pickOf(random)(VALUES);
  const way = random();
  if (way < 0.2) return value;
  if (way < 0.5) return `<![CDATA[${value}]]>`;
  return way < 0.8 ? escaped(value) : escaped(escaped(value));
}

/** A value of JSON under the keys of its feeds, each of any type. */
function jsonOf(random: () => number, depth: number): unknown {
  const pick = pickOf(random);
  const way = depth === 0 ? 0 : random();
  const inner = (): unknown => jsonOf(random, depth + 1);
  if (way < 0.3 && depth < DEEPEST) {
    const entries = Array.from({ length: 1 + Math.floor(random() * 8) }, () => [pick(KEYS), inner()]);
    const items = Array.from({ length: Math.floor(random() * 4) }, inner);
    const whole = { version: "https://jsonfeed.org/version/1.1", title: "v", items };
    return { ...(depth === 0 && whole), ...Object.fromEntries(entries) };
  }
  if (way < 0.45 && depth < DEEPEST) return Array.from({ length: Math.floor(random() * 4) }, inner);
  return way < 0.8 ? pick(VALUES) : pick([null, true, 0, -1, 1e308, 20_260_303]);
}
