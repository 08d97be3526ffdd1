import type { Block, Card } from "../../card/card.ts";
import { isExample, shownBlocks } from "../../card/shown.ts";
import type { Answer } from "../platform.ts";
import { frame } from "./frame.ts";
import { type Html, html } from "./markup.ts";
import { blocksHtml } from "./render.ts";

/** The commands whose answers make a story's page, and what they are called on it. */
const SECTIONS = [
  ["brief", "In a minute"],
  ["timeline", "Timeline"],
  ["people", "People"],
  ["sides", "Sides"],
] as const;

interface Section {
  readonly name: string;
  readonly title: string;
  readonly card: Card;
}

/** The answers about a story, or null where none is on record under that id. */
async function sectionsOf(answer: Answer, space: string, id: string): Promise<readonly Section[] | null> {
  const sections: Section[] = [];
  for (const [name, title] of SECTIONS) {
    const card = await answer({ line: `/${name} ${id}`, space, conversation: `story ${id}` });
    if (name === "brief" && card.status !== "answer") return null;
    if (card.status === "answer") sections.push({ name, title, card });
  }
  return sections;
}

/** A section's own heading says what the page says already. */
function withoutTitle(card: Card): readonly Block[] {
  const [first, ...rest] = card.blocks;
  return shownBlocks(first?.type === "heading" ? { ...card, blocks: rest } : card);
}

const sectionHtml = ({
  name,
  title,
  card,
}: Section): Html => html`<section id="${name}" aria-labelledby="${name}-title">
  <h2 id="${name}-title">${title}</h2>
  <article class="card" data-command="${card.command}" data-status="${card.status}">${blocksHtml(withoutTitle(card))}</article>
</section>`;

/** A story on one page, made of the same answers as in the chat; null when no such story is on record. */
export async function storyPage(answer: Answer, space: string, id: string): Promise<Html | null> {
  const sections = await sectionsOf(answer, space, id);
  const brief = sections?.[0]?.card;
  if (sections === null || brief === undefined) return null;
  const [first] = brief.blocks;
  const title = first?.type === "heading" ? first.text : "Story";
  return frame({
    title: `${title} · Onrecord`,
    kind: "story",
    body: html`<main class="column">
<h1 dir="auto">${title}</h1>
${sections.some(({ card }) => isExample(card)) ? html`<p class="badge">example</p>` : ""}
<nav aria-label="Parts of the story">${sections.map(({ name, title: label }) => html`<a href="#${name}">${label}</a> `)}</nav>
${sections.map(sectionHtml)}
</main>`,
  });
}
