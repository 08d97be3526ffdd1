import { type CueVerb, cueVerb } from "../../lexicon/saying.ts";
import type { Outline } from "../../outline.ts";
import type { Draft } from "../../quote/drafts.ts";
import type { Range } from "../../range.ts";
import { sharesWords } from "./accept.ts";
import { type CueWords, couldBeCue } from "./cue.ts";
import { createFeatures, type Features, number } from "./feature.ts";
import { type Linear, scoreOf, sigmoid } from "./linear.ts";
import type { QuoteModels } from "./models.ts";
import type { Scene } from "./scene.ts";
import { type Rest, sentenceFeatures, wordFeatures } from "./settled-features.ts";
import { ruleFeatures } from "./settled-rules.ts";

/** A sentence with what the rules read in it. */
export interface Ruled {
  readonly outline: Outline;
  readonly drafts: readonly Draft[];
}

/**
 * What the rules read of a sentence is left as it is from this probability on that the models would read the same. Four sentences of ten are
 * then neither parsed nor searched, and what is read of PolNeAR dev stays within a tenth of a point.
 */
const LEAST_SETTLED = 0.93;

/** Sentences with the rules' drafts of each, forms left out; drafts in the order of the text. */
export function ruledSentences(outlines: readonly Outline[], ruled: readonly Draft[]): Ruled[] {
  let next = 0;
  return outlines.map(outline => {
    while (next < ruled.length && ruled[next]!.outline.first < outline.first) next++;
    let end = next;
    while (end < ruled.length && ruled[end]!.outline.first === outline.first) end++;
    return { outline, drafts: ruled.slice(next, end).filter(({ form }) => !form) };
  });
}

/** The sentences whose reading is settled, their drafts as sure as that, and the outlines that are to be looked into. */
export function settle(
  scene: Scene,
  sentences: readonly Ruled[],
  { words, settled: model }: Pick<QuoteModels, "words" | "settled">,
): { readonly settled: Draft[]; readonly open: Outline[] } {
  const settled: Draft[] = [];
  const open: Outline[] = [];
  for (const sentence of sentences) {
    const probability = isDoubtful(sentence.drafts) ? 0 : settledChance(scene, sentence, words, model);
    if (probability < LEAST_SETTLED) open.push(sentence.outline);
    else for (const draft of sentence.drafts) settled.push({ ...draft, certainty: probability });
  }
  return { settled, open };
}

/** Filled anew for each sentence. */
const features = createFeatures(1_024);

function settledChance(scene: Scene, sentence: Ruled, words: CueWords, model: Linear): number {
  settledFeatures(features, scene, sentence, words);
  return sigmoid(scoreOf(model, features));
}

/** Nobody was found who speaks, or two drafts cannot stand together: a cue in another's content, a word in two contents. */
const isDoubtful = (drafts: readonly Draft[]): boolean =>
  drafts.some(
    ({ attribution: { content, cue, source } }) =>
      source === null ||
      drafts.some(
        ({ attribution: other }) =>
          other.cue !== cue && (sharesWords(content, other.content) || sharesWords(content, [other.cue])),
      ),
  );

/** What can be seen of a sentence without its tree: what the rules read, what they left, and the words that could be cues. */
export function settledFeatures(
  features: Features,
  scene: Scene,
  { outline, drafts }: Ruled,
  words: CueWords,
): void {
  features.count = 0;
  const shares = sharesOf(outline, drafts);
  const rest = { left: 0, cues: 0, outside: 0, inside: 0 };
  for (let i = outline.first; i < outline.last; i++) {
    const share = shares[i - outline.first]!;
    if (share === 0 && scene.words[i] === 1) rest.left++;
    if ((share & SHARE.cue) !== 0 || !couldBeCue(scene, i, words)) continue;
    const said = (share & SHARE.content) !== 0;
    noteCue(rest, said, cueVerb(scene.tokens[i]!.lemma));
    wordFeatures(features, scene, outline, i, number((drafts.length > 0 ? 1 : 0) + (said ? 2 : 0)));
  }
  sentenceFeatures(features, scene, outline, rest, drafts.length);
  for (const { attribution } of drafts) ruleFeatures(features, scene, outline, attribution, drafts.length);
}

function noteCue(rest: Rest, said: boolean, verb: CueVerb | null): void {
  const strength = verb === null ? 0 : verb.speech ? 2 : 1;
  if (said) rest.inside = Math.max(rest.inside, strength);
  else {
    rest.outside = Math.max(rest.outside, strength);
    rest.cues++;
  }
}

/** What the rules took a word for, as bits. */
const SHARE = { content: 1, cue: 2, source: 4 } as const;

/** `SHARE` of each word of a sentence; 0 for those the rules left. */
function sharesOf({ first, last }: Outline, drafts: readonly Draft[]): Uint8Array {
  const shares = new Uint8Array(last - first);
  const note = (range: Range, share: number): void => {
    for (let i = Math.max(first, range.first); i < Math.min(last, range.last); i++)
      shares[i - first]! |= share;
  };
  for (const { attribution } of drafts) {
    for (const range of attribution.content) note(range, SHARE.content);
    note(attribution.cue, SHARE.cue);
    if (attribution.source) note(attribution.source, SHARE.source);
  }
  return shares;
}
