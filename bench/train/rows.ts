import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Reader, reader } from "../../src/text/model/reader.ts";
import { NAME_KINDS } from "../../src/text/model/tagset.ts";
import { tokenize } from "../../src/text/model/tokenize.ts";
import { WEIGHT_FILES, weightUrl } from "../../src/text/model/weights.ts";
import { least, most, type Row } from "../table.ts";
import { sentencesOf, type Treebanks } from "./corpus.ts";
import {
  evaluateLemmas,
  evaluateNames,
  evaluateParser,
  evaluateTags,
  percent,
  type Share,
} from "./evaluate.ts";
import { evaluateGumText } from "./gum.ts";
import { evaluateRaw, type Tokenizer } from "./raw.ts";
import { speedRows } from "./speed.ts";
import { tokenizeWithWink } from "./wink.ts";

type Value = Share | number;

function row(section: string, name: string, value: Value, floor?: number, note?: string): Row {
  const values = [typeof value === "number" ? value : percent(value)];
  const stated = floor === undefined ? {} : { stated: least(floor) };
  return { section, name, values, unit: "%", ...stated, ...(note === undefined ? {} : { note }) };
}

/** Measures the shipped weights on the dev parts. Loads them first: loading is the first row. */
export function measure(banks: Treebanks, folder: string): Row[] {
  const started = performance.now();
  const model = reader();
  const parts = [model.names, model.parse, model.label];
  const loading = performance.now() - started;
  const texts = articles(join(folder, "..", "polnear-dev.jsonl"));
  return [
    {
      section: "weights",
      name: `load (${parts.length + 3} files)`,
      values: [loading],
      unit: "ms",
      stated: most(200),
    },
    { section: "weights", name: "size", values: [megabytes()], unit: "MB", stated: most(7) },
    ...speedRows([...texts.values()]),
    ...accuracyRows(model, banks),
    ...textRows(banks, texts),
  ];
}

const megabytes = (): number =>
  WEIGHT_FILES.reduce((sum, file) => sum + statSync(weightUrl(file)).size, 0) / 1e6;

function articles(path: string): Map<string, string> {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return new Map(
    lines.map(line => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return [id, text];
    }),
  );
}

function accuracyRows(model: Reader, banks: Treebanks): Row[] {
  const silver = evaluateTags(model, banks.silverDev);
  const gum = evaluateTags(model, banks.gumDev);
  const tree = evaluateParser(model, banks.silverDev);
  const names = evaluateNames(model, banks.silverDev);
  const section = "on the treebank's tokens";
  return [
    row(section, "Penn tags, polnear-dev (silver)", silver.penn, 97.5),
    row(section, "Penn tags, gum-dev", gum.penn),
    row(section, "universal tags, gum-dev", gum.universal, 94.5),
    row(section, "lemmas of inflected words, gum-dev", evaluateLemmas(model, banks.gumDev)),
    row(
      section,
      "UAS, polnear-dev (silver)",
      tree.uas,
      85,
      `without punctuation ${percent(tree.uasWords).toFixed(1)}`,
    ),
    row(
      section,
      "LAS, polnear-dev (silver)",
      tree.las,
      82,
      `without punctuation ${percent(tree.lasWords).toFixed(1)}`,
    ),
    row(section, "names, all kinds, span F", names[0]!),
    ...NAME_KINDS.map((kind, k) =>
      row(section, `${kind} span F`, names[k + 1]!, kind === "PERSON" ? 88 : undefined),
    ),
  ];
}

/** Ours and wink's on running text. */
function textRows(banks: Treebanks, texts: ReadonlyMap<string, string>): Row[] {
  const gum = sentencesOf(banks.gumDev);
  const both: [string, Tokenizer][] = [
    ["ours", tokenize],
    ["wink-nlp", tokenizeWithWink],
  ];
  return both.flatMap(([who, tokenizer]) => {
    const raw = evaluateRaw(tokenizer, banks.silverDev, texts);
    const section = `on running text: ${who}`;
    return [
      row(section, "words, precision", raw.precision),
      row(section, "words, recall", raw.recall),
      row(section, "sentence starts, precision", raw.sentencePrecision),
      row(section, "sentence starts, recall", raw.sentenceRecall),
      row(section, "coarse tags, polnear-dev", raw.coarse),
      row(section, "universal tags, gum-dev", evaluateGumText(tokenizer, gum)),
    ];
  });
}
