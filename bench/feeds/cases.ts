import type { FeedItem } from "../../src/source/feed/feed.ts";
import { encoded, wide } from "./encodings.ts";
import { FAULTS } from "./faults.ts";
import { escaped, type Fields, FORMATS, NO_FIELDS } from "./formats.ts";

/** One feed, and what is to be read of its first item (all items where `count` is given). */
export interface Case {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly charset?: string;
  readonly first: Partial<FeedItem>;
  readonly count?: number;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const WHOLE: Fields = {
  title: "Ferry & bridge: “who pays?”",
  link: "https://vale.example/2026/ferry?a=1&b=2",
  date: "2026-03-03T18:00:00Z",
  author: "Jo Park",
  summary: "The council <b>met</b> on Tuesday.",
  content: "<p>The council met on Tuesday.</p><p>It voted for the bridge, 7 to 4.</p>",
};
const READ = {
  title: "Ferry & bridge: “who pays?”",
  url: "https://vale.example/2026/ferry?a=1&b=2",
  published: "2026-03-03T18:00:00Z",
  byline: "Jo Park",
} as const;
const FULL = "The council met on Tuesday.\n\nIt voted for the bridge, 7 to 4.";

/** Every field alone, and all together, in every format. */
const fields = (): readonly Case[] =>
  Object.entries(FORMATS).flatMap(([format, write]) => {
    const one = (name: string, given: Partial<Fields>, first: Partial<FeedItem>): Case => ({
      name: `${format}: ${name}`,
      bytes: utf8(write({ ...NO_FIELDS, ...given })),
      first,
    });
    return [
      one("all", WHOLE, { ...READ, text: FULL }),
      one("title", { title: WHOLE.title }, { title: READ.title }),
      one("link", { title: "x", link: WHOLE.link }, { url: READ.url }),
      one("date", { title: "x", date: WHOLE.date }, { published: READ.published }),
      one("author", { title: "x", author: WHOLE.author }, { byline: READ.byline }),
      one("summary", { title: "x", summary: WHOLE.summary }, { text: "The council met on Tuesday." }),
      one("content", { title: "x", content: WHOLE.content }, { text: FULL }),
    ];
  });

const TEXTS: Readonly<Record<string, string>> = {
  "iso-8859-1": "Fähre für Ångström",
  "windows-1252": "“Fähre” – für 5 €",
  "iso-8859-2": "Łódź płaci čtyři",
  "windows-1250": "Łódź „płaci” čtyři",
  "windows-1251": "Паром стоит в порту",
  "koi8-r": "Паром стоит в порту",
  "iso-8859-5": "Паром стоит в порту",
  "windows-1253": "Το πλοίο μένει",
  "iso-8859-7": "Το πλοίο μένει",
  "windows-1254": "Gemi limanda kalıyor ş",
  "windows-1255": "הספינה בנמל",
  "windows-1256": "السفينة في الميناء",
  shift_jis: "フェリーは港にいる",
  "euc-jp": "フェリーは港にいる",
  gb18030: "渡轮停在港口",
  big5: "渡輪停在港口",
  "euc-kr": "배는 항구에 있다",
};
const write = (title: string, declaration: string, format = "RSS 2.0"): string =>
  FORMATS[format]!({ ...NO_FIELDS, title, link: "https://vale.example/1" }, declaration);
const declared = (label: string): string => `<?xml version="1.0" encoding="${label}"?>`;

/** Encodings by declaration, by header, by mark, and against what is declared. */
function encodings(): readonly Case[] {
  const legacy = Object.entries(TEXTS).flatMap(([label, title]): readonly Case[] => [
    { name: `${label}, declared`, bytes: encoded(write(title, declared(label)), label), first: { title } },
    {
      name: `${label}, by the header`,
      bytes: encoded(write(title, "", "Atom 1.0"), label),
      charset: label,
      first: { title },
    },
  ]);
  const title = "“Fähre” – für 5 € 渡轮";
  const text = write(title, '<?xml version="1.0"?>');
  const one = (name: string, bytes: Uint8Array<ArrayBuffer>, charset?: string): Case => ({
    name,
    bytes,
    first: { title },
    ...(charset !== undefined && { charset }),
  });
  const marked = utf8(`\ufeff${text}`);
  return [
    ...legacy,
    one("UTF-8, nothing said", utf8(text)),
    one("UTF-8 with a mark", marked),
    one("UTF-8 with a mark, declared otherwise", utf8(`\ufeff${write(title, declared("iso-8859-1"))}`)),
    one("UTF-8, declared as Latin", utf8(write(title, declared("iso-8859-1")))),
    one("UTF-8, the header says Latin", utf8(text), "iso-8859-1"),
    one("UTF-8, the header says nonsense", utf8(text), "x-unknown"),
    one("UTF-8, declared as UTF-16", utf8(write(title, declared("utf-16")))),
    one("UTF-16LE with a mark", wide(text, 2, true, true)),
    one("UTF-16BE with a mark", wide(text, 2, false, true)),
    one("UTF-16LE without a mark", wide(text, 2, true, false)),
    one("UTF-16BE without a mark", wide(text, 2, false, false)),
    one("UTF-32LE with a mark", wide(text, 4, true, true)),
    one("UTF-32BE with a mark", wide(text, 4, false, true)),
    {
      name: "Windows-1252, declared as UTF-8",
      bytes: encoded(write("“Fähre” – 5 €", declared("utf-8")), "windows-1252"),
      first: { title: "“Fähre” – 5 €" },
    },
  ];
}

/** Dates as feeds write them. */
const DATES: readonly (readonly [text: string, iso: string | null])[] = [
  ["Tue, 03 Mar 2026 18:00:00 GMT", "2026-03-03T18:00:00Z"],
  ["Tue, 03 Mar 2026 18:00:00 +0100", "2026-03-03T18:00:00+01:00"],
  ["Tue, 03 Mar 2026 18:00 EST", "2026-03-03T18:00:00-05:00"],
  ["Tue, 3 Mar 26 18:00:00 UT", "2026-03-03T18:00:00Z"],
  ["3 March 2026 18:00:00 PST", "2026-03-03T18:00:00-08:00"],
  ["Tuesday, 03 March 2026 18:00:00 +00:00", "2026-03-03T18:00:00+00:00"],
  ["Tue Mar  3 18:00:00 2026", "2026-03-03"],
  ["Tue Mar 03 18:00:00 CET 2026", "2026-03-03T18:00:00+01:00"],
  ["2026-03-03", "2026-03-03"],
  ["2026-03-03T18:00Z", "2026-03-03T18:00:00Z"],
  ["2026-03-03 18:00:00", "2026-03-03"],
  ["2026-03-03 18:00:00 +0200", "2026-03-03T18:00:00+02:00"],
  ["2026-03-03T18:00:00.000-05:00", "2026-03-03T18:00:00-05:00"],
  ["20260303T180000Z", "2026-03-03T18:00:00Z"],
  ["March 3, 2026", "2026-03-03"],
  ["Mar 3, 2026 6:00 PM EST", "2026-03-03T18:00:00-05:00"],
  ["3. März 2026", "2026-03-03"],
  ["3 de marzo de 2026", "2026-03-03"],
  ["3 mars 2026", "2026-03-03"],
  ["Di, 03 Mär 2026 18:00:00 +0100", "2026-03-03T18:00:00+01:00"],
  ["3 марта 2026", "2026-03-03"],
  ["1772560800", "2026-03-03T18:00:00Z"],
  ["Tue, 31 Feb 2026 18:00:00 GMT", null],
  ["03/04/2026", null],
  ["yesterday", null],
  ["Thu, 01 Jan 1970 00:00:00 GMT", null],
];
const dates = (): readonly Case[] =>
  DATES.map(([date, published]) => ({
    name: `date ${date}`,
    bytes: utf8(FORMATS["RSS 2.0"]!({ ...NO_FIELDS, title: "x", date })),
    first: { published },
  }));

/** Where relative addresses lead, the feed itself standing at https://vale.example/feeds/all.xml. */
const BASES: readonly (readonly [name: string, text: string, url: string | null])[] = [
  ["RSS, relative to its site", rssLink("", "/a"), "https://vale.example/a"],
  [
    "RSS, relative to its site's folder",
    rssLink("<link>https://vale.example/town/</link>", "a"),
    "https://vale.example/town/a",
  ],
  [
    "RSS, xml:base",
    `<rss version="2.0" xml:base="https://base.example/x/"><channel><item><title>x</title><link>a</link></item></channel></rss>`,
    "https://base.example/x/a",
  ],
  ["RSS, without a scheme", rssLink("", "//cdn.example/a"), "https://cdn.example/a"],
  ["RSS, no link but a guid", rssItem("<guid>https://vale.example/g</guid>"), "https://vale.example/g"],
  [
    "RSS, a guid that is no address",
    rssItem('<guid isPermaLink="false">https://vale.example/g</guid>'),
    null,
  ],
  ["RSS, blanks around", rssItem("<link>\n  https://vale.example/a \n</link>"), "https://vale.example/a"],
  ["RSS, javascript:", rssItem("<link>javascript:alert(1)</link>"), null],
  [
    "RSS, an address in CDATA",
    rssItem("<link><![CDATA[https://vale.example/a?x=1&y=2]]></link>"),
    "https://vale.example/a?x=1&y=2",
  ],
  [
    "Atom, feed base",
    atomEntry('<link href="a"/>', ' xml:base="https://base.example/x/"'),
    "https://base.example/x/a",
  ],
  [
    "Atom, entry base",
    atomEntry('<link href="a"/>', "", ' xml:base="https://entry.example/y/"'),
    "https://entry.example/y/a",
  ],
  [
    "Atom, nested bases",
    atomEntry('<link href="a"/>', ' xml:base="https://base.example/x/"', ' xml:base="z/"'),
    "https://base.example/x/z/a",
  ],
  ["Atom, no base", atomEntry('<link href="../a"/>'), "https://vale.example/a"],
  [
    "Atom, enclosure first",
    atomEntry('<link rel="enclosure" href="/e.mp3"/><link rel="alternate" href="/a"/>'),
    "https://vale.example/a",
  ],
  [
    "Atom, self first",
    atomEntry('<link rel="self" href="/s.atom"/><link href="/a"/>'),
    "https://vale.example/a",
  ],
  [
    "Atom, two alternates",
    atomEntry(
      '<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/a"/>',
    ),
    "https://vale.example/a",
  ],
  ["Atom, content elsewhere", atomEntry('<content type="text/html" src="/c"/>'), "https://vale.example/c"],
  [
    "Atom, id as address",
    atomEntry("").replace("urn:1", "https://vale.example/id"),
    "https://vale.example/id",
  ],
  [
    "JSON, relative",
    `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","url":"/a"}]}`,
    "https://vale.example/a",
  ],
  [
    "JSON, external",
    `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","external_url":"https://b.example/a"}]}`,
    "https://b.example/a",
  ],
];
function rssItem(inside: string): string {
  return `<rss version="2.0"><channel><title>v</title><item><title>x</title>${inside}</item></channel></rss>`;
}
function rssLink(site: string, link: string): string {
  return `<rss version="2.0"><channel>${site}<item><title>x</title><link>${escaped(link)}</link></item></channel></rss>`;
}
function atomEntry(inside: string, feed = "", entry = ""): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${feed}><title>v</title><entry${entry}><id>urn:1</id><title>x</title>${inside}</entry></feed>`;
}
const bases = (): readonly Case[] =>
  BASES.map(([name, text, url]) => ({ name, bytes: utf8(text), first: { url } }));

const faults = (): readonly Case[] =>
  FAULTS.map(({ name, text, first, count }) => ({
    name,
    bytes: utf8(text),
    first,
    ...(count !== undefined && { count }),
  }));

/** The whole set, by what it is about. */
export const CASES: Readonly<Record<string, () => readonly Case[]>> = {
  fields,
  encodings,
  dates,
  bases,
  faults,
};
