import type { Card } from "../../src/card/card.ts";
import { messagesOf } from "../../src/platform/slack/message.ts";
import type { Json } from "../../tests/fake/slack/state.ts";

/** How Slack's blocks look, near enough to judge a card by. */
export const SLACK_STYLE = `
.slack { font: 15px/1.47 Lato, system-ui, sans-serif; color: #1d1c1d; background: #fff; padding: 12px 16px; max-width: 600px; }
.slack h3 { font-size: 18px; margin: 8px 0; }
.slack p, .slack blockquote { margin: 2px 0; white-space: pre-wrap; }
.slack blockquote { border-left: 4px solid #ddd; padding-left: 12px; }
.slack .context { color: #616061; font-size: 13px; }
.slack button { font: 700 13px Lato, system-ui; border: 1px solid #bbb; border-radius: 4px; background: #fff; padding: 4px 12px; margin: 4px 4px 4px 0; }
.slack .section { display: flex; justify-content: space-between; align-items: center; }
`;

const escaped = (text: unknown): string =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** A card as Slack would show it: every message it takes, the later ones in the thread. */
export function slackHtml(card: Card): string {
  const pictures = new Map(
    card.blocks.flatMap(block => (block.type === "picture" ? [[block.picture, "F1"] as const] : [])),
  );
  const messages = messagesOf(card, { pictures, shorten: text => text }, [
    { action: "share", label: "Share", value: "/" },
  ]);
  return messages
    .map(({ blocks }) => `<div class="slack">${list(blocks).map(blockHtml).join("")}</div>`)
    .join("<hr>");
}

function blockHtml(block: Json): string {
  switch (block.type) {
    case "header":
      return `<h3>${escaped((block.text as Json).text)}</h3>`;
    case "rich_text":
      return list(block.elements).map(richHtml).join("");
    case "context":
      return `<p class="context">${list(block.elements).map(textHtml).join(" ")}</p>`;
    case "section":
      return `<div class="section"><p>${textHtml(block.text as Json)}</p>${buttonHtml(block.accessory as Json)}</div>`;
    case "actions":
      return `<p>${list(block.elements).map(buttonHtml).join("")}</p>`;
    case "image":
      return `<p class="context">[picture: ${escaped(block.alt_text)}]</p>`;
    default:
      return `<p>${escaped(block.type)}</p>`;
  }
}

function richHtml(element: Json): string {
  const inner = list(element.elements).map(piece => {
    const style = (piece.style ?? {}) as Json;
    const words =
      piece.type === "link"
        ? `<a href="${escaped(piece.url)}">${escaped(piece.text)}</a>`
        : escaped(piece.text);
    const bold = style.bold === true ? `<b>${words}</b>` : words;
    const italic = style.italic === true ? `<i>${bold}</i>` : bold;
    return style.strike === true ? `<s>${italic}</s>` : italic;
  });
  return element.type === "rich_text_quote"
    ? `<blockquote>${inner.join("")}</blockquote>`
    : `<p>${inner.join("")}</p>`;
}

const textHtml = ({ type, text }: Json): string =>
  type === "mrkdwn" ? String(text).replace(/<([^|>]*)\|([^>]*)>/g, '<a href="$1">$2</a>') : escaped(text);

const buttonHtml = ({ text }: Json): string => `<button>${escaped((text as Json).text)}</button>`;
