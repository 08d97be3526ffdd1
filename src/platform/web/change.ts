import { bare } from "../../card/bare.ts";
import type { Block } from "../../card/card.ts";
import { evidenceHtml } from "./evidence.ts";
import { type Html, html } from "./markup.ts";

/** What changed: its kind as a label, the words on record now, and small below them the words told before. */
export function changeHtml({ change, words, before, source }: Extract<Block, { type: "change" }>): Html {
  const was =
    before === null ? "" : html`<p class="before" dir="auto"><span>before:</span> ${bare(before.text)}</p>`;
  return html`<div class="change" data-change="${change}"><b class="kind">${change}</b>
    <div><p dir="auto">${bare(words.text)}</p>${was}${evidenceHtml(null, source, [words], null)}</div></div>`;
}
