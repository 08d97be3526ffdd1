import { bare, bareLines, flat } from "../../card/bare.ts";
import type { Block, Card, Change, FactAnswer, Form, Picture, Run } from "../../card/card.ts";
import { factWords, happeningDate, happeningNotes } from "../../card/facts.ts";
import { fieldWords } from "../../card/form.ts";
import { safeUrl, webUrl } from "../../card/link.ts";
import { utterance, WORDING_NOTE } from "../../card/utterance.ts";
import {
  alsoWords,
  occasionWords,
  personNotes,
  personRoles,
  roleBeside,
  sourcesOf,
  sourceWords,
  speakerWords,
} from "../../card/words.ts";
import type { Citation } from "../../story/cite.ts";
import type { Happening, Known, Person, Said, Source } from "../../story/story.ts";
import type { Shorten } from "./action.ts";
import { plainText, type Rich, type RichSection, richText, type SlackBlock, words } from "./block.ts";
import { chunks, label } from "./chunk.ts";
import { evidence, small } from "./evidence.ts";
import { LIMITS } from "./limits.ts";

/** What rendering needs from outside: ids of uploaded pictures, and a keeper of long values. */
export interface Rendering {
  readonly pictures: ReadonlyMap<Picture, string>;
  readonly shorten: Shorten;
}

/** Lines of rich text as blocks, each under the limit; a piece that is too long goes on in the next block. */
function rich(type: RichSection["type"], ...pieces: readonly Rich[]): readonly SlackBlock[] {
  const blocks: Rich[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    for (const text of chunks(piece.text, LIMITS.text)) {
      if (text === "") continue;
      if (size > 0 && size + text.length > LIMITS.text) {
        blocks.push([]);
        size = 0;
      }
      blocks.at(-1)?.push({ ...piece, text });
      size += text.length;
    }
  }
  return blocks.filter(one => one.length > 0).map(elements => richText({ type, elements }));
}

const line = (...pieces: readonly Rich[]): readonly SlackBlock[] => rich("rich_text_section", ...pieces);
const bold = (text: string): Rich => words(text, { bold: true });
const italic = (text: string): Rich => words(text, { italic: true });

function heading(text: string): readonly SlackBlock[] {
  const title = bare(text);
  return title.length <= LIMITS.header ? [{ type: "header", text: plainText(title) }] : line(bold(title));
}

function quote(said: Said, { shorten }: Rendering): readonly SlackBlock[] {
  const { stretches, wording } = utterance(said);
  const role = roleBeside(said);
  const who = [bold(speakerWords(said.speaker)), ...(role === null ? [] : [words(`, ${role}`)])];
  const spoken = stretches.map(({ text, marked }, at) => {
    const shown = at === 0 ? text : ` ${text}`;
    return marked ? words(shown) : italic(shown);
  });
  const note = WORDING_NOTE[wording];
  const notes = note === null ? [] : [words(` ${note}`)];
  const { first, others } = sourcesOf(said);
  const shown = said.marked.length > 0 ? said.marked : said.words;
  const also = alsoWords(others);
  const last = [
    ...evidence(occasionWords(said), first, shown, said.context, shorten),
    ...(also === null ? [] : small(also)),
  ];
  if (wording === "paraphrase") return [...line(...who, words(": "), ...spoken, ...notes), ...last];
  return [...line(...who), ...rich("rich_text_quote", ...spoken, ...notes), ...last];
}

/** The sentence of a fact, the answering words set off in it. */
function sentence({ sentence: whole }: Known, answer: FactAnswer | null): readonly Rich[] {
  const start = (answer?.words.span.start ?? 0) - whole.span.start;
  const end = (answer?.words.span.end ?? 0) - whole.span.start;
  const inside = answer?.words.document === whole.document && start >= 0 && end <= whole.text.length;
  if (!inside) return [words(bare(whole.text))];
  const [before, own, after] = [
    whole.text.slice(0, start),
    whole.text.slice(start, end),
    whole.text.slice(end),
  ];
  return [words(flat(before).trimStart()), bold(flat(own)), words(flat(after).trimEnd())];
}

function fact(known: Known, answer: FactAnswer | null, { shorten }: Rendering): readonly SlackBlock[] {
  const given = factWords(known, answer);
  return [
    ...line(answer === null ? words(given.answer) : bold(given.answer), words(given.notes)),
    ...(given.sentence === null ? [] : rich("rich_text_quote", ...sentence(known, answer))),
    ...evidence(null, known.source, [answer?.words ?? known.evidence], known.sentence, shorten),
  ];
}

const event = (happening: Happening, { shorten }: Rendering): readonly SlackBlock[] => [
  ...line(
    bold(happeningDate(happening)),
    words(`  ${bare(happening.what.text)}${happeningNotes(happening)}`),
  ),
  ...evidence(null, happening.source, [happening.what], null, shorten),
];

function person(one: Person): readonly SlackBlock[] {
  const notes = personNotes(one);
  const roles = personRoles(one).map(role => words(`\n${role}`));
  return [...line(bold(bare(one.name)), ...roles), ...(notes === null ? [] : small(notes))];
}

/** A changed word stands in brackets too: a screen reader does not say styles. */
const runs = (side: string, given: readonly Run[], style: "strike" | "bold"): readonly Rich[] => [
  bold(`${side}: `),
  ...given.map(({ text, mark }) =>
    mark === "same"
      ? words(flat(text))
      : words(
          flat(text).replace(/\S(?:.*\S)?/u, own => `[${own}]`),
          { [style]: true },
        ),
  ),
];

function sources(given: readonly Source[]): readonly SlackBlock[] {
  return given.flatMap(one => {
    const url = webUrl(one);
    const title = bare(one.title ?? "");
    const name = sourceWords(one);
    const linked: Rich =
      url === null || url.length > LIMITS.url ? words(name) : { type: "link", url, text: name };
    return line(words("• "), linked, words(title === "" || one.outlet === null ? "" : `: ${title}`));
  });
}

function change(
  kind: Change,
  now: Citation,
  before: Citation | null,
  source: Source,
  { shorten }: Rendering,
): readonly SlackBlock[] {
  return [
    ...line(bold(kind), words(`  ${bare(now.text)}`)),
    ...(before === null ? [] : small(`before: ${bare(before.text)}`)),
    ...evidence(null, source, [now], null, shorten),
  ];
}

function picture(drawn: Picture, alternative: string, { pictures }: Rendering): readonly SlackBlock[] {
  const lines = bareLines(alternative).join("\n");
  const id = pictures.get(drawn);
  if (id === undefined) return small(lines);
  const shown: SlackBlock = {
    type: "image",
    slack_file: { id },
    alt_text: label(lines.replaceAll("\n", "; "), LIMITS.alternative) || "picture",
  };
  return lines.length <= LIMITS.alternative ? [shown] : [shown, ...small(lines)];
}

function link(text: string, url: string): readonly SlackBlock[] {
  const safe = safeUrl(url);
  const open = safe !== null && !safe.startsWith("/") && safe.length <= LIMITS.url;
  return line(open ? { type: "link", url: safe, text: bare(text) } : words(bare(text)));
}

const form = (asked: Form): readonly SlackBlock[] => [
  ...line(bold(bare(asked.title))),
  ...asked.fields.flatMap(field => line(words(bare(fieldWords(field))))),
];

/** One block of a card as blocks of Slack; buttons are gathered by `card`. */
export function blocksOf(block: Block, how: Rendering): readonly SlackBlock[] {
  switch (block.type) {
    case "heading":
      return heading(block.text);
    case "text":
      return block.small === true
        ? small(bareLines(block.text).join("\n"))
        : line(words(bareLines(block.text).join("\n")));
    case "quote":
      return quote(block.said, how);
    case "fact":
      return fact(block.known, block.answer, how);
    case "event":
      return event(block.event, how);
    case "person":
      return person(block.person);
    case "passage":
      return [
        ...line(words(bare(block.words.text))),
        ...evidence(null, block.source, [block.words], null, how.shorten),
      ];
    case "difference":
      return [
        ...rich("rich_text_quote", ...runs("yours", block.yours, "strike")),
        ...rich("rich_text_quote", ...runs("on record", block.onRecord, "bold")),
      ];
    case "sources":
      return sources(block.sources);
    case "change":
      return change(block.change, block.words, block.before, block.source, how);
    case "picture":
      return picture(block.picture, block.alternative, how);
    case "form":
      return form(block.form);
    case "link":
      return link(block.label, block.url);
    case "action":
      return [];
  }
}

/** The first form a card asks for. */
export const formOf = (card: Card): Form | null =>
  card.blocks.find(block => block.type === "form")?.form ?? null;
