import type { FeedItem } from "../../src/source/feed/feed.ts";

/** A feed with something wrong, odd or rare about it, what is to be read of its first item, and how many items it has. */
export type Fault = readonly [name: string, text: string, first: Partial<FeedItem>, count?: number];

const rss = (items: string): string => `<rss version="2.0"><channel><title>v</title>${items}</channel></rss>`;
const item = (inside: string): string => `<item>${inside}</item>`;
const single = (inside: string): string => rss(item(inside));
const titled = (inside: string): string => single(`<title>One</title>${inside}`);

export const FIRST = { title: "One", url: "https://vale.example/1" } as const;
const GOOD = item("<title>One</title><link>https://vale.example/1</link>");
const WHOLE = rss(GOOD);
const SHOUTED = WHOLE.replace(
  /<(\/?)(item|title|link)>/g,
  (_, slash, name) => `<${slash}${name.toUpperCase()}>`,
);

const frames: readonly Fault[] = [
  ["blanks before the declaration", `\n\n  <?xml version="1.0"?>${WHOLE}`, FIRST],
  ["a warning before the feed", `<br />\nWarning: mysql_connect() in db.php on line 3\n${WHOLE}`, FIRST],
  ["a comment before the feed", `<!-- cached 18:00 -->${WHOLE}<!-- 0.2 s -->`, FIRST],
  ["no declaration", WHOLE, FIRST],
  ["a style sheet", `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>${WHOLE}`, FIRST],
  ["a document type", `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x.dtd">${WHOLE}`, FIRST],
  ["capital tags", SHOUTED, FIRST],
  ["cut off inside an item", rss(GOOD + item("<title>Two</title>")).slice(0, -45), FIRST],
  ["cut off inside a tag", `${WHOLE.replace("</channel></rss>", "")}<item><tit`, FIRST],
];

/** What stands in a title, and the headline it is. */
const TITLES: readonly (readonly [name: string, inside: string, title: string])[] = [
  ["a stray ampersand", "Salt & pepper", "Salt & pepper"],
  ["a stray less-than", "2 < 3, they say", "2 < 3, they say"],
  ["control characters", "On\u0000e\u0008\u001f", "One"],
  ["references to control characters", "On&#0;e&#x1F;", "One"],
  ["entities of HTML", "Caf&eacute;&nbsp;&mdash; open", "Café — open"],
  ["numeric references", "Caf&#233; &#x2014; open", "Café — open"],
  ["references written twice", "Salt &amp;amp; pepper", "Salt & pepper"],
  ["markup in a title", "&lt;b&gt;One&lt;/b&gt; of &lt;i&gt;two&lt;/i&gt;", "One of two"],
  ["markup in a title, in CDATA", "<![CDATA[<b>One</b> &amp; two]]>", "One & two"],
  ["a comparison in a title", "a &lt; b and c &gt; d", "a < b and c > d"],
  ["several lines in a title", "One\n   of\ttwo", "One of two"],
];

/** What stands in a description, and the text it is. */
const DESCRIPTIONS: readonly (readonly [name: string, inside: string, text: string])[] = [
  [
    "HTML escaped in a description",
    "&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second &amp;amp; third.&lt;/p&gt;",
    "First.\n\nSecond & third.",
  ],
  ["HTML in CDATA", "<![CDATA[<p>First.</p><ul><li>a</li><li>b</li></ul>]]>", "First.\n\na\n\nb"],
  ["HTML as elements", "<p>First.</p><p>Second.</p>", "First.\n\nSecond."],
  ["plain text with lines", "First line\ngoes on.\n\nSecond block.", "First line goes on.\n\nSecond block."],
  [
    "a script in a description",
    "<![CDATA[<p>Words.</p><script>alert(1)</script><style>p{}</style>]]>",
    "Words.",
  ],
  ["a picture alone", "<![CDATA[<img src='x.jpg'>]]>", ""],
  ["markup that is never closed", "<![CDATA[<p>First.<p>Second <b>bold]]>", "First.\n\nSecond bold"],
  ["line breaks in HTML", "<![CDATA[First.<br>Second.<br/><br/>Third.]]>", "First.\n\nSecond.\n\nThird."],
  ["a table in HTML", "<![CDATA[<table><tr><td>a</td><td>b</td></tr></table>]]>", "a | b"],
];

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const items: readonly Fault[] = [
  [
    "an ampersand in a link",
    titled("<link>https://vale.example/?a=1&b=2</link>"),
    { url: "https://vale.example/?a=1&b=2" },
  ],
  [
    "no title",
    single("<link>https://vale.example/1</link><description>Only words.</description>"),
    { title: null, text: "Only words." },
  ],
  [
    "an empty title",
    single("<title></title><link>https://vale.example/1</link>"),
    { title: null, url: FIRST.url },
  ],
  ["no items", rss(""), {}, 0],
  ["an empty item", rss(item("") + GOOD), FIRST, 1],
  ["the same item twice", rss(GOOD + GOOD), FIRST, 1],
  [
    "the same guid, other words",
    rss(item("<guid>g</guid><title>One</title>") + item("<guid>g</guid><title>Two</title>")),
    { title: "One", key: "g" },
    1,
  ],
  ["a guid as key", titled('<guid isPermaLink="false"> g-1 </guid>'), { key: "g-1" }],
  ["a link as key", WHOLE, { key: FIRST.url }],
  [
    "text below another namespace's content",
    titled(
      '<description>Short.</description><media:description xmlns:media="http://search.yahoo.com/mrss/">Longer words of the picture.</media:description>',
    ),
    { text: "Longer words of the picture." },
  ],
  ["an author with an address", titled("<author>jo@vale.example (Jo Park)</author>"), { byline: "Jo Park" }],
  ["an author that is only an address", titled("<author>jo@vale.example</author>"), { byline: null }],
  [
    "several creators",
    titled(`<dc:creator ${DC}>Jo Park</dc:creator><dc:creator ${DC}>Al Vale</dc:creator>`),
    { byline: "Jo Park, Al Vale" },
  ],
  [
    "a creator by another prefix",
    titled('<x:creator xmlns:x="http://purl.org/dc/elements/1.1/">Jo Park</x:creator>'),
    { byline: "Jo Park" },
  ],
  [
    "taken over from another outlet",
    titled('<source url="https://w.example/f">Wire Press</source>'),
    { via: "Wire Press" },
  ],
];

export const FAULTS: readonly Fault[] = [
  ...frames,
  ...TITLES.map(([name, inside, title]): Fault => [name, single(`<title>${inside}</title>`), { title }]),
  ...DESCRIPTIONS.map(
    ([name, inside, text]): Fault => [name, titled(`<description>${inside}</description>`), { text }],
  ),
  ...items,
];
