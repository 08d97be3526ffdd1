import { paragraphsOf } from "../../../src/text/clean.ts";
import { findMarked } from "../../../src/text/marks.ts";
import { rulesByToken } from "../../../src/text/model/quote/attribute.ts";
import { headIn } from "../../../src/text/model/quote/cue.ts";
import { widened } from "../../../src/text/model/quote/proposal.ts";
import { isWord, type Scene, sceneOf } from "../../../src/text/model/quote/scene.ts";
import { growTrees } from "../../../src/text/model/quote/trees.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { outlinesOf } from "../../../src/text/outline.ts";
import type { Attribution } from "../../../src/text/quote/attributions.ts";
import { type Draft, draftsOf } from "../../../src/text/quote/drafts.ts";
import type { Range } from "../../../src/text/range.ts";
import type { Tokens } from "../../../src/text/tokens.ts";
import type { GoldDocument, Pair, Scored } from "../../quality/score.ts";

/** A gold attribution in tokens. */
export interface GoldQuote {
  readonly head: number;
  readonly cue: Range;
  /** Word tokens of content and source. */
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly speech: boolean;
}

/** An annotated article as the models see it. */
export interface Article {
  readonly scene: Scene;
  /** What the rules read at each token of a cue. */
  readonly rules: readonly (Attribution | null)[];
  readonly ruled: readonly Draft[];
  readonly gold: readonly GoldQuote[];
}

/** Reads an article the way the bot does, as far as the models come in. */
export function articleOf({ text, quotes }: GoldDocument): Article {
  const tokens = tokenize(text, paragraphsOf(text));
  const outlines = outlinesOf(tokens, findMarked(text, tokens.paragraphs));
  const scene = sceneOf(widened(outlines));
  for (const outline of outlines) growTrees(scene, outline);
  const ruled = draftsOf(tokens, outlines);
  const rules = rulesByToken(scene.tokens.length, ruled);
  return { scene, rules, ruled, gold: quotes.flatMap(quote => goldOf(scene, tokens, quote)) };
}

function goldOf(scene: Scene, tokens: Tokens, { spans, source, cue, speech }: Scored): GoldQuote[] {
  const cueTokens = [...tokensIn(tokens, cue ?? [])];
  if (cueTokens.length === 0) return [];
  const range = { first: Math.min(...cueTokens), last: Math.max(...cueTokens) + 1 };
  return [
    {
      head: headIn(scene, range),
      cue: range,
      content: wordsIn(tokens, spans),
      source: wordsIn(tokens, source ?? []),
      speech: speech ?? false,
    },
  ];
}

function tokensIn({ tokens }: Tokens, spans: readonly Pair[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) found.add(i);
  }
  return found;
}

const wordsIn = (tokens: Tokens, spans: readonly Pair[]): Set<number> =>
  new Set([...tokensIn(tokens, spans)].filter(i => isWord(tokens.tokens[i]!)));
