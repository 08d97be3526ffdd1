import { bare } from "../../card/bare.ts";
import type { Block, Card } from "../../card/card.ts";
import { isExample, shownBlocks } from "../../card/shown.ts";
import { type Answer, OPERATOR } from "../platform.ts";
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
    const card = await answer({
      line: `/${name} ${id}`,
      space,
      conversation: `story ${id}`,
      asker: OPERATOR,
      channel: null,
    });
    if (name === "brief" && card.status !== "answer") return null;
    if (card.status === "answer") sections.push({ name, title, card });
  }
  return sections;
}

/** Whether a block leads to what stands on the page already. */
function isHere(block: Block, id: string): boolean {
  if (block.type === "link") return block.url === `/story/${id}`;
  if (block.type !== "action" || / page \d+$/u.test(block.command)) return false;
  return SECTIONS.some(([name]) => block.command.startsWith(`/${name} `));
}

/** A section without its own heading, and without the ways to the other sections: the page has both. */
function ownBlocks(card: Card, id: string): readonly Block[] {
  const blocks = card.blocks.filter((block, index) => !(index === 0 && block.type === "heading"));
  return shownBlocks({ ...card, blocks: blocks.filter(block => !isHere(block, id)) });
}

/** The headline, as the first section that begins with it says it. */
function titleOf(sections: readonly Section[]): string {
  for (const { card } of sections) {
    const [first] = card.blocks;
    if (first?.type === "heading" && bare(first.text) !== "") return bare(first.text);
  }
  return "Story";
}

const sectionHtml = (
  { name, title, card }: Section,
  id: string,
): Html => html`<section id="${name}" aria-labelledby="${name}-title">
  <h2 id="${name}-title">${title}</h2>
  <article class="card" data-command="${card.command}" data-status="${card.status}">${blocksHtml(ownBlocks(card, id))}</article>
</section>`;

/** A story on one page, made of the same answers as in the chat; null when no such story is on record. */
export async function storyPage(answer: Answer, space: string, id: string): Promise<Html | null> {
  const sections = await sectionsOf(answer, space, id);
  if (sections === null) return null;
  const title = titleOf(sections);
  return frame({
    title: `${title} · Onrecord`,
    kind: "story",
    body: html`<main class="column">
${sections.some(({ card }) => isExample(card)) ? html`<p class="badge">example</p>` : ""}
<h1 dir="auto">${title}</h1>
<nav aria-label="Parts of the story">${sections.map(({ name, title: label }) => html`<a href="#${name}">${label}</a> `)}</nav>
${sections.map(section => sectionHtml(section, id))}
</main>`,
  });
}
