import type { FeedItem } from "../../src/source/feed/feed.ts";

/** A feed with something wrong, odd or rare about it. */
export interface Fault {
  readonly name: string;
  readonly text: string;
  readonly first: Partial<FeedItem>;
  readonly count?: number;
}

const rss = (items: string, channel = "<title>v</title>"): string =>
  `<rss version="2.0"><channel>${channel}${items}</channel></rss>`;
const item = (inside: string): string => `<item>${inside}</item>`;
const good = item("<title>One</title><link>https://vale.example/1</link>");
const one = { title: "One", url: "https://vale.example/1" } as const;
const titled = (title: string): string => rss(item(`<title>${title}</title>`));
const described = (text: string): string => rss(item(`<title>One</title><description>${text}</description>`));
const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>v</title><entry><id>urn:1</id>${inside}</entry></feed>`;

export const FAULTS: readonly Fault[] = [
  { name: "blanks before the declaration", text: `\n\n  <?xml version="1.0"?>${rss(good)}`, first: one },
  {
    name: "a warning before the feed",
    text: `<br />\nWarning: mysql_connect() in db.php on line 3\n${rss(good)}`,
    first: one,
  },
  { name: "a comment before the feed", text: `<!-- cached 18:00 -->${rss(good)}<!-- 0.2 s -->`, first: one },
  { name: "no declaration", text: rss(good), first: one },
  {
    name: "a style sheet",
    text: `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>${rss(good)}`,
    first: one,
  },
  {
    name: "a document type",
    text: `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x.dtd">${rss(good)}`,
    first: one,
  },
  {
    name: "capital tags",
    text: rss(good).replace(
      /<(\/?)(item|title|link)>/g,
      (_, slash, name) => `<${slash}${name.toUpperCase()}>`,
    ),
    first: one,
  },
  { name: "cut off inside an item", text: rss(good + item("<title>Two</title>")).slice(0, -45), first: one },
  {
    name: "cut off inside a tag",
    text: `${rss(good).replace("</channel></rss>", "")}<item><tit`,
    first: one,
  },
  { name: "a stray ampersand", text: titled("Salt & pepper"), first: { title: "Salt & pepper" } },
  { name: "a stray less-than", text: titled("2 < 3, they say"), first: { title: "2 < 3, they say" } },
  {
    name: "an ampersand in a link",
    text: rss(item("<title>One</title><link>https://vale.example/?a=1&b=2</link>")),
    first: { url: "https://vale.example/?a=1&b=2" },
  },
  { name: "control characters", text: titled("On\u0000e\u0008\u001f"), first: { title: "One" } },
  { name: "references to control characters", text: titled("On&#0;e&#x1F;"), first: { title: "One" } },
  {
    name: "entities of HTML",
    text: titled("Caf&eacute;&nbsp;&mdash; open"),
    first: { title: "Café — open" },
  },
  { name: "numeric references", text: titled("Caf&#233; &#x2014; open"), first: { title: "Café — open" } },
  {
    name: "references written twice",
    text: titled("Salt &amp;amp; pepper"),
    first: { title: "Salt & pepper" },
  },
  {
    name: "markup in a title",
    text: titled("&lt;b&gt;One&lt;/b&gt; of &lt;i&gt;two&lt;/i&gt;"),
    first: { title: "One of two" },
  },
  {
    name: "markup in a title, in CDATA",
    text: titled("<![CDATA[<b>One</b> &amp; two]]>"),
    first: { title: "One & two" },
  },
  {
    name: "a comparison in a title",
    text: titled("a &lt; b and c &gt; d"),
    first: { title: "a < b and c > d" },
  },
  { name: "several lines in a title", text: titled("One\n   of\ttwo"), first: { title: "One of two" } },
  {
    name: "no title",
    text: rss(item("<link>https://vale.example/1</link><description>Only words.</description>")),
    first: { title: null, text: "Only words." },
  },
  {
    name: "an empty title",
    text: rss(item("<title></title><link>https://vale.example/1</link>")),
    first: { title: null, url: "https://vale.example/1" },
  },
  { name: "no items", text: rss(""), first: {}, count: 0 },
  { name: "an empty item", text: rss(item("") + good), first: one, count: 1 },
  { name: "the same item twice", text: rss(good + good), first: one, count: 1 },
  {
    name: "the same guid, other words",
    text: rss(item("<guid>g</guid><title>One</title>") + item("<guid>g</guid><title>Two</title>")),
    first: { title: "One", key: "g" },
    count: 1,
  },
  {
    name: "a guid as key",
    text: rss(item('<guid isPermaLink="false"> g-1 </guid><title>One</title>')),
    first: { key: "g-1" },
  },
  { name: "a link as key", text: rss(good), first: { key: "https://vale.example/1" } },
  {
    name: "HTML escaped in a description",
    text: described("&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second &amp;amp; third.&lt;/p&gt;"),
    first: { text: "First.\n\nSecond & third." },
  },
  {
    name: "HTML in CDATA",
    text: described("<![CDATA[<p>First.</p><ul><li>a</li><li>b</li></ul>]]>"),
    first: { text: "First.\n\na\n\nb" },
  },
  {
    name: "HTML as elements",
    text: described("<p>First.</p><p>Second.</p>"),
    first: { text: "First.\n\nSecond." },
  },
  {
    name: "plain text with lines",
    text: described("First line\ngoes on.\n\nSecond block."),
    first: { text: "First line goes on.\n\nSecond block." },
  },
  {
    name: "a script in a description",
    text: described("<![CDATA[<p>Words.</p><script>alert(1)</script><style>p{}</style>]]>"),
    first: { text: "Words." },
  },
  { name: "a picture alone", text: described("<![CDATA[<img src='x.jpg'>]]>"), first: { text: "" } },
  {
    name: "markup that is never closed",
    text: described("<![CDATA[<p>First.<p>Second <b>bold]]>"),
    first: { text: "First.\n\nSecond bold" },
  },
  {
    name: "line breaks in HTML",
    text: described("<![CDATA[First.<br>Second.<br/><br/>Third.]]>"),
    first: { text: "First.\n\nSecond.\n\nThird." },
  },
  {
    name: "a table in HTML",
    text: described("<![CDATA[<table><tr><td>a</td><td>b</td></tr></table>]]>"),
    first: { text: "a | b" },
  },
  {
    name: "text below another namespace's content",
    text: rss(
      item(
        '<title>One</title><description>Short.</description><media:description xmlns:media="http://search.yahoo.com/mrss/">Longer words of the picture.</media:description>',
      ),
    ),
    first: { text: "Longer words of the picture." },
  },
  {
    name: "an author with an address",
    text: rss(item("<title>One</title><author>jo@vale.example (Jo Park)</author>")),
    first: { byline: "Jo Park" },
  },
  {
    name: "an author that is only an address",
    text: rss(item("<title>One</title><author>jo@vale.example</author>")),
    first: { byline: null },
  },
  {
    name: "several creators",
    text: rss(
      item(
        '<title>One</title><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jo Park</dc:creator><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Al Vale</dc:creator>',
      ),
    ),
    first: { byline: "Jo Park, Al Vale" },
  },
  {
    name: "a creator by another prefix",
    text: rss(
      item('<title>One</title><x:creator xmlns:x="http://purl.org/dc/elements/1.1/">Jo Park</x:creator>'),
    ),
    first: { byline: "Jo Park" },
  },
  {
    name: "taken over from another outlet",
    text: rss(item('<title>One</title><source url="https://w.example/f">Wire Press</source>')),
    first: { via: "Wire Press" },
  },
  {
    name: "Atom: HTML title",
    text: atom('<title type="html">Salt &amp;amp; &lt;b&gt;pepper&lt;/b&gt;</title>'),
    first: { title: "Salt & pepper" },
  },
  {
    name: "Atom: text title",
    text: atom('<title type="text">a &lt; b &amp;amp; c</title>'),
    first: { title: "a < b &amp; c" },
  },
  {
    name: "Atom: XHTML title",
    text: atom(
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <b>of</b> two</div></title>',
    ),
    first: { title: "One of two" },
  },
  {
    name: "Atom: XHTML content",
    text: atom(
      '<title>One</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content>',
    ),
    first: { text: "First.\n\nSecond." },
  },
  {
    name: "Atom: text summary",
    text: atom('<title>One</title><summary type="text">a &lt; b</summary>'),
    first: { text: "a < b" },
  },
  {
    name: "Atom: updated alone",
    text: atom("<title>One</title><updated>2026-03-03T18:00:00Z</updated>"),
    first: { published: "2026-03-03T18:00:00Z" },
  },
  {
    name: "Atom: published wins over updated",
    text: atom(
      "<title>One</title><updated>2026-03-05T18:00:00Z</updated><published>2026-03-03T18:00:00Z</published>",
    ),
    first: { published: "2026-03-03T18:00:00Z" },
  },
  {
    name: "Atom: by another prefix",
    text: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>v</a:title><a:entry><a:id>urn:1</a:id><a:title>One</a:title></a:entry></a:feed>',
    first: { title: "One" },
  },
  {
    name: "RSS 0.9 in RDF",
    text: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>v</title><link>https://vale.example</link></channel><item><title>One</title><link>https://vale.example/1</link></item></rdf:RDF>',
    first: one,
  },
  {
    name: "JSON: text content",
    text: '{"version":"https://jsonfeed.org/version/1.1","title":"v","items":[{"id":"1","title":"a < b","content_text":"x < y\\n\\nSecond."}]}',
    first: { title: "a < b", text: "x < y\n\nSecond." },
  },
  {
    name: "JSON: a number as id",
    text: '{"version":"https://jsonfeed.org/version/1","title":"v","items":[{"id":7,"title":"One"}]}',
    first: { key: "7" },
  },
  {
    name: "JSON: modified alone",
    text: '{"version":"https://jsonfeed.org/version/1.1","title":"v","items":[{"id":"1","date_modified":"2026-03-03T18:00:00Z"}]}',
    first: { published: "2026-03-03T18:00:00Z" },
  },
  {
    name: "JSON with a mark",
    text: '\ufeff{"version":"https://jsonfeed.org/version/1.1","title":"v","items":[{"id":"1","title":"One"}]}',
    first: { title: "One" },
  },
];
