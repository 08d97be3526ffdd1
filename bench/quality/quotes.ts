import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { filing } from "../../src/source/filing.ts";
import type { Span } from "../../src/text/document.ts";
import type { FoundQuote } from "../../src/text/quotes.ts";
import { read } from "../../src/text/read.ts";
import { least, type Row, type RunOptions, SHARED_ABSENT, type Stated } from "../table.ts";
import { calibrationRows, type Predicted } from "./calibration.ts";
import { errorRows } from "./errors.ts";
import { type GoldDocument, type Pair, type Score, type Subset, score } from "./score.ts";

const SECTION = "PolNeAR dev (tuned on in part)";

const Pairs = z.array(z.tuple([z.number(), z.number()]));
const Article = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      spans: Pairs,
      source: Pairs.nullable(),
      cue: Pairs.nullable(),
      type: z.enum(["direct", "mixed", "indirect"]),
      speech: z.boolean(),
    }),
  ),
});

/** F of others on PolNeAR, as the corpus README gives them: found / joint. */
const REFERENCES: Readonly<Record<"speech" | "quoted", { readonly found: string; readonly joint: string }>> =
  {
    speech: {
      found: "two people 90.1, fine-tuned BERT 83.0, CRF 65.9, marks alone 47.1",
      joint: "two people 86.8, fine-tuned BERT 77.3, CRF 53.3",
    },
    quoted: {
      found: "two people 95.9, fine-tuned BERT 79.0, CRF 66.8, marks alone 73.0",
      joint: "two people 93.9, fine-tuned BERT 73.3, CRF 52.6",
    },
  };

/** Stated figures: what rules and models together must keep, F in percent. */
const FLOORS = { speech: { found: 84.5, joint: 81 }, quoted: { found: 89.5, joint: 85 } } as const;

/** Reads every article of PolNeAR dev as the bot does and scores its quotes. */
export function quoteRows({
  shared,
  quick,
  explain,
}: Pick<RunOptions, "shared" | "quick" | "explain">): readonly Row[] {
  const file = join(shared, "corpus", "polnear-dev.jsonl");
  if (!existsSync(file)) {
    return [{ section: SECTION, name: "quotes", values: [], unit: "", note: SHARED_ABSENT }];
  }
  const gold = readArticles(file).slice(0, quick ? 20 : undefined);
  const articles = gold.map(predict);
  const predicted = articles.map(({ gold: { id }, scored: quotes }) => ({ id, quotes }));
  return [
    ...(["speech", "quoted"] as const).flatMap(subset =>
      rowsFor(subset, score(gold, predicted, subset), quick),
    ),
    ...errorRows(SECTION, gold, predicted, explain),
    ...calibrationRows(SECTION, articles),
  ];
}

/** Parses a JSON-lines file of annotated articles. */
export function readArticles(file: string): readonly GoldDocument[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(line => line.trim() !== "")
    .map(line => Article.parse(JSON.parse(line)));
}

function predict(gold: GoldDocument): Predicted {
  const reading = read(filing(gold.text, { published: "2016-01-01" }).document);
  return { gold, reading, scored: reading.quotes.map(scored) };
}

/** A quote as the scorer takes it. */
export function scored({
  spans,
  source,
  cue,
  kind,
  speech,
}: Pick<FoundQuote, "spans" | "source" | "cue" | "kind" | "speech">) {
  return { spans: pairs(spans), source: pairs(source), cue: pairs(cue), type: kind, speech };
}

const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end] as const);

function rowsFor(subset: Subset & ("speech" | "quoted"), result: Score, quick: boolean): Row[] {
  const row = (name: string, value: number | null, note?: string, stated?: Stated): Row => ({
    section: SECTION,
    name: `${subset}: ${name}`,
    values: value === null ? [] : [value],
    unit: "%",
    ...(note && { note }),
    ...(stated && !quick && { stated }),
  });
  const { found, joint } = REFERENCES[subset];
  const floor = FLOORS[subset];
  const { iou50, exact, speaker, cue } = result;
  return [
    row("found, F", iou50.f, found, least(floor.found)),
    row("found with the right speaker span, F", result.joint.f, joint, least(floor.joint)),
    row("found, precision", iou50.precision),
    row("found, recall", iou50.recall),
    row("exact words, F", exact.f),
    row("speaker span, of those found", speaker),
    row("cue, of those found", cue),
  ];
}
