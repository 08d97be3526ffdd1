import { type Decisions, UNDECIDED } from "../../src/text/model/certain.ts";
import { childKey, wordKey } from "../../src/text/model/label-features.ts";
import { createLabeller, createLabelling, prepare } from "../../src/text/model/labeller.ts";
import { createParser, createScorer, type ParserTable } from "../../src/text/model/parser.ts";
import { createParserInput, loadSentence } from "../../src/text/model/parser-input.ts";
import { fourTags, threeTags } from "../../src/text/model/parser-keys.ts";
import { rowsOf } from "../../src/text/model/rows.ts";
import type { WeightTable } from "../../src/text/model/table.ts";
import { classKey, formKey } from "../../src/text/model/tagger-features.ts";
import { apply, begin, createParserState, finished, forced } from "../../src/text/model/transition.ts";
import type { WordTypes } from "../../src/text/model/wordtype.ts";
import type { Encoded } from "./corpus.ts";
import { tagWith } from "./jackknife.ts";

/** A key is certain when the model met it so often and decided all but this share of times alike. */
const LEAST_MET = 50;
const MOST_OTHERWISE = 0.01;

/** A sentence as read: word types and tags. */
export interface Tagged {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
}

export interface Read extends Tagged {
  readonly heads: Int32Array;
}

/** How often each key led to each decision. */
type Counts = Map<number, Map<number, number>>;

function count(counts: Counts, key: number, decision: number): void {
  const found = counts.get(key) ?? new Map<number, number>();
  counts.set(key, found);
  found.set(decision, (found.get(decision) ?? 0) + 1);
}

/** The keys under which the model all but always decides alike. */
export function certainOf(counts: Counts): Decisions {
  const sure = [...counts].flatMap(([key, found]) => {
    const [first] = [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const met = [...found.values()].reduce((sum, times) => sum + times, 0);
    const [decision, times] = first!;
    return met >= LEAST_MET && met - times <= met * MOST_OTHERWISE ? [{ key, decision }] : [];
  });
  sure.sort((a, b) => a.key - b.key);
  return {
    keys: Int32Array.from(sure, ({ key }) => key),
    decided: Uint8Array.from(sure, ({ decision }) => decision),
  };
}

/** What a tagger that scores everything decides under its keys. */
export function certainTags(table: WeightTable, sentences: readonly Encoded[], types: WordTypes): Decisions {
  const counts: Counts = new Map();
  const tagged = tagWith(table, types, sentences);
  const { fixed } = types.columns;
  sentences.forEach(({ words }, s) => {
    const window = { words, first: 0, last: words.length, tags: tagged[s]! };
    for (let i = 0; i < words.length; i++) {
      if (fixed[words[i]!]! >= 0) continue;
      for (const key of [classKey, formKey]) count(counts, key(types, window, i), window.tags[i]!);
    }
  });
  return certainOf(counts);
}

/** What a parser that scores everything decides under its keys. */
export function certainTransitions(
  table: ParserTable,
  sentences: readonly Tagged[],
  types: WordTypes,
): Decisions {
  const counts: Counts = new Map();
  const score = createScorer(table);
  const input = createParserInput();
  const state = createParserState();
  for (const { words, tags } of sentences) {
    loadSentence(input, types, words, tags, 0, words.length);
    begin(state, words.length, input.tags);
    while (!finished(state)) {
      const only = forced(state);
      const action = only >= 0 ? only : score(input, state);
      if (only < 0) for (const key of [threeTags, fourTags]) count(counts, key(input, state), action);
      apply(state, action);
    }
  }
  return certainOf(counts);
}

/** Gives sentences the heads that a parser finds. */
export function parsedBy(
  table: ParserTable,
  decisions: Decisions,
  sentences: readonly Tagged[],
  types: WordTypes,
): Read[] {
  const parse = createParser(table, decisions, types);
  return sentences.map(({ words, tags }) => {
    const heads = new Int32Array(words.length);
    parse(words, tags, 0, words.length, heads);
    return { words, tags, heads };
  });
}

/** What a labeller that scores everything decides under its keys. */
export function certainLabels(table: WeightTable, sentences: readonly Read[], types: WordTypes): Decisions {
  const counts: Counts = new Map();
  const label = createLabeller(rowsOf(table), UNDECIDED, types);
  const at = createLabelling(types);
  for (const { words, tags, heads } of sentences) {
    const labels = new Uint8Array(words.length);
    label(words, tags, heads, 0, words.length, labels);
    prepare(at, words, tags, heads, 0, words.length, labels);
    for (let d = 0; d < words.length; d++) {
      if (heads[d]! < 0) continue;
      for (const key of [childKey, wordKey]) count(counts, key(at, d), labels[d]!);
    }
  }
  return certainOf(counts);
}
