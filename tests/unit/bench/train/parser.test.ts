import { expect, test } from "vitest";
import { trainLabels } from "../../../../bench/train/labels.ts";
import { parserWeights, trainParser } from "../../../../bench/train/parser.ts";
import { averageRuns, sparseTable } from "../../../../bench/train/perceptron.ts";
import { UNDECIDED } from "../../../../src/text/model/certain.ts";
import { wordKey } from "../../../../src/text/model/label-features.ts";
import { createLabeller, createLabelling, prepare } from "../../../../src/text/model/labeller.ts";
import { createParser } from "../../../../src/text/model/parser.ts";
import { decodeParser, decodeTable, encodeParser, encodeTable } from "../../../../src/text/model/quantise.ts";
import { rowsOf } from "../../../../src/text/model/rows.ts";
import { LABELS, labelIndex, pennIndex } from "../../../../src/text/model/tagset.ts";
import { LEFT, RIGHT, SHIFT } from "../../../../src/text/model/transition.ts";
import { createWordTypes } from "../../../../src/text/model/wordtype.ts";

/** word/tag/head/label, heads counted from 1, 0 for the root. */
const TREES = [
  "Ada/NNP/2/nsubj sang/VBD/0/root loudly/RB/2/advmod ././2/punct",
  "The/DT/2/det choir/NN/3/nsubj sang/VBD/0/root a/DT/5/det hymn/NN/3/dobj in/IN/7/case Rome/NNP/3/nmod",
  "She/PRP/2/nsubj said/VBD/0/root that/IN/5/mark they/PRP/5/nsubj won/VBD/2/ccomp",
  "``/``/2/punct Go/VB/6/ccomp ,/,/6/punct ''/''/6/punct she/PRP/6/nsubj said/VBD/0/root",
];

const types = createWordTypes(new Map());
const trees = TREES.map(tree => {
  const rows = tree.split(" ").map(word => /^(.*)\/(.*)\/(\d+)\/(.*)$/.exec(word)!.slice(1));
  return {
    words: Int32Array.from(rows, row => types.of(row[0]!)),
    tags: Uint8Array.from(rows, row => pennIndex(row[1]!)),
    heads: Int32Array.from(rows, row => Number(row[2]) - 1),
    labels: Uint8Array.from(rows, row => labelIndex(row[3]!)),
  };
});

const train = () => {
  const runs = averageRuns([1, 2], seed => trainParser(trees, types, { bits: 14, epochs: 12, seed }));
  return parserWeights(runs, 0);
};

test("a parser that has learned four trees gives them back, through the shipped quantisation", () => {
  const parse = createParser(decodeParser(encodeParser(train())), UNDECIDED, types);
  for (const { words, tags, heads } of trees) {
    const found = new Int32Array(words.length);
    parse(words, tags, 0, words.length, found);
    expect([...found]).toEqual([...heads]);
  }
});

test("labels that were learned come back, through the shipped quantisation", () => {
  const runs = averageRuns([1], seed => trainLabels(trees, types, { bits: 14, epochs: 12, seed }));
  const table = decodeTable(encodeTable(sparseTable(runs, 0)));
  const label = createLabeller(rowsOf(table), UNDECIDED, types);
  for (const { words, tags, heads, labels } of trees) {
    const found = new Uint8Array(words.length);
    label(words, tags, heads, 0, words.length, found);
    expect(Array.from(found, index => LABELS[index])).toEqual(Array.from(labels, index => LABELS[index]));
  }
});

test("a certain label is given without asking the model, and only under its key", () => {
  const runs = averageRuns([1], seed => trainLabels(trees, types, { bits: 14, epochs: 12, seed }));
  const { words, tags, heads, labels } = trees[1]!;
  const at = createLabelling(types);
  prepare(at, words, tags, heads, 0, words.length, new Uint8Array(words.length));
  const second = 1;
  const decisions = { keys: Int32Array.of(wordKey(at, second)), decided: Uint8Array.of(labelIndex("dep")) };
  const label = createLabeller(rowsOf(decodeTable(encodeTable(sparseTable(runs, 0)))), decisions, types);
  const found = new Uint8Array(words.length);
  label(words, tags, heads, 0, words.length, found);
  expect(LABELS[found[second]!]).toBe("dep");
  expect(found[0]).toBe(labels[0]);
});

test("a transition that is certain is taken, but never one that is not allowed", () => {
  const { words, tags, heads } = trees[0]!;
  const parseBy = (action: number): number[] => {
    const penn = (i: number) => tags[i]!;
    const key = (1 << 28) | (penn(0) << 12) | (penn(1) << 6) | penn(2);
    const decisions = { keys: Int32Array.of(key), decided: Uint8Array.of(action) };
    const found = new Int32Array(words.length);
    createParser(decodeParser(encodeParser(train())), decisions, types)(words, tags, 0, words.length, found);
    return [...found];
  };
  expect(parseBy(LEFT)).toEqual([...heads]);
  expect(parseBy(RIGHT)).toEqual([...heads]);
  expect(parseBy(SHIFT)).not.toEqual([...heads]);
});

test("the same seeds give the same weights", () => {
  expect(train()).toEqual(train());
});
