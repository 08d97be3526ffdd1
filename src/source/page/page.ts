import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { SourceError } from "../../errors.ts";
import type { Head } from "../filing.ts";
import { blockText } from "./blocks.ts";
import { withinCaps } from "./caps.ts";
import { cleaned } from "./clean.ts";
import { markedArticle } from "./container.ts";
import type { Page } from "./dom.ts";
import { headOf, type PageHead } from "./head.ts";
import { type FeedLink, feedLinks } from "./links.ts";
import { wallOf, wallReason } from "./wall.ts";

/** A page as it was read: its article, or why there is none (the end of a sentence on it), and the feeds it points to. */
export interface PageReading {
  readonly article: { readonly text: string; readonly head: Head; readonly notes: readonly string[] } | null;
  readonly problem: string | null;
  readonly title: string | null;
  readonly feeds: readonly FeedLink[];
}

/**
 * Reads an HTML page: Readability and the page's own marking find the article, JSON-LD and meta elements give the head. `base` is
 * where the page was found, null for a file.
 * @throws SourceError for a page that is too large to read.
 */
export function pageReading(html: string, base: string | null): PageReading {
  withinCaps(html);
  const { document } = parseHTML(whole(html));
  const page: Page = document;
  const about = headOf(page, base);
  const feeds = feedLinks(page, base);
  const shown = blockText(page.querySelector("body") ?? document);
  const title = document.querySelector("title")?.textContent?.replace(/\s+/gu, " ").trim() || null;
  cleaned(page);
  const marked = markedArticle(page);
  const own = marked.length === 0 ? "" : blockText(...marked);
  const found = new Readability(document, { charThreshold: 200 }).parse();
  const text = withoutTitle(chosen(own, contentText(found?.content), about), about.head.title ?? title);
  const head = withFound(about.head, found, title);
  const rest = { title: head.title ?? title, feeds };
  const problem = problemOf(text, `${title ?? ""}\n\n${shown}`, about);
  if (problem !== null) return { article: null, problem, ...rest };
  return { article: { text, head, notes: about.paid ? [PAID] : [] }, problem: null, ...rest };
}

/** The parser builds no elements of its own: a page that leaves out html or body gets them. */
function whole(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html;
  const bare = html.replace(/^\s*<!doctype[^>]*>/i, "").replace(/<\/?html[^>]*>/gi, "");
  return `<!doctype html><html>${/<body[\s>]/i.test(bare) ? bare : `<body>${bare}</body>`}</html>`;
}

const PAID = "its publisher marks it as paid for; what was shown may be a part of it";

/**
 * An HTML page of a file to its article.
 * @throws SourceError when the page holds no article.
 */
export function readPage(html: string): { readonly text: string; readonly head: Head } {
  const { article, problem } = pageReading(html, null);
  if (article === null)
    throw new SourceError(`${problem}: save the page's article view, or give its text as .txt`);
  return article;
}

type Found = ReturnType<InstanceType<typeof Readability>["parse"]>;

const withFound = (head: Head, found: Found, title: string | null): Head => ({
  ...head,
  title: head.title ?? (found?.title || title),
  byline: head.byline ?? (found?.byline && !/^https?:/.test(found.byline) ? found.byline : null),
  outlet: head.outlet ?? (found?.siteName || null),
});

function contentText(html: string | null | undefined): string {
  if (!html) return "";
  return blockText(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body);
}

/** Shares of the longer text from which the shorter one is trusted less. */
const PART = 0.7;
/** Text the page gives to machines is taken when what it shows is less than half of it. */
const SHOWN = 0.5;

/** What the page marks, unless Readability finds clearly more; text for machines where the page shows little of it. */
function chosen(own: string, weighed: string, { articleBody, paid }: PageHead): string {
  const shown = own.length >= PART * weighed.length ? own : weighed;
  const body = articleBody === null || paid ? "" : articleBody.replace(/\s*\n\s*/gu, "\n\n").trim();
  return shown.length < SHOWN * body.length && !/<\w+[^>]*>/u.test(body) ? body : shown;
}

/** The headline is the document's title, not its first sentence. */
function withoutTitle(text: string, title: string | null): string {
  const [first = "", ...rest] = text.split("\n\n");
  const plain = (line: string): string =>
    line
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return rest.length > 0 && title !== null && plain(first) === plain(title) ? rest.join("\n\n") : text;
}

/** Shortest article, in characters: a headline and a date are none. */
const LEAST = 140;
/** Publishers show this much of a paid article, in characters, as a taste. */
const TASTE = 1500;

function problemOf(text: string, shown: string, { paid }: PageHead): string | null {
  const wall = wallOf(shown, text);
  if (wall !== null) return wallReason(wall);
  if (paid && text.length < TASTE) return wallReason("paywall");
  return text.length < LEAST ? "holds no article text" : null;
}
