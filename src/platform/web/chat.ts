import type { Card } from "../../card/card.ts";
import { shownBlocks } from "../../card/shown.ts";
import type { Posted } from "../board.ts";
import type { Offer } from "../platform.ts";
import type { Turn } from "./conversations.ts";
import { frame } from "./frame.ts";
import { type Html, html } from "./markup.ts";
import { blocksHtml, cardHtml } from "./render.ts";

const EXAMPLES = 5;

const tryLine = (line: string): Html =>
  html`<a class="action" href="/?q=${encodeURIComponent(line)}#latest" data-line="${line}">${line}</a> `;

const command = ({ name, summary, example }: Offer): Html =>
  html`<dt><code>/${name}</code></dt><dd>${summary} <span class="try">${tryLine(example)}</span></dd>`;

/** What stands first in the channel: what can be asked, and what is on record. */
function welcome(offers: readonly Offer[], stories: Card | null): Html {
  const blocks = stories === null ? [] : shownBlocks(stories);
  const examples = offers.filter(({ options }) => options.length > 0).slice(0, EXAMPLES);
  return html`<section class="welcome">
    <h1>Who said what?</h1>
    <p class="lead">Ask in your own words, or type <kbd>/</kbd> for the commands. Answers come from the articles on record, word for word; what is not on record is said to be so.</p>
    <p class="actions">${examples.map(({ example }) => tryLine(example))}</p>
    <details><summary>All commands</summary><dl class="commands">${offers.map(command)}</dl></details>
    ${blocks.length === 0 ? "" : html`<article class="card" data-command="stories" data-status="answer">${blocksHtml(blocks)}</article>`}
  </section>`;
}

const turnHtml = ({ line, card }: Turn, isLast: boolean): Html => html`<section class="turn"${
  isLast ? html` id="latest"` : ""
}>
  <p class="asked${line.startsWith("/") ? " line" : ""}" dir="auto"><span class="unseen">You asked: </span><span class="words">${line}</span></p>
  ${cardHtml(card)}
</section>`;

const composer = html`<form id="ask" class="composer" action="/#latest" method="get" autocomplete="off">
  <div class="column">
    <ul id="completions" role="listbox" aria-label="Completions" hidden></ul>
    <label class="unseen" for="line">Ask a question or type a command</label>
    <input id="line" name="q" type="text" required maxlength="10000" enterkeyhint="send" autofocus spellcheck="false"
      autocapitalize="off" placeholder="Ask, or type /" role="combobox" aria-expanded="false"
      aria-autocomplete="list" aria-controls="completions">
    <button type="submit">Ask</button>
  </div>
</form>`;

/** What was posted to the channel, as the page shows it and asks for it again. */
export const postsHtml = (posts: readonly Posted[]): Html => html`${posts.map(({ card }) => cardHtml(card))}`;

export interface ChatPage {
  readonly offers: readonly Offer[];
  readonly stories: Card | null;
  readonly posts: readonly Posted[];
  readonly turns: readonly Turn[];
}

/** The chat: answers in a log that is read out as it grows, the line to type on at its foot. */
export const chatPage = ({ offers, stories, posts, turns }: ChatPage): Html =>
  frame({
    title: "Onrecord",
    kind: "chat",
    script: true,
    body: html`<main class="column">
${welcome(offers, stories)}
<section id="posts" class="posts" aria-label="Posted here" aria-live="polite"${posts.length === 0 ? html` hidden` : ""}>${postsHtml(posts)}</section>
<div id="log" role="log" aria-live="polite" aria-label="Questions and answers" tabindex="-1">${turns.map(
      (turn, index) => turnHtml(turn, index === turns.length - 1),
    )}</div>
<p id="notice" role="status" class="unseen"></p>
</main>
${composer}`,
  });
