import type { Citation } from "../story/cite.ts";
import { outlets } from "../story/source.ts";
import type { Said, Source, Story } from "../story/story.ts";
import { action, counted } from "./action.ts";
import type { Block, Card, Change } from "./card.ts";
import { contestBlocks } from "./contest.ts";
import { storyPicture } from "./picture.ts";
import { saidLine } from "./said.ts";
import { statement } from "./statement.ts";
import { storyTopic } from "./story.ts";
import { joined } from "./words.ts";

/** One change, in the source's own words. */
export interface ChangeLine {
  readonly change: Change;
  readonly words: Citation;
  readonly before: Citation | null;
  readonly source: Source;
}

/** A story as a briefing tells it: what changed, its best new quotations, and how much more there is. */
export interface BriefedStory {
  readonly story: Pick<Story, "id" | "headline" | "sources" | "timeline" | "people" | "contested">;
  readonly lines: readonly ChangeLine[];
  readonly said: readonly Said[];
  /** What is new too and not shown. */
  readonly more: { readonly quotes: number; readonly points: number };
}

/** A story told by its headline alone. */
export interface Headline {
  readonly id: string;
  readonly headline: string;
  readonly outlets: number;
  /** What is new in a story that was told before; null: the story itself is new. */
  readonly changes: number | null;
}

export interface Briefing {
  /** What it is about ("Ukraine talks"), and since when ("what changed since Wednesday 08:00"). */
  readonly name: string;
  readonly since: string;
  readonly stories: readonly BriefedStory[];
  readonly headlines: readonly Headline[];
  /** New stories that are only counted. */
  readonly rest: number;
  /** Headlines of stories the briefing is about in which nothing moved. */
  readonly unchanged: readonly string[];
}

/** A briefing: one headline a story with what changed first, one best quotation, how widely it is told last. */
export function briefingCard(briefing: Briefing): Card {
  const { stories, headlines, rest, unchanged } = briefing;
  const [only] = stories.length === 1 && headlines.length + rest === 0 ? stories : [];
  const isNamed = only !== undefined && only.story.headline === briefing.name;
  return {
    status: "answer",
    command: "briefing",
    blocks: [
      { type: "heading", text: `${briefing.name} · ${briefing.since}` },
      ...stories.flatMap(one => storyBlocks(one, isNamed, only !== undefined)),
      ...headlineBlocks(headlines, rest),
      ...(unchanged.length === 0 ? [] : [small(`No change: ${unchanged.join("; ")}`)]),
      ...(rest > 0 || headlines.length > 0 ? [action("All stories", "/stories")] : []),
      action("Why this?", "/why"),
    ],
  };
}

const small = (text: string): Block => ({ type: "text", text, small: true });

function storyBlocks(briefed: BriefedStory, isNamed: boolean, isOnly: boolean): readonly Block[] {
  const { story, lines, said, more } = briefed;
  const topic = storyTopic(story.headline);
  return [
    ...(isNamed ? [] : [{ type: "heading", text: story.headline } as const]),
    ...lines.flatMap((line): readonly Block[] => [
      { type: "change", ...line },
      ...against(story.contested, line),
    ]),
    ...said.map((one): Block => ({ type: "quote", said: one })),
    ...(isOnly ? storyPicture(story) : []),
    small(coverage(briefed)),
    action(isOnly ? "The story" : "More", `/brief ${topic}`),
    ...(isOnly && story.timeline.length > 1 ? [action("Timeline", `/timeline ${topic}`)] : []),
    ...(isOnly && story.people.length > 0 ? [action("People", `/people ${topic}`)] : []),
    ...(more.quotes > 0 ? [action("All quotes", `/said everyone about ${topic}`)] : []),
  ];
}

/** What stands against a line, or what it was corrected from; not where the line says it itself. */
function against(contested: Story["contested"], { words, before }: ChangeLine): readonly Block[] {
  const known = contested.find(({ sentence }) => isSame(sentence, words));
  const isTold = known?.contest !== undefined && before !== null && isSame(known.contest.words, before);
  return known === undefined || isTold ? [] : contestBlocks(known);
}

const isSame = (a: Citation, b: Citation): boolean =>
  a.document === b.document && a.span.start === b.span.start;

/** "3 more quotes, 2 more points · 7 outlets, 2 independent". */
function coverage({ story, more }: BriefedStory): string {
  const { total, independent } = outlets(story.sources);
  const unseen = joined(
    [
      more.quotes === 0 ? null : counted(more.quotes, "more quote"),
      more.points === 0 ? null : counted(more.points, "more point"),
    ],
    ", ",
  );
  const reach = total === 1 ? "1 outlet" : `${total} outlets, ${independent} independent`;
  return joined([unseen, reach], " · ");
}

function headlineBlocks(headlines: readonly Headline[], rest: number): readonly Block[] {
  if (headlines.length === 0 && rest === 0) return [];
  return [
    { type: "heading", text: headlines.length === 0 ? "More stories" : "In a line each" },
    ...headlines.map((one): Block => ({ type: "text", text: headlineWords(one) })),
    ...(rest === 0 ? [] : [small(`${counted(rest, "more story", "more stories")} on record.`)]),
  ];
}

/** "new: Council votes for a theatre (2 outlets)", "3 changes: Ferry stays in port". */
function headlineWords({ headline, outlets: total, changes }: Headline): string {
  const lead = changes === null ? "new" : counted(changes, "change");
  return `${lead}: ${headline}${total > 1 ? ` (${counted(total, "outlet")})` : ""}`;
}

/** Nothing is new, in one line. */
export const quietCard = (name: string, since: string | null): Card => ({
  status: "answer",
  command: "briefing",
  blocks: [
    {
      type: "text",
      text: since === null ? `${name} · nothing on record yet.` : `${name} · nothing new since ${since}.`,
    },
  ],
});

/** What moved of what is followed: told at once, so nothing but the change. `rest`: stories that are only counted. */
export const noticeCard = (name: string, stories: readonly BriefedStory[], rest: number): Card => ({
  status: "answer",
  command: "follow",
  blocks: [
    { type: "heading", text: `${name} · new on record` },
    ...stories.flatMap(one => storyBlocks(one, one.story.headline === name, false)),
    ...headlineBlocks([], rest),
    action("Follows here", "/follow list"),
  ],
});

/** What someone who is followed has said. `rest`: statements that are only counted. */
export const statementNotice = (name: string, said: readonly Said[], rest: number): Card => ({
  status: "answer",
  command: "follow",
  blocks: [
    { type: "heading", text: `${name} · new on record` },
    ...said.flatMap(statement),
    ...(rest > 0 ? [small(`${counted(rest, "more statement")} on record.`)] : []),
    action(`All by ${name}`, saidLine(name, null)),
    action("Follows here", "/follow list"),
  ],
});
