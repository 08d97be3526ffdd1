import {
  ad,
  author,
  comments,
  cookies,
  every,
  footer,
  masthead,
  mostRead,
  nav,
  newsletter,
  p,
  page,
  ps,
  related,
  share,
} from "./furniture.ts";

/** An article before it is laid out. */
export interface Plain {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A page and what a reader would call its article. */
export interface Made {
  readonly html: string;
  readonly gold: readonly string[];
}

/** A way sites lay out an article. */
export type Layout = (article: Plain) => Made;

const TABLE = [
  ["Year", "Passengers", "Days closed"],
  ["2023", "41,200", "12"],
  ["2024", "39,800", "19"],
  ["2025", "44,100", "7"],
];
const POINTS = [
  "The work begins in the first week of May.",
  "Buses run every ten minutes until it is done.",
  "Nobody pays more than before.",
];
const CAPTION = "The old pier at low water, seen from the north side of the harbour.";
const list = (tag: "ul" | "ol"): string =>
  `<${tag}>${POINTS.map(one => `<li>${one}</li>`).join("")}</${tag}>`;
const table = `<table><thead><tr>${TABLE[0]!.map(one => `<th>${one}</th>`).join("")}</tr></thead><tbody>${TABLE.slice(
  1,
)
  .map(row => `<tr>${row.map(one => `<td>${one}</td>`).join("")}</tr>`)
  .join("")}</tbody></table>`;
const rows = TABLE.map(row => row.join(" | "));
const figure = `<figure><img src="pier.jpg" alt="A pier"><figcaption>${CAPTION}</figcaption></figure>`;
const ld = (title: string, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: title, datePublished: "2026-03-03T18:00:00+01:00", author: [{ "@type": "Person", name: "Jo Park" }], ...more })}</script>`;
const half = (texts: readonly string[]): number => Math.ceil(texts.length / 2);

/** Layouts in the habits of real sites, by what is particular about each. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "plain article element": ({ title, paragraphs: t }) => ({
    html: page(title, `${masthead}<main><article><h1>${title}</h1>${ps(t)}</article></main>${footer}`),
    gold: t,
  }),
  "ads between paragraphs": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article><h1>${title}</h1>${share}${every(t, 2, ad)}${related}</article>${footer}`,
    ),
    gold: t,
  }),
  "newsletter and related inside the body": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<div class="article-body">${ps(t.slice(0, 2))}${newsletter}${ps(t.slice(2, 4))}${related}${ps(t.slice(4))}</div>${comments}${footer}`,
    ),
    gold: t,
  }),
  "figure with caption": ({ title, paragraphs: t }) => ({
    html: page(title, `${masthead}<article>${p(t[0]!)}${figure}${ps(t.slice(1))}</article>${footer}`),
    gold: [t[0]!, CAPTION, ...t.slice(1)],
  }),
  "bullet list": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${ps(t.slice(0, 3))}${list("ul")}${ps(t.slice(3))}</article>${footer}`,
    ),
    gold: [...t.slice(0, 3), ...POINTS, ...t.slice(3)],
  }),
  "numbered list and subheadings": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${nav}<main><h1>${title}</h1><h2>What happened</h2>${ps(t.slice(0, half(t)))}<h2>What comes next</h2>${list("ol")}${ps(t.slice(half(t)))}</main>${footer}`,
    ),
    gold: ["What happened", ...t.slice(0, half(t)), "What comes next", ...POINTS, ...t.slice(half(t))],
  }),
  table: ({ title, paragraphs: t }) => ({
    html: page(title, `${masthead}<article>${ps(t.slice(0, 4))}${table}${ps(t.slice(4))}</article>${footer}`),
    gold: [...t.slice(0, 4), ...rows, ...t.slice(4)],
  }),
  "live blog": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<main><h1>${title}</h1><div class="live-posts">${t.map((text, at) => `<article class="live-post" id="post-${at}"><time datetime="2026-03-03T1${at % 10}:00:00Z">1${at % 10}:00</time>${p(text)}</article>`).join("")}</div>${mostRead}</main>${footer}`,
      ld(title, { "@type": "LiveBlogPosting" }),
    ),
    gold: t,
  }),
  "blocks without paragraphs": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<div id="story"><div class="headline">${title}</div>${t.map(text => `<div class="block">${text}</div>`).join("")}</div>${footer}`,
    ),
    gold: t,
  }),
  "line breaks": ({ title, paragraphs: t }) => ({
    html: page(title, `${nav}<div class="story-text">${t.join("<br><br>")}</div>${footer}`),
    gold: t,
  }),
  "microdata body in parts": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${title}</h1><div itemprop="articleBody">${ps(t.slice(0, 3))}</div>${ad}<div itemprop="articleBody">${ps(t.slice(3))}</div></div>${mostRead}${footer}`,
    ),
    gold: t,
  }),
  "block quotations": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${t.map((text, at) => (at % 4 === 3 ? `<blockquote>${p(text)}</blockquote>` : p(text))).join("")}</article>${author}${footer}`,
    ),
    gold: t,
  }),
  "pull quote beside the text": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${ps(t.slice(0, 2))}<aside class="pull-quote"><q>${t[1]!.slice(0, 60)}</q></aside>${ps(t.slice(2))}</article>${footer}`,
    ),
    gold: t,
  }),
  "sidebar as long as the article": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<div class="has-sidebar layout"><div class="column-main">${ps(t)}</div><div class="sidebar">${mostRead}${related}${newsletter}${mostRead}</div></div>${footer}`,
      "",
      ' class="has-sidebar no-ads"',
    ),
    gold: t,
  }),
  "consent over the article": ({ title, paragraphs: t }) => ({
    html: page(title, `${cookies}${masthead}<article>${ps(t)}</article>${footer}`),
    gold: t,
  }),
  "comments longer than the article": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article><h1>${title}</h1>${ps(t)}</article>${comments}${comments}${comments}${comments}${footer}`,
    ),
    gold: t,
  }),
  "links in every paragraph": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${t.map(text => p(text.replace(/\b(\w{5,})\b/, '<a href="/topic">$1</a>'))).join("")}</article>${footer}`,
    ),
    gold: t,
  }),
  "emphasis and drop capital": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${p(`<span class="dropcap">${t[0]![0]}</span>${t[0]!.slice(1)}`)}${t
        .slice(1)
        .map(text =>
          p(text.replace(/\b(\w{6,})\b/, "<em>$1</em>").replace(/\b(\d[\d,.]*)\b/, "<strong>$1</strong>")),
        )
        .join("")}</article>${footer}`,
    ),
    gold: t,
  }),
  "spans and nested wrappers": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<div><div><div class="c-article"><div class="c-article__content"><div>${t.map(text => `<div class="text-block"><p><span><span>${text}</span></span></p></div>`).join(ad)}</div></div></div></div></div>${footer}`,
    ),
    gold: t,
  }),
  "old table layout": ({ title, paragraphs: t }) => ({
    html: `<html><head><title>${title}</title></head><body><table width="100%"><tr><td colspan="2">The Vale Observer</td></tr><tr><td width="150">${nav}</td><td>${ps(t)}</td></tr></table></body></html>`,
    gold: t,
  }),
  "accessible hidden text": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `<a class="skip-link" href="#main">Skip to main content</a>${masthead}<main id="main"><article>${t.map((text, at) => (at === 2 ? '<span class="visually-hidden">Advertisement ends here and the story goes on below it.</span>' : "") + p(text)).join("")}<p hidden>Draft: do not publish this paragraph before the embargo ends on Friday.</p><p style="display:none">Tracking paragraph that nobody ever sees on the page.</p></article></main>${footer}`,
    ),
    gold: t,
  }),
  "read-more lines between paragraphs": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${every(t, 3, '<p class="read-more"><a href="/z">Read more: Ferry stays in harbour for a third week</a></p>')}</article>${footer}`,
    ),
    gold: t,
  }),
  "text for machines, a taste for people": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article>${p(t[0]!)}<div class="loading">Loading…</div></article>${footer}`,
      ld(title, { articleBody: t.join("\n\n") }),
    ),
    gold: t,
  }),
  "paragraphs in sections with headings": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<main class="content"><section><h2>In short</h2>${ps(t.slice(0, half(t)))}</section>${newsletter}<section><h2>In full</h2>${ps(t.slice(half(t)))}</section></main>${mostRead}${footer}`,
    ),
    gold: ["In short", ...t.slice(0, half(t)), "In full", ...t.slice(half(t))],
  }),
  "another story below": ({ title, paragraphs: t }) => ({
    html: page(
      title,
      `${masthead}<article class="story">${ps(t)}</article><div class="recirculation"><article class="card"><h3><a href="/a">Dog finds its way home after nine years</a></h3><p>It had been seen on three islands.</p></article><article class="card"><h3><a href="/b">Storm names for next winter</a></h3><p>The list begins with Ada.</p></article></div>${footer}`,
    ),
    gold: t,
  }),
  "short report": ({ title, paragraphs: t }) => ({
    html: page(title, `${masthead}<article>${ps(t.slice(0, 2))}</article>${related}${mostRead}${footer}`),
    gold: t.slice(0, 2),
  }),
};
