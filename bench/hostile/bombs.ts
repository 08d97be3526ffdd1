/** Pages and feeds that are small to send and dear to read, by what is hostile about them. */
export type Bombs = Readonly<Record<string, () => string>>;

const text = "<p>The ferry stays in the harbour until Friday, the council said.</p>";
const nested = (open: string, count: number): string => open.repeat(count) + text;
const body = (inside: string): string => `<!doctype html><html><body>${inside}</body></html>`;
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join("");

export const HTML_BOMBS: Bombs = {
  "nested div": () => body(nested("<div>", 100_000)),
  "nested span": () => body(nested("<span>", 100_000)),
  "nested table": () => body(nested("<table><tr><td>", 5000)),
  "nested list": () => body(nested("<ul><li>", 30_000)),
  "nested blockquote": () => body(nested("<blockquote>", 50_000)),
  "nested font": () => body(nested("<font>", 50_000)),
  "nested formatting, misnested": () =>
    body("<b><i><u><a>".repeat(20_000) + "</b></i></u></a>".repeat(20_000)),
  "nested anchors": () => body('<a href="#">'.repeat(50_000)),
  "nested svg": () => body(`${"<svg><g>".repeat(40_000)}${text}`),
  "nested template": () => body("<template>".repeat(40_000)),
  "nested select": () => body("<select><option>".repeat(40_000)),
  "flat div": () => body("<div>x</div>".repeat(400_000)),
  "flat empty elements": () => body("<br>".repeat(1_000_000)),
  "flat paragraphs without end": () => body("<p>word ".repeat(300_000)),
  "a million <": () => body("<".repeat(1_000_000)),
  "a million <a": () => body("<a ".repeat(1_000_000)),
  "a million &": () => body("&".repeat(1_000_000)),
  "a million </p>": () => body("</p>".repeat(700_000)),
  "attributes on one element": () => body(`<p ${many(200_000, at => `a${at}=1 `)}>x</p>`),
  "one attribute of 4 MB": () => body(`<p title="${"x".repeat(4_000_000)}">x</p>`),
  "comment that never ends": () => body(`<!-- ${"-".repeat(4_000_000)}`),
  "script that never ends": () => body(`<script>${"</scrip".repeat(600_000)}`),
  "one word of 4 MB": () => body(`<p>${"x".repeat(4_000_000)}</p>`),
  "commas and dots": () => body(`<div>${",.".repeat(2_000_000)}</div>`),
  entities: () => body(`<p>${"&amp;&lt;&notit;".repeat(200_000)}</p>`),
  "metadata without end": () =>
    `<!doctype html><html><head><script type="application/ld+json">${"[".repeat(500_000)}</script>${'<meta property="og:title" content="x">'.repeat(19_000)}</head><body>${text.repeat(10)}</body></html>`,
  "just under every cap": () =>
    body(
      many(
        70,
        at =>
          `<div class="c${at}">${"<div>".repeat(180)}${"<span>word, and word</span> ".repeat(90)}${"</div>".repeat(181)}`,
      ),
    ),
};

const rss = (inside: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${inside}</channel></rss>`;
const item = (inside: string): string => `<item><title>t</title>${inside}</item>`;
const entities = (levels: number, wide: number): string =>
  `<!DOCTYPE rss [<!ENTITY a0 "ha">${many(levels, at => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(wide)}">`)}]>`;

export const FEED_BOMBS: Bombs = {
  "billion laughs": () => `${entities(9, 10)}${rss(item("<description>&a9;</description>"))}`,
  "quadratic entities": () =>
    `<!DOCTYPE rss [<!ENTITY a "${"x".repeat(50_000)}">]>${rss(item(`<description>${"&a;".repeat(50_000)}</description>`))}`,
  "external entity": () =>
    `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss(item("<description>&a;</description>"))}`,
  "external DTD": () => `<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">${rss(item(""))}`,
  "parameter entity": () => `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>${rss(item(""))}`,
  "200,000 levels": () => rss(item(`<description>${"<x>".repeat(200_000)}</description>`)),
  "200,000 closed levels": () => rss(item("<x>".repeat(200_000) + "</x>".repeat(200_000))),
  "200,000 attributes": () => rss(`<item ${many(200_000, at => `a${at}="1" `)}><title>t</title></item>`),
  "160,000 items": () => rss("<item><title>t</title></item>".repeat(160_000)),
  "100,000 namespaces": () =>
    `<rss version="2.0" ${many(100_000, at => `xmlns:n${at}="u${at}" `)}><channel><item><title>t</title></item></channel></rss>`,
  "prototype in names": () =>
    rss(
      item(
        "<__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor>",
      ),
    ),
  "prototype in JSON": () =>
    '{"version":"https://jsonfeed.org/version/1.1","title":"x","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1}}]}',
  "JSON of 400,000 levels": () =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":${"[".repeat(400_000)}`,
  "CDATA that never ends": () =>
    `<rss version="2.0"><channel><item><title><![CDATA[${"]]".repeat(1_000_000)}`,
  "a million <": () => rss(item(`<description>${"<".repeat(1_000_000)}</description>`)),
  "a million &": () => rss(item(`<description>${"&".repeat(1_000_000)}</description>`)),
  "HTML bomb as content": () =>
    rss(item(`<description><![CDATA[${"<div><table><tr><td>".repeat(100_000)}]]></description>`)),
  "4 MB of one title": () => rss(`<item><title>${"<b>x".repeat(800_000)}</title></item>`),
};
