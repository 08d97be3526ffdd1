import { bare, bareLines, flat } from "../../card/bare.ts";
import type { Block, Card, FactAnswer, Run } from "../../card/card.ts";
import { factWords, happeningDate, happeningNotes } from "../../card/facts.ts";
import { safeUrl, sourceUrl, wordsUrl } from "../../card/link.ts";
import { isExample, shownBlocks } from "../../card/shown.ts";
import { utterance, WORDING_NOTE } from "../../card/utterance.ts";
import {
  alsoWords,
  isKnown,
  occasionWords,
  personNotes,
  personRoles,
  roleBeside,
  sourcesOf,
  speakerWords,
} from "../../card/words.ts";
import type { Happening, Known, Person, Said, Source } from "../../story/story.ts";
import { changeHtml } from "./change.ts";
import { anchor, evidenceHtml, sourceHtml } from "./evidence.ts";
import { formHtml } from "./form.ts";
import { type Html, html } from "./markup.ts";
import { pictureHtml } from "./picture.ts";

function quote(said: Said): Html {
  const { stretches, wording } = utterance(said);
  const role = roleBeside(said);
  const look = isKnown(said.speaker) ? "speaker" : "speaker unknown";
  const who = html`<b class="${look}">${speakerWords(said.speaker)}</b>${role === null ? "" : `, ${role}`}`;
  const words = stretches.map((stretch, index) => {
    const space = index === 0 ? "" : " ";
    return stretch.marked
      ? html`${space}${stretch.text}`
      : html`${space}<span class="retold">${stretch.text}</span>`;
  });
  const note =
    WORDING_NOTE[wording] === null ? "" : html` <small class="note">${WORDING_NOTE[wording]}</small>`;
  const { first, others } = sourcesOf(said);
  const shown = said.marked.length > 0 ? said.marked : said.words;
  const also = alsoWords(others) === null ? "" : html`<p class="evidence">${alsoWords(others)}</p>`;
  const last = html`${evidenceHtml(occasionWords(said), first, shown, said.context)}${also}`;
  if (wording === "paraphrase")
    return html`<div class="paraphrase"><p>${who}: ${words}${note}</p>${last}</div>`;
  const url = first === null ? "" : wordsUrl(shown, first, said.context);
  return html`<figure class="quote">
    <figcaption>${who}</figcaption>
    <blockquote cite="${url}"><p dir="auto">${words}${note}</p></blockquote>
    ${last}
  </figure>`;
}

/** The sentence of a fact, the answering words marked in it. */
function sentenceHtml(known: Known, answer: FactAnswer | null): Html {
  const { text, span, document } = known.sentence;
  const words = answer?.words;
  const start = (words?.span.start ?? 0) - span.start;
  const end = (words?.span.end ?? 0) - span.start;
  if (words?.document !== document || start < 0 || end > text.length) return html`${bare(text)}`;
  const [before, after] = [flat(text.slice(0, start)), flat(text.slice(end))];
  return html`${before}<mark>${flat(text.slice(start, end))}</mark>${after}`;
}

function fact(known: Known, answer: FactAnswer | null): Html {
  const words = factWords(known, answer);
  const lead = answer === null ? html`${words.answer}` : html`<strong>${words.answer}</strong>`;
  const sentence =
    words.sentence === null ? "" : html`<p class="sentence" dir="auto">${sentenceHtml(known, answer)}</p>`;
  const evidence = evidenceHtml(null, known.source, [answer?.words ?? known.evidence], known.sentence);
  return html`<div class="fact"><p class="answer">${lead}${words.notes}</p>${sentence}${evidence}</div>`;
}

const event = (happening: Happening): Html => html`<li>
    <span class="when">${happeningDate(happening)}</span>
    <div><p dir="auto">${bare(happening.what.text)}${happeningNotes(happening)}</p>
    ${evidenceHtml(null, happening.source, [happening.what], null)}</div>
  </li>`;

function person(one: Person): Html {
  const notes = personNotes(one);
  const roles = personRoles(one).map(role => html`<p class="role">${role}</p>`);
  const last = notes === null ? "" : html`<p class="evidence">${notes}</p>`;
  return html`<li><b class="speaker">${bare(one.name)}</b>${roles}${last}</li>`;
}

function source(one: Source): Html {
  const title = bare(one.title ?? "");
  const rest = title === "" || one.outlet === null ? "" : `: ${title}`;
  return html`<li>${anchor(sourceUrl(one), sourceHtml(one))}${rest}</li>`;
}

/** A changed word, marked without the spaces around it. */
function changed(words: string, side: "yours" | "record"): Html {
  const word = words.trim();
  const [before, after] = words.split(word === "" ? " " : word);
  const marked = side === "yours" ? html`<del>${word}</del>` : html`<ins>${word}</ins>`;
  return html`${before}${marked}${after}`;
}

const runs = (given: readonly Run[], side: "yours" | "record"): readonly Html[] =>
  given.map(({ text: words, mark }) => (mark === "same" ? html`${flat(words)}` : changed(flat(words), side)));

const difference = (yours: readonly Run[], onRecord: readonly Run[]): Html => html`<dl class="difference">
    <dt>yours</dt><dd>${runs(yours, "yours")}</dd>
    <dt>on record</dt><dd>${runs(onRecord, "record")}</dd>
  </dl>`;

function linkTo(label: string, url: string): Html {
  const safe = safeUrl(url);
  return html`<p class="link">${safe === null ? bare(label) : anchor(safe, bare(label))}</p>`;
}

/** An action is a link that asks its command line: it works without the browser script too. */
function action(label: string, command: string): Html {
  const line = bare(command);
  return html`<a class="action" href="/?q=${encodeURIComponent(line)}#latest" data-line="${line}">${bare(label)}</a>`;
}

/** Plain text as paragraphs; lines of one paragraph stay lines. */
function text(words: string, isSmall: boolean): Html {
  const paragraphs: string[][] = [[]];
  for (const line of bareLines(words)) {
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  const name = isSmall ? "evidence" : "text";
  return html`${paragraphs.map(
    lines =>
      html`<p class="${name}" dir="auto">${lines.map((line, at) => html`${at === 0 ? "" : html`<br>`}${line}`)}</p>`,
  )}`;
}

function blockHtml(block: Block, isBeside: boolean): Html {
  switch (block.type) {
    case "heading":
      return html`<h3>${bare(block.text)}</h3>`;
    case "text":
      return text(block.text, block.small ?? false);
    case "quote":
      return quote(block.said);
    case "fact":
      return fact(block.known, block.answer);
    case "event":
      return event(block.event);
    case "person":
      return person(block.person);
    case "passage":
      return html`<div class="passage"><p dir="auto">${bare(block.words.text)}</p>
        ${evidenceHtml(null, block.source, [block.words], null)}</div>`;
    case "difference":
      return difference(block.yours, block.onRecord);
    case "sources":
      return html`<ul class="sources">${block.sources.map(source)}</ul>`;
    case "change":
      return changeHtml(block);
    case "picture":
      return pictureHtml(block.picture, bare(block.alternative), isBeside);
    case "form":
      return formHtml(block.form);
    case "link":
      return linkTo(block.label, block.url);
    case "action":
      return action(block.label, block.command);
  }
}

/** Neighbours of one kind that stand in one list, and the element that holds them. */
function grouped(type: Block["type"], items: readonly Html[]): Html {
  if (type === "event") return html`<ol class="timeline">${items}</ol>`;
  if (type === "person") return html`<ul class="people">${items}</ul>`;
  if (type === "action") return html`<p class="actions">${items.map(item => html`${item} `)}</p>`;
  return html`${items}`;
}

/** The blocks of a card as markup, without a frame. */
export function blocksHtml(blocks: readonly Block[]): Html {
  const groups: { readonly type: Block["type"]; readonly items: Html[] }[] = [];
  const isBeside = blocks.some(({ type }) => type === "event" || type === "person");
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    // A card's title, above the headings of its parts.
    if (index === 0 && block.type === "heading")
      groups.push({ type: "heading", items: [html`<h2>${bare(block.text)}</h2>`] });
    else if (last?.type === block.type) last.items.push(blockHtml(block, isBeside));
    else groups.push({ type: block.type, items: [blockHtml(block, isBeside)] });
  }
  return html`${groups.map(({ type, items }) => grouped(type, items))}`;
}

/** A card as one article: what the chat shows for an answer. */
export function cardHtml(card: Card): Html {
  const example = isExample(card) ? html`<p class="badge">example</p>` : "";
  return html`<article class="card" data-command="${card.command}" data-status="${card.status}">${example}${blocksHtml(
    shownBlocks(card),
  )}</article>`;
}
