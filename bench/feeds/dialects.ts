import { type Fault, FIRST } from "./faults.ts";

const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>v</title><entry><id>urn:1</id>${inside}</entry></feed>`;
const titled = (inside: string): string => atom(`<title>One</title>${inside}`);
const xhtml = (inside: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;
const json = (item: object, version = "1.1"): string =>
  JSON.stringify({ version: `https://jsonfeed.org/version/${version}`, title: "v", items: [item] });

const MARCH = "2026-03-03T18:00:00Z";
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

/** What Atom, RDF and JSON Feed write in ways of their own. */
export const DIALECTS: readonly Fault[] = [
  [
    "Atom: HTML title",
    atom('<title type="html">Salt &amp;amp; &lt;b&gt;pepper&lt;/b&gt;</title>'),
    { title: "Salt & pepper" },
  ],
  ["Atom: text title", atom('<title type="text">a &lt; b &amp;amp; c</title>'), { title: "a < b &amp; c" }],
  [
    "Atom: XHTML title",
    atom(`<title type="xhtml">${xhtml("One <b>of</b> two")}</title>`),
    { title: "One of two" },
  ],
  [
    "Atom: XHTML content",
    titled(`<content type="xhtml">${xhtml("<p>First.</p><p>Second.</p>")}</content>`),
    { text: "First.\n\nSecond." },
  ],
  ["Atom: text summary", titled('<summary type="text">a &lt; b</summary>'), { text: "a < b" }],
  ["Atom: updated alone", titled(`<updated>${MARCH}</updated>`), { published: MARCH }],
  [
    "Atom: published wins over updated",
    titled(`<updated>2026-03-05T18:00:00Z</updated><published>${MARCH}</published>`),
    { published: MARCH },
  ],
  [
    "Atom: by another prefix",
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>v</a:title><a:entry><a:id>urn:1</a:id><a:title>One</a:title></a:entry></a:feed>',
    { title: "One" },
  ],
  [
    "RSS 0.9 in RDF",
    `<rdf:RDF ${RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>v</title><link>https://vale.example</link></channel><item><title>One</title><link>${FIRST.url}</link></item></rdf:RDF>`,
    FIRST,
  ],
  [
    "JSON: text content",
    json({ id: "1", title: "a < b", content_text: "x < y\n\nSecond." }),
    { title: "a < b", text: "x < y\n\nSecond." },
  ],
  ["JSON: a number as id", json({ id: 7, title: "One" }, "1"), { key: "7" }],
  ["JSON: modified alone", json({ id: "1", date_modified: MARCH }), { published: MARCH }],
  ["JSON with a mark", `\ufeff${json({ id: "1", title: "One" })}`, { title: "One" }],
];
