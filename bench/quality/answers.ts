import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Block, Card } from "../../src/card/card.ts";
import { plain } from "../../src/card/plain.ts";
import { answerFact } from "../../src/command/fact.ts";
import { routed } from "../../src/command/route.ts";
import { filing } from "../../src/source/filing.ts";
import type { Citation } from "../../src/story/cite.ts";
import { fold, stemsOf } from "../../src/story/stem.ts";
import { overlaps, type Span } from "../../src/text/document.ts";
import type { Filing } from "../../src/text/filing.ts";
import { loadCorpus, locate } from "../../tests/corpus/corpus.ts";
import { floors } from "../../tests/corpus/floors.ts";
import { roomOf } from "../room.ts";
import { least, type Row, type RunOptions, SHARED_ABSENT } from "../table.ts";

/** A question about one article, with what a right answer shows and rests on; no answer: it must be refused. */
export interface GoldQuestion {
  readonly question: string;
  readonly accept: readonly string[];
  readonly evidence: Span | null;
}

export interface GoldAnswers {
  readonly name: string;
  readonly filing: Filing;
  readonly questions: readonly GoldQuestion[];
}

export type Judgement = "right" | "wrong" | "refused";

const SECTION = "Questions answered from the record";

/** The questions of the seed (26 with an answer, 5 without) and of our own articles, asked of the real bot. */
export async function answerRows({
  shared,
  explain,
}: Pick<RunOptions, "shared" | "explain">): Promise<readonly Row[]> {
  const seed = seedQuestions(shared);
  const rows =
    seed === null
      ? [
          {
            section: SECTION,
            name: "seed: right on the first card",
            values: [],
            unit: "",
            note: SHARED_ABSENT,
          },
        ]
      : await questionRows("seed", [seed], explain, { right: 22, refused: 5 });
  return [...rows, ...(await ownAnswerRows({ explain }))];
}

/** Those of our own articles alone; the floors are those of tests/corpus. */
export const ownAnswerRows = ({ explain }: Pick<RunOptions, "explain">): Promise<readonly Row[]> =>
  questionRows("own articles", ownQuestions(), explain, { right: floors.answered, refused: floors.refused });

/** Asks every question of a record of its own article alone. */
export async function questionRows(
  name: string,
  articles: readonly GoldAnswers[],
  explain: (line: string) => void,
  reach: { readonly right: number; readonly refused: number },
): Promise<Row[]> {
  const all: { readonly asked: GoldQuestion; readonly judgement: Judgement }[] = [];
  for (const article of articles) all.push(...(await judged(article, explain)));
  const answerable = all.filter(({ asked }) => asked.evidence !== null);
  const others = all.filter(({ asked }) => asked.evidence === null);
  const row = (what: string, list: typeof all, wanted: Judgement): Row => ({
    section: SECTION,
    name: `${name}: ${what}`,
    values: [list.filter(({ judgement }) => judgement === wanted).length],
    unit: `of ${list.length}`,
  });
  return [
    { ...row("right on the first card", answerable, "right"), stated: least(reach.right) },
    row("wrong", answerable, "wrong"),
    { ...row("unanswerable refused", others, "refused"), stated: least(reach.refused) },
  ];
}

async function judged(
  { name, filing: filed, questions }: GoldAnswers,
  explain: (line: string) => void,
): Promise<{ readonly asked: GoldQuestion; readonly judgement: Judgement }[]> {
  const { context, close } = await roomOf(filed);
  const found = [];
  for (const asked of questions) {
    const card = await routed(asked.question, context, answerFact);
    const judgement = judge(asked, card);
    if (judgement !== (asked.evidence === null ? "refused" : "right")) {
      explain(`${name}: ${judgement}: ${asked.question}\n    ${plain(card).replaceAll("\n", "\n    ")}`);
    }
    found.push({ asked, judgement });
  }
  await close();
  return found;
}

/** Right: the first answering block rests on the gold evidence, and what is shown holds the answer. */
export function judge({ accept, evidence }: GoldQuestion, card: Card): Judgement {
  if (card.status !== "answer") return "refused";
  if (evidence === null) return "wrong";
  const first = card.blocks.map(citationsOf).find(citations => citations.length > 0) ?? [];
  const rests = first.some(({ span }) => overlaps(span, evidence));
  const shown = fold(plain(card));
  return rests && accept.some(form => shows(shown, form)) ? "right" : "wrong";
}

/** An accepted form stands there as written, or, when it is a longer answer in the annotator's words, most of its words do. */
function shows(shown: string, form: string): boolean {
  if (shown.includes(fold(form))) return true;
  const words = stemsOf(form);
  const present = new Set(stemsOf(shown));
  return words.length > 3 && words.filter(word => present.has(word)).length >= 0.7 * words.length;
}

function citationsOf(block: Block): readonly Citation[] {
  switch (block.type) {
    case "fact":
      return [block.known.evidence];
    case "quote":
      return block.said.words;
    case "event":
      return [block.event.what];
    case "passage":
    case "change":
      return [block.words];
    case "person":
      return [
        block.person.firstMention,
        ...block.person.roles.flatMap(role => (role.words === null ? [] : [role.words])),
      ];
    case "heading":
    case "text":
    case "picture":
    case "form":
    case "difference":
    case "sources":
    case "link":
    case "action":
      return [];
  }
}

const Seed = z.object({
  dateline: z.object({ value: z.string() }),
  facts: z.array(
    z.object({
      question: z.string(),
      answer: z.string(),
      accept: z.array(z.string()).optional(),
      evidence: z.object({ start: z.int(), end: z.int() }),
    }),
  ),
  unanswerable: z.array(z.object({ question: z.string() })),
});

function seedQuestions(shared: string): GoldAnswers | null {
  const folder = join(shared, "seed");
  if (!existsSync(join(folder, "gold.json"))) return null;
  const seed = Seed.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const text = readFileSync(join(folder, "article.txt"), "utf8");
  return {
    name: "seed",
    filing: filing(text, { published: seed.dateline.value, outlet: "Bloomberg" }),
    questions: [
      ...seed.facts.map(({ question, answer, accept, evidence }) => ({
        question,
        // Remarks of the annotator stand in brackets.
        accept: [...(accept ?? []), answer.replace(/\s*\([^)]*\)/g, "").trim()],
        evidence,
      })),
      ...seed.unanswerable.map(({ question }) => ({ question, accept: [], evidence: null })),
    ],
  };
}

function ownQuestions(): readonly GoldAnswers[] {
  return loadCorpus().map(({ name, text, annotation }) => ({
    name,
    filing: filing(text, { published: annotation.date, outlet: annotation.outlet }),
    questions: [
      ...annotation.questions.map(({ question, accept, evidence }) => ({
        question,
        accept,
        evidence: locate(text, evidence),
      })),
      ...annotation.unanswerable.map(({ question }) => ({ question, accept: [], evidence: null })),
    ],
  }));
}
