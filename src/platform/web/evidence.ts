import { storedUrl, webUrl, wordsUrl } from "../../card/link.ts";
import { exampleWords, OPEN_WORDS, outletWords, publishedWords } from "../../card/words.ts";
import type { Citation } from "../../story/cite.ts";
import type { Source } from "../../story/story.ts";
import { type Html, html } from "./markup.ts";

/** Parts of a line; a line may end with the dot, but not begin with it. */
const DOT = "\u00a0· ";

/**
 * A link to a source. One that leaves the page says nothing of where it comes from, and opens beside it: browsers follow a text
 * fragment only into a page that cannot reach back.
 */
export const anchor = (url: string, label: string | Html): Html =>
  url.startsWith("/")
    ? html`<a href="${url}">${label}</a>`
    : html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;

/** "Bloomberg, 13 Feb 2025 (example)", the outlet as the title of a work and the day as a date. */
export function sourceHtml(source: Source): Html {
  const example = exampleWords(source);
  const day = publishedWords(source);
  const when =
    source.published === null ? html`${day}` : html`<time datetime="${source.published}">${day}</time>`;
  const note = example === null ? "" : html` <span class="example">${example}</span>`;
  return html`<cite>${outletWords(source)}</cite>, ${when}${note}`;
}

/** The last line of a citation: what else is known of the words, where they stand, the link to them, and our stored copy. */
export function evidenceHtml(
  lead: string | null,
  source: Source | null,
  words: readonly Citation[],
  context: Citation | null,
): Html {
  const before = lead === null ? "" : html`${lead}${DOT}`;
  if (source === null) return html`<p class="evidence">${before}unnamed source</p>`;
  const stored =
    webUrl(source) === null ? "" : html`${DOT}${anchor(storedUrl(source.document, words), "as stored")}`;
  const open = anchor(wordsUrl(words, source, context), OPEN_WORDS);
  return html`<p class="evidence">${before}${sourceHtml(source)}${DOT}${open}${stored}</p>`;
}
