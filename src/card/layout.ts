import type { Citation } from "../story/cite.ts";
import type { Happening, Known, Person, Said, Source } from "../story/story.ts";
import type { Span } from "../text/document.ts";
import { bare, bareLines, flat } from "./bare.ts";
import type { Block, Card, Change, FactAnswer, Form, Run } from "./card.ts";
import { factWords, happeningDate, happeningNotes } from "./facts.ts";
import { fieldWords, formUsage } from "./form.ts";
import { sourceUrl, wordsUrl } from "./link.ts";
import { shownBlocks } from "./shown.ts";
import { utterance, WORDING_NOTE } from "./utterance.ts";
import {
  alsoWords,
  OPEN_WORDS,
  occasionWords,
  personNotes,
  personRoles,
  roleBeside,
  sourcesOf,
  sourceWords,
  speakerWords,
} from "./words.ts";

/** Words of a stored document, for surfaces that show them themselves. */
export interface Place {
  readonly document: string;
  readonly spans: readonly Span[];
}

/** A stretch of a line. A link's address is never shown as text; what opens it is up to the surface. */
export type Piece =
  | { readonly type: "text" | "strong" | "changed"; readonly text: string }
  | { readonly type: "link"; readonly text: string; readonly url: string; readonly place: Place | null }
  | { readonly type: "action"; readonly text: string; readonly command: string };

/** What a line is, for surfaces that can show the difference; `indent` says that it stands under the one before. */
export interface Line {
  readonly tone: "heading" | "answer" | "quote" | "text" | "small" | "action";
  readonly indent: boolean;
  readonly pieces: readonly Piece[];
}

const text = (words: string): Piece => ({ type: "text", text: words });
const strong = (words: string): Piece => ({ type: "strong", text: words });
const link = (words: string, url: string, place: Place | null): Piece => ({
  type: "link",
  text: words,
  url,
  place,
});
const placeOf = ({ document }: Source, words: readonly Citation[]): Place => ({
  document,
  spans: words.filter(citation => citation.document === document).map(({ span }) => span),
});
const line = (tone: Line["tone"], pieces: readonly Piece[], indent = false): Line => ({
  tone,
  indent,
  pieces,
});

/** The evidence, last and small: what else is known of the words, where they stand, and the link to them. */
function evidence(
  lead: string | null,
  source: Source | null,
  words: readonly Citation[],
  context: Citation | null,
): Line {
  const given = source === null ? "unnamed source" : sourceWords(source);
  const pieces = [text(lead === null ? given : `${lead} · ${given}`)];
  if (source === null) return line("small", pieces);
  return line("small", [
    ...pieces,
    text(" · "),
    link(OPEN_WORDS, wordsUrl(words, source, context), placeOf(source, words)),
  ]);
}

function quote(said: Said): readonly Line[] {
  const { stretches, wording } = utterance(said);
  const role = roleBeside(said);
  const who: readonly Piece[] = [
    strong(speakerWords(said.speaker)),
    ...(role === null ? [] : [text(`, ${role}`)]),
  ];
  const words = stretches.map(stretch => stretch.text).join(" ");
  const note = WORDING_NOTE[wording];
  const { first, others } = sourcesOf(said);
  const shown = said.marked.length > 0 ? said.marked : said.words;
  const last = [evidence(occasionWords(said), first, shown, said.context), ...also(others)];
  if (wording === "paraphrase") return [line("text", [...who, text(`: ${words} ${note}`)]), ...last];
  return [line("answer", who), line("quote", [text(note === null ? words : `${words} ${note}`)]), ...last];
}

function also(others: readonly Source[]): readonly Line[] {
  const words = alsoWords(others);
  return words === null ? [] : [line("small", [text(words)])];
}

function fact(known: Known, answer: FactAnswer | null): readonly Line[] {
  const words = factWords(known, answer);
  const lead = answer === null ? text(words.answer) : strong(words.answer);
  const sentence = words.sentence === null ? [] : [line("text", [text(words.sentence)], true)];
  const shown = [answer?.words ?? known.evidence];
  return [
    line("answer", [lead, text(words.notes)]),
    ...sentence,
    evidence(null, known.source, shown, known.sentence),
  ];
}

const event = (happening: Happening): readonly Line[] => [
  line("text", [
    strong(happeningDate(happening)),
    text(`  ${bare(happening.what.text)}${happeningNotes(happening)}`),
  ]),
  { ...evidence(null, happening.source, [happening.what], null), indent: true },
];

function person(one: Person): readonly Line[] {
  const notes = personNotes(one);
  return [
    line("answer", [strong(bare(one.name))]),
    ...personRoles(one).map(role => line("text", [text(role)], true)),
    ...(notes === null ? [] : [line("small", [text(notes)], true)]),
  ];
}

const runs = (label: string, given: readonly Run[]): Line =>
  line(
    "text",
    [
      text(label.padEnd("on record".length + 2)),
      ...given.map(
        (run): Piece => ({ type: run.mark === "changed" ? "changed" : "text", text: flat(run.text) }),
      ),
    ],
    true,
  );

function source(one: Source): Line {
  const title = bare(one.title ?? "");
  const rest = title === "" || one.outlet === null ? [] : [text(`: ${title}`)];
  return line("small", [link(sourceWords(one), sourceUrl(one), placeOf(one, [])), ...rest]);
}

function change(kind: Change, words: Citation, before: Citation | null, given: Source): readonly Line[] {
  const was = before === null ? [] : [line("small", [text(`before: ${bare(before.text)}`)], true)];
  return [
    line("text", [strong(kind), text(`  ${bare(words.text)}`)]),
    ...was,
    { ...evidence(null, given, [words], null), indent: true },
  ];
}

const form = (asked: Form): readonly Line[] => [
  line("answer", [strong(bare(asked.title))]),
  ...asked.fields.map(field => line("text", [text(bare(fieldWords(field)))], true)),
  line("small", [text(`Type ${bare(formUsage(asked))}`)]),
];

/** One block as lines; actions are gathered by `layout`. */
function linesOf(block: Block): readonly Line[] {
  switch (block.type) {
    case "heading":
      return [line("heading", [strong(bare(block.text))])];
    case "text":
      return bareLines(block.text).map(words => line(block.small ? "small" : "text", [text(words)]));
    case "quote":
      return quote(block.said);
    case "fact":
      return fact(block.known, block.answer);
    case "event":
      return event(block.event);
    case "person":
      return person(block.person);
    case "passage":
      return [
        line("text", [text(bare(block.words.text))]),
        evidence(null, block.source, [block.words], null),
      ];
    case "difference":
      return [runs("yours", block.yours), runs("on record", block.onRecord)];
    case "sources":
      return block.sources.map(source);
    case "change":
      return change(block.change, block.words, block.before, block.source);
    case "picture":
      return bareLines(block.alternative).map(words => line("small", [text(words)]));
    case "form":
      return form(block.form);
    case "link":
      return [line("text", [link(bare(block.label), block.url, null)])];
    case "action":
      return [line("action", [{ type: "action", text: bare(block.label), command: bare(block.command) }])];
  }
}

/** Whether an empty line parts two neighbours: answers stand apart, what introduces or continues one stands close. */
function isApart(before: Block, after: Block): boolean {
  const items: readonly Block["type"][] = ["quote", "fact", "person", "passage", "difference"];
  if (after.type === "heading") return true;
  if (before.type === "heading") return false;
  if (after.type === "sources" && before.type !== "text") return true;
  if (after.type === "action") return before.type === "event" || before.type === "person";
  if (after.type === "text" && after.small !== true)
    return items.includes(before.type) && before.type !== "difference";
  return items.includes(before.type) && items.includes(after.type) && before.type !== "difference";
}

/** Without pictures whose words stand beside them in the same card. */
const worded = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(({ type }) => type === "event" || type === "person")
    ? blocks.filter(({ type }) => type !== "picture")
    : blocks;

/** A card as groups of lines, an empty line between groups: what plain text and the terminal show. */
export function layout(card: Card): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let before: Block | null = null;
  for (const block of worded(shownBlocks(card))) {
    const lines = linesOf(block);
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || before === null || isApart(before, block)) groups.push([...lines]);
    else if (last?.tone === "action" && block.type === "action") {
      group[group.length - 1] = line("action", [...last.pieces, ...(lines[0]?.pieces ?? [])]);
    } else group.push(...lines);
    before = block;
  }
  return groups;
}
