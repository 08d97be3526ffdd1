import { type Case, utf8 } from "./case.ts";
import { escaped } from "./formats.ts";

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
export const bases = (): readonly Case[] =>
  BASES.map(([name, text, url]) => ({ name, bytes: utf8(text), first: { url } }));
