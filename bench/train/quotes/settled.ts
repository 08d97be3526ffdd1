import { outside, readOpen } from "../../../src/text/model/quote/attribute.ts";
import { createFeatures } from "../../../src/text/model/quote/feature.ts";
import type { QuoteModels } from "../../../src/text/model/quote/models.ts";
import { ruledSentences, settledFeatures } from "../../../src/text/model/quote/settled.ts";
import type { Draft } from "../../../src/text/quote/drafts.ts";
import type { Article } from "./articles.ts";
import type { Case } from "./learn.ts";

/** Do the other models read a sentence as the rules did, cue, content, source and all. */
export function settledCases({ scene, ruled }: Article, models: Omit<QuoteModels, "settled">): Case[] {
  const features = createFeatures(1_024);
  const lines = ruled.filter(draft => draft.lines);
  const open = outside(scene.outlines, lines);
  const read = ruledSentences(open, readOpen(scene, open, ruled, models));
  return ruledSentences(open, ruled).map((sentence, i) => {
    settledFeatures(features, scene, sentence, models.words);
    const same = shown(sentence.drafts) === shown(read[i]!.drafts);
    return { features: features.ids.slice(0, features.count), label: same ? 1 : 0 };
  });
}

const shown = (drafts: readonly Draft[]): string =>
  JSON.stringify(
    drafts.map(({ attribution: { cue, source, content, speech } }) => [cue, source, content, speech]),
  );
