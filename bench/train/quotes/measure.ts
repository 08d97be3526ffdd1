import { statSync } from "node:fs";
import { acceptFeatures, rivalsOf } from "../../../src/text/model/quote/accept.ts";
import { createFeatures } from "../../../src/text/model/quote/feature.ts";
import { calibrated, scoreOf } from "../../../src/text/model/quote/linear.ts";
import { type QuoteModels, quoteModelsUrl } from "../../../src/text/model/quote/models.ts";
import { cueChances, LIMITS, type Proposal, proposalsOf } from "../../../src/text/model/quote/proposal.ts";
import { createRanking } from "../../../src/text/model/quote/rank.ts";
import { most, type Row } from "../../table.ts";
import type { Article } from "./articles.ts";
import { closeness, type Labelled, labelled } from "./steps.ts";

const SECTION = "quotes: each step on PolNeAR dev";

interface Tally {
  right: number;
  of: number;
}

const tally = (): Tally => ({ right: 0, of: 0 });

function count(into: Tally, right: boolean): void {
  into.of++;
  if (right) into.right++;
}

interface Tallies {
  readonly cue: { hit: number; found: number; gold: number };
  readonly speech: Tally;
  readonly content: Tally;
  readonly source: Tally;
  readonly judged: Judgement[];
}

/** How well each step does on articles it has not seen, given that the steps before it are right. */
export function measureQuotes(articles: readonly Article[], models: QuoteModels): Row[] {
  const tallies: Tallies = {
    cue: { hit: 0, found: 0, gold: 0 },
    speech: tally(),
    content: tally(),
    source: tally(),
    judged: [],
  };
  for (const article of articles) addArticle(tallies, article, models);
  const { cue, speech, content, source, judged } = tallies;
  const size = statSync(quoteModelsUrl()).size / 1e6;
  return [
    { section: SECTION, name: "size of quotes.bin", values: [size], unit: "MB", stated: most(3) },
    share("cue heads, F", (200 * cue.hit) / Math.max(1, cue.found + cue.gold)),
    share("act of saying or not, given the cue", percent(speech)),
    share("content, given the cue", percent(content)),
    share("source, given cue and content", percent(source), "shares a word, or rightly none"),
    share("confidence of words: mean error", 100 * calibrationError(judged), "ten steps, weighted"),
  ];
}

const share = (name: string, value: number, note?: string): Row => ({
  section: SECTION,
  name,
  values: [value],
  unit: "%",
  ...(note && { note }),
});

function addArticle(tallies: Tallies, article: Article, models: QuoteModels): void {
  const { scene, gold } = article;
  const candidates = labelled(article, models.words);
  const cues = candidates.map(({ candidate }) => candidate);
  const chances = cueChances(scene, cues, models.cue);
  addCues(tallies, gold.length, candidates, chances, models);
  const sure = chances.map((chance, i) => (candidates[i]!.gold ? Math.max(chance, LIMITS.cue) : chance));
  const proposals = proposalsOf(scene, cues, sure, {
    content: { empty: models.empty, ranking: createRanking(models.content) },
    source: createRanking(models.source),
  });
  const heads = new Map(gold.map(one => [one.head, one]));
  for (const { candidate, content, source } of proposals) {
    const right = heads.get(candidate.head);
    if (right === undefined) continue;
    const found = closeness(scene, candidate.outline, content, right) >= 0.5;
    count(tallies.content, found);
    if (found) count(tallies.source, isNamed(source, right.source));
  }
  tallies.judged.push(...judge(article, proposals, models));
}

function addCues(
  { cue, speech }: Tallies,
  gold: number,
  candidates: readonly Labelled[],
  chances: readonly number[],
  models: QuoteModels,
): void {
  cue.gold += gold;
  candidates.forEach(({ gold: right, features: ids }, i) => {
    const taken = chances[i]! >= 0.5;
    if (taken && right !== undefined) cue.found++;
    if (taken && right) cue.hit++;
    if (right) count(speech, scoreOf(models.speech, { ids, count: ids.length }) > 0 === right.speech);
  });
}

const percent = ({ right, of }: Tally): number => (100 * right) / Math.max(1, of);

function isNamed(range: Proposal["source"], gold: ReadonlySet<number>): boolean {
  if (range === null || gold.size === 0) return range === null && gold.size === 0;
  for (let i = range.first; i < range.last; i++) if (gold.has(i)) return true;
  return false;
}

interface Judgement {
  readonly chance: number;
  readonly right: boolean;
}

function judge({ scene, gold }: Article, proposals: readonly Proposal[], models: QuoteModels): Judgement[] {
  const rivals = rivalsOf(proposals);
  const features = createFeatures();
  return proposals.map((one, i) => {
    acceptFeatures(features, scene, one, rivals[i]!);
    const right = gold.some(quote => closeness(scene, one.candidate.outline, one.content, quote) >= 0.5);
    return { chance: calibrated(models.calibration, scoreOf(models.accept, features)), right };
  });
}

/** Expected calibration error: how far stated chances are from what came true, in ten steps. */
function calibrationError(judged: readonly Judgement[]): number {
  let error = 0;
  for (let step = 0; step < 10; step++) {
    const some = judged.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === step);
    const stated = some.reduce((sum, { chance }) => sum + chance, 0);
    error += Math.abs(stated - some.filter(({ right }) => right).length);
  }
  return error / Math.max(1, judged.length);
}
