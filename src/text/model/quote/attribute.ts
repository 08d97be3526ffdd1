import type { Outline } from "../../outline.ts";
import { venueIn } from "../../quote/adjuncts.ts";
import type { Attribution } from "../../quote/attributions.ts";
import type { Draft } from "../../quote/drafts.ts";
import type { Style } from "../../quote/start.ts";
import type { Range } from "../../range.ts";
import { acceptFeatures, agreement, markShape, rivalsOf } from "./accept.ts";
import { cueCandidates } from "./cue.ts";
import { cueFeatures } from "./cue-features.ts";
import { decide, type Judged } from "./decide.ts";
import { createFeatures } from "./feature.ts";
import { calibrated, scoreOf } from "./linear.ts";
import type { QuoteModels } from "./models.ts";
import { cueChances, type Proposal, proposalsOf, widened } from "./proposal.ts";
import { rankingOf } from "./rank.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { ruledSentences, settle } from "./settled.ts";
import { isWorthwhile, type Told } from "./worthwhile.ts";

/** Attributions less probable than this are not kept: F on articles held back is flat from 0.45 to 0.6, and precision goes first. */
const LEAST = 0.55;

/** Filled anew for each thing that is scored. */
const features = createFeatures();

/**
 * Reads a document's attributions with the trained parts. What the rules found (`ruled`) is evidence for them, apart from speakers' lines
 * ("ROE: I did not."), which stay as they are, and from sentences that need no second look.
 */
export function attribute(
  outlines: readonly Outline[],
  ruled: readonly Draft[],
  models: QuoteModels,
  least = LEAST,
): Draft[] {
  if (outlines.length === 0) return [];
  const lines = ruled.filter(draft => draft.lines);
  const scene = sceneOf(widened(outlines));
  const { settled, open } = settle(scene, ruledSentences(outside(scene.outlines, lines), ruled), models);
  const kept = [...settled, ...readOpen(scene, open, ruled, models, least)];
  return inOrder([...lines, ...kept, ...byPreposition(scene.tokens.length, ruled, kept)]);
}

const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((a, b) => a.attribution.cue.first - b.attribution.cue.first);

/** What the models read in the sentences of `open`. */
export function readOpen(
  scene: Scene,
  open: readonly Outline[],
  ruled: readonly Draft[],
  models: Omit<QuoteModels, "settled">,
  least = LEAST,
): Draft[] {
  const worthwhile = judge(scene, open, rulesByToken(scene.tokens.length, ruled), models)
    .filter(({ probability }) => probability >= least)
    .map(one => ({ ...one, speech: isSaying(scene, one, models) }))
    .filter(one => isWorthwhile(scene, one));
  return decide(worthwhile, least).map(one => draftOf(scene, one));
}

/** Prepositions are too seldom cues to be learned ("per the agency", "in her opinion"): there the rules hold where no model objects. */
function byPreposition(length: number, ruled: readonly Draft[], kept: readonly Draft[]): Draft[] {
  const taken = new Uint8Array(length);
  for (const { attribution } of kept)
    for (const { first, last } of [...attribution.content, attribution.cue]) taken.fill(1, first, last);
  const isTaken = ({ first, last }: Range): boolean => taken.subarray(first, last).includes(1);
  return ruled.filter(
    ({ lines, attribution: { cue, content, style }, outline }) =>
      !lines &&
      style === "clause" &&
      PREPOSITION.test(outline.tokens[cue.first]!.lower) &&
      ![...content, cue].some(isTaken),
  );
}

const PREPOSITION = /^(?:according|per|in|to|for|by)$/;

/** The sentences that stand in no speaker's line; both in the order of the text. */
export function outside(outlines: readonly Outline[], lines: readonly Draft[]): Outline[] {
  let next = 0;
  return outlines.filter(({ first }) => {
    while (lines[next]?.lines && lines[next]!.lines!.last <= first) next++;
    const line = lines[next]?.lines;
    return line === undefined || first < line.first;
  });
}

/** What the rules read at each token of a cue. */
export function rulesByToken(length: number, ruled: readonly Draft[]): (Attribution | null)[] {
  const rules = new Array<Attribution | null>(length).fill(null);
  for (const { attribution } of ruled) rules.fill(attribution, attribution.cue.first, attribution.cue.last);
  return rules;
}

function judge(
  scene: Scene,
  outlines: readonly Outline[],
  rules: readonly (Attribution | null)[],
  models: Omit<QuoteModels, "settled">,
): Judged[] {
  const candidates = cueCandidates(scene, outlines, rules, models.words);
  const chances = cueChances(scene, candidates, models.cue);
  const proposals = proposalsOf(scene, candidates, chances, {
    content: { empty: models.empty, ranking: rankingOf(models.content) },
    source: rankingOf(models.source),
  });
  const rivals = rivalsOf(proposals);
  return proposals.map((proposal, i) => {
    acceptFeatures(features, scene, proposal, rivals[i]!);
    return { proposal, probability: calibrated(models.calibration, scoreOf(models.accept, features)) };
  });
}

/** The cue is an act of saying. */
function isSaying(scene: Scene, { proposal }: Judged, models: Pick<QuoteModels, "speech">): boolean {
  cueFeatures(features, scene, proposal.candidate);
  return scoreOf(models.speech, features) > 0;
}

function draftOf(scene: Scene, { proposal, probability, speech }: Told): Draft {
  const { candidate, content, source, cue } = proposal;
  const { outline, head, rule } = candidate;
  const attribution: Attribution = {
    cue,
    verb: rule?.verb ?? scene.tokens[head]!.lemma,
    speech,
    source,
    content,
    style: styleOf(scene, proposal),
    venue: rule?.venue ?? venueIn(outline, [...content, ...(source ? [source] : [])]),
    addressee: rule?.addressee ?? null,
  };
  return { outline, attribution, certainty: probability };
}

function styleOf(scene: Scene, proposal: Proposal): Style {
  const { rule } = proposal.candidate;
  if (rule && agreement(proposal) >= 5) return rule.style;
  if (markShape(scene, proposal.content) % 3 === 1) return "quotation";
  const { first, last } = proposal.content[0]!;
  return scene.finite[last]! > scene.finite[first]! ? "clause" : "phrase";
}
