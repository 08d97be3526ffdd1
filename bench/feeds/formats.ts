/** An item as a site means it; what is null is left out. */
export interface Fields {
  readonly title: string | null;
  readonly link: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly summary: string | null;
  readonly content: string | null;
}

export const NO_FIELDS: Fields = {
  title: null,
  link: null,
  date: null,
  author: null,
  summary: null,
  content: null,
};

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const tag = (name: string, text: string | null, attributes = ""): string =>
  text === null ? "" : `<${name}${attributes}>${escaped(text)}</${name}>`;

/** A way to write a feed of one item. `declaration` is the XML declaration, empty for JSON. */
export type Format = (item: Fields, declaration?: string) => string;
const XML = '<?xml version="1.0" encoding="utf-8"?>';
const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

const rss =
  (version: string): Format =>
  ({ title, link, date, author, summary, content }, declaration = XML) =>
    `${declaration}<rss version="${version}" ${NAMESPACES}><channel><title>Vale</title><link>https://vale.example/</link><item>${tag("title", title)}${tag("link", link)}${tag("pubDate", date)}${tag("dc:creator", author)}${tag("description", summary)}${tag("content:encoded", content)}</item></channel></rss>`;

const rdf: Format = ({ title, link, date, author, summary, content }, declaration = XML) =>
  `${declaration}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="https://vale.example/"><title>Vale</title><link>https://vale.example/</link></channel><item rdf:about="${escaped(link ?? "urn:1")}">${tag("title", title)}${tag("link", link)}${tag("dc:date", date)}${tag("dc:creator", author)}${tag("description", summary)}${tag("content:encoded", content)}</item></rdf:RDF>`;

const atom: Format = ({ title, link, date, author, summary, content }, declaration = XML) =>
  `${declaration}<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale</title><link href="https://vale.example/"/><id>urn:vale</id><entry><id>urn:1</id>${tag("title", title)}${link === null ? "" : `<link href="${escaped(link)}"/>`}${tag("published", date)}${author === null ? "" : `<author>${tag("name", author)}</author>`}${tag("summary", summary, ' type="html"')}${tag("content", content, ' type="html"')}</entry></feed>`;

const atom03: Format = ({ title, link, date, author, summary, content }, declaration = XML) =>
  `${declaration}<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Vale</title><link rel="alternate" type="text/html" href="https://vale.example/"/><entry><id>urn:1</id>${tag("title", title)}${link === null ? "" : `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`}${tag("issued", date)}${author === null ? "" : `<author>${tag("name", author)}</author>`}${tag("summary", summary)}${tag("content", content, ' type="text/html" mode="escaped"')}</entry></feed>`;

const json =
  (version: string): Format =>
  ({ title, link, date, author, summary, content }) =>
    JSON.stringify({
      version: `https://jsonfeed.org/version/${version}`,
      title: "Vale",
      home_page_url: "https://vale.example/",
      items: [
        {
          id: "1",
          ...(title !== null && { title }),
          ...(link !== null && { url: link }),
          ...(date !== null && { date_published: date }),
          ...(author !== null &&
            (version === "1" ? { author: { name: author } } : { authors: [{ name: author }] })),
          ...(summary !== null && { summary }),
          ...(content !== null && { content_html: content }),
        },
      ],
    });

export const FORMATS: Readonly<Record<string, Format>> = {
  "RSS 2.0": rss("2.0"),
  "RSS 0.91": rss("0.91"),
  "RSS 0.92": rss("0.92"),
  "RSS 1.0": rdf,
  "Atom 1.0": atom,
  "Atom 0.3": atom03,
  "JSON Feed 1": json("1"),
  "JSON Feed 1.1": json("1.1"),
};
