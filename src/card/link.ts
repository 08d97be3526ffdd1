import type { Citation } from "../story/cite.ts";
import type { Source } from "../story/story.ts";
import { covers } from "../text/document.ts";

/** Longer words are found by how they begin and end. */
const WHOLE = 120;
const EDGE_WORDS = 5;
/** Shorter words may stand in a text more than once, so what stands around them is given too. */
const SHORT = 24;
const AROUND_WORDS = 3;

const EDGE = /[\s\p{P}]/u;

/** Without white space and punctuation at its ends; by hand, because a pattern anchored at the end is quadratic on long runs. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A term of a text directive: `-`, `,` and `&` are its syntax, the rest of the set keeps an address whole inside running text. */
const encode = (term: string): string =>
  encodeURIComponent(term.replace(/\s+/gu, " ").trim().toWellFormed()).replace(
    /[-!'()*]/gu,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== "");

/** The term to look for, without the marks around it: pages and their stored text differ there most. */
function termOf(words: Citation): { readonly text: string; readonly start: number; readonly end: number } {
  const text = trimmed(words.text);
  if (text === "") return { text: words.text.trim(), ...words.span };
  const start = words.span.start + words.text.indexOf(text);
  return { text, start, end: start + text.length };
}

function edges(text: string): string {
  const words = wordsOf(text);
  const first = words.slice(0, EDGE_WORDS).join(" ");
  const last = words.slice(-EDGE_WORDS).join(" ");
  return words.length > 2 * EDGE_WORDS ? `${encode(first)},${encode(last)}` : encode(text);
}

/** What stands right before and after short words, as the directive's `prefix-,` and `,-suffix`. */
function around(term: ReturnType<typeof termOf>, context: Citation): readonly [string, string] {
  const before = context.text.slice(0, term.start - context.span.start);
  const after = context.text.slice(term.end - context.span.start);
  const prefix = encode(
    wordsOf(before.split("\n").at(-1) ?? "")
      .slice(-AROUND_WORDS)
      .join(" "),
  );
  const suffix = encode(
    wordsOf(after.split("\n")[0] ?? "")
      .slice(0, AROUND_WORDS)
      .join(" "),
  );
  return [prefix === "" ? "" : `${prefix}-,`, suffix === "" ? "" : `,-${suffix}`];
}

function directive(words: Citation, context: Citation | null): string {
  const term = termOf(words);
  if (term.text.length > WHOLE || term.text.includes("\n")) return `text=${edges(term.text)}`;
  const known = context?.document === words.document && covers(context.span, words.span);
  if (term.text.length > SHORT || !known) return `text=${encode(term.text)}`;
  const [prefix, suffix] = around(term, context);
  return `text=${prefix}${encode(term.text)}${suffix}`;
}

/** An address that may be linked to: of the web, or a page of our own. Anything else (`javascript:`, `//host`) is null. */
export function safeUrl(url: string): string | null {
  if (/^\/(?![/\\])/u.test(url)) return url;
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
}

/** The address of a source on the web, or null where the document has none. */
export const webUrl = (source: Source): string | null =>
  source.url === null || source.url.startsWith("/") ? null : safeUrl(source.url);

/** Our own page of the stored document, the words marked on it. */
export function storedUrl(document: string, words: readonly Citation[]): string {
  const page = `/document/${encodeURIComponent(document)}`;
  const ranges = words
    .filter(citation => citation.document === document)
    .map(({ span }) => `${span.start}-${span.end}`);
  return ranges.length === 0 ? page : `${page}?at=${ranges.join(",")}#at`;
}

/**
 * The address that opens a source at these words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/) where the document has
 * an address on the web, our stored copy of it otherwise. `context` is the sentence around them, which tells short words apart.
 */
export function wordsUrl(
  words: readonly Citation[],
  source: Source,
  context: Citation | null = null,
): string {
  const page = webUrl(source);
  const here = words.filter(citation => citation.document === source.document);
  if (page === null || here.length === 0) return page ?? storedUrl(source.document, here);
  const directives = here.map(citation => directive(citation, context)).join("&");
  return `${page}${page.includes("#") ? "" : "#"}:~:${directives}`;
}

/** A source's front door: its own address, or our stored copy. */
export const sourceUrl = (source: Source): string => webUrl(source) ?? storedUrl(source.document, []);
