import { type Html, html } from "./markup.ts";

export interface Frame {
  readonly title: string;
  /** Names the page for its style. */
  readonly kind: "chat" | "document" | "story" | "notice";
  readonly body: Html;
  /** Only the chat has a script; every page works without. */
  readonly script?: boolean;
}

/** The frame of every page: nothing in it comes from another host, and nothing of it is inline. */
export const frame = ({ title, kind, body, script }: Frame): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${script ? html`<script type="module" src="/chat.js"></script>` : ""}
</head>
<body class="${kind}">
<header class="bar"><a class="brand" href="/">Onrecord</a><span class="motto">every quotation opens where it was printed</span></header>
${body}
</body>
</html>`;

/** A page that says what went wrong and what to do instead. */
export const notice = (title: string, advice: string): Html =>
  frame({
    title: `${title} · Onrecord`,
    kind: "notice",
    body: html`<main class="column"><h1>${title}</h1><p>${advice}</p><p><a href="/">Back to the chat</a></p></main>`,
  });
