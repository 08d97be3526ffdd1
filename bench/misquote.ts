import type { Card } from "../src/card/card.ts";
import { plain } from "../src/card/plain.ts";
import { check } from "../src/command/check.ts";
import { openMemoryStore } from "../src/store/open.ts";
import { cutAtNegation, type Draw, isAltered, WRONG } from "./misquote/alterations.ts";
import { type Quotation, quotationsIn } from "./misquote/quotations.ts";
import { RIGHT } from "./misquote/typography.ts";
import { contextOver } from "./room.ts";
import { articlesOf, hasCorpus } from "./speed/material.ts";
import { fileAll } from "./speed/storing.ts";
import { least, type Row, type Run, SHARED_ABSENT } from "./table.ts";
import { randomFrom } from "./train/random.ts";

const FILE = "polnear-train.jsonl";
const SEED = 6;

/** One thing asked of `/check`, and how its answer must be. */
interface Trial {
  readonly section: string;
  readonly name: string;
  readonly line: string;
  readonly right: (card: Card) => boolean;
}

/** Real quotations, whole in every typography and altered in every way, put to `/check` over a record of the articles they stand in. */
export const run: Run = async ({ quick, shared, say, explain }) => {
  const names = [
    ["verbatim ones recognised", "all"],
    ["altered ones not called verbatim", "all"],
  ] as const;
  if (!hasCorpus(shared)) {
    return names.map(([section, name]) => ({ section, name, values: [], unit: "", note: SHARED_ABSENT }));
  }
  const { quotations, articles } = quotationsIn(shared, FILE, quick ? 200 : 2000);
  say(`reading ${articles} articles with ${quotations.length} quotations`);
  const store = await openMemoryStore();
  await fileAll(await articlesOf(shared, FILE, articles), store);
  const context = contextOver(store);
  const found: { readonly trial: Trial; readonly right: boolean }[] = [];
  for (const trial of trialsOf(quotations)) {
    const card = await check.run({ quote: trial.line }, context);
    const right = trial.right(card);
    if (!right)
      explain(
        `${trial.section}, ${trial.name}: ${trial.line}\n    ${plain(card).replaceAll("\n", "\n    ")}`,
      );
    found.push({ trial, right });
  }
  await store.close();
  return rowsOf(found);
};

const VERBATIM = "Verbatim ones recognised";
const ALTERED = "Altered ones not called verbatim";
const SPEAKER = "Verbatim ones given to their own speaker";

/** Every quotation in two typographies, and altered in three ways, each way in its turn. */
function trialsOf(quotations: readonly Quotation[]): readonly Trial[] {
  const random = randomFrom(SEED);
  const draw: Draw = { pick: list => list[Math.floor(random() * list.length)] };
  const [right, wrong] = [Object.entries(RIGHT), Object.entries(WRONG)];
  return quotations.flatMap((quotation, at) => {
    const other = quotations[(at + 7) % quotations.length]!;
    const written = [at, at + 5].map((turn): Trial => {
      const [name, write] = right[turn % right.length]!;
      return { section: VERBATIM, name, line: write(quotation.words), right: isVerbatim };
    });
    const altered = [at, at + 2, at + 4].flatMap((turn): Trial[] => {
      const [name, alter] = wrong[turn % wrong.length]!;
      const line = alter(quotation, other, draw);
      return line === null || !isAltered(line, quotation)
        ? []
        : [{ section: ALTERED, name, line: `“${line}”`, right: card => !isVerbatim(card) }];
    });
    const stranger = quotations.slice(at + 1).find(one => isOther(one, quotation));
    return [...written, ...altered, ...special(quotation, stranger?.speaker ?? null)];
  });
}

/** Given to whom it is of, to somebody else, and cut where a negation stood. */
function special(quotation: Quotation, stranger: string | null): readonly Trial[] {
  const { words, speaker } = quotation;
  const cut = cutAtNegation(quotation);
  const trial = (section: string, name: string, line: string, right: Trial["right"]): Trial => ({
    section,
    name,
    line,
    right,
  });
  return [
    ...(cut === null ? [] : [trial(ALTERED, "a negation cut out", `“${cut}”`, isWarned)]),
    ...(stranger === null
      ? []
      : [trial(ALTERED, "speakers exchanged", `${stranger} said “${words}”`, card => !isTheirs(card))]),
    ...(speaker === null
      ? []
      : [trial(SPEAKER, "named as the source names them", `${speaker} said “${words}”`, isTheirs)]),
  ];
}

const isTheirs = (card: Card): boolean =>
  isVerbatim(card) && !/not by|does not name|names nobody/u.test(verdictWords(card));

const isOther = (one: Quotation, { speaker }: Quotation): boolean =>
  one.speaker !== null && speaker !== null && !shareWord(one.speaker, speaker);

const shareWord = (a: string, b: string): boolean => a.split(" ").some(word => b.split(" ").includes(word));

/** The card's first words, which are its verdict. */
function verdictWords({ blocks: [first] }: Card): string {
  return first?.type === "heading" || first?.type === "text" ? first.text : "";
}

const isVerbatim = (card: Card): boolean => /\bVerbatim\b/u.test(verdictWords(card));
const isWarned = (card: Card): boolean => !isVerbatim(card) || /may change/u.test(verdictWords(card));

function rowsOf(found: readonly { readonly trial: Trial; readonly right: boolean }[]): readonly Row[] {
  return [VERBATIM, ALTERED, SPEAKER].flatMap(section => {
    const mine = found.filter(({ trial }) => trial.section === section);
    const row = (name: string, list: typeof mine): Row => ({
      section,
      name,
      values: [(100 * list.filter(({ right }) => right).length) / list.length],
      unit: "%",
      note: `of ${list.length}`,
    });
    const names = [...new Set(mine.map(({ trial }) => trial.name))];
    return [
      ...(section === SPEAKER ? [] : [{ ...row("all", mine), stated: least(99) }]),
      ...names.map(name =>
        row(
          name,
          mine.filter(({ trial }) => trial.name === name),
        ),
      ),
    ];
  });
}
