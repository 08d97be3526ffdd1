import { readFileSync } from "node:fs";
import { type Sections, unpackSections } from "../pack.ts";
import { type CueWords, cueWords } from "./cue.ts";
import { type Calibration, type Linear, valuesUpTo } from "./linear.ts";

/** The trained parts of quote finding. */
export interface QuoteModels {
  /** Words other than verbs that can head a cue. */
  readonly words: CueWords;
  readonly cue: Linear;
  /** Is the cue an act of saying, as against believing. */
  readonly speech: Linear;
  /** Is no content on this side of a cue. */
  readonly empty: Linear;
  readonly content: Linear;
  readonly source: Linear;
  readonly accept: Linear;
  /** Would all these read a sentence as the rules did. */
  readonly settled: Linear;
  /** Of what `accept` says. */
  readonly calibration: Calibration;
}

const LINEAR = ["cue", "speech", "empty", "content", "source", "accept", "settled"] as const;

export const quoteModelsUrl = (): URL => new URL("../weights/quotes.bin", import.meta.url);

export function encodeQuoteModels(models: QuoteModels): Sections {
  const shape = LINEAR.map(name => [models[name].bits, models[name].values[127]!]);
  const codes = LINEAR.map(name => [name, models[name].codes] as const);
  return {
    shape: Buffer.from(JSON.stringify(shape)),
    calibration: Buffer.from(JSON.stringify(models.calibration)),
    words: Buffer.from(models.words.list.join("\n")),
    ...Object.fromEntries(codes),
  };
}

export function decodeQuoteModels(sections: Sections): QuoteModels {
  const text = (name: string): string => Buffer.from(sections[name]!).toString("utf8");
  const shape = JSON.parse(text("shape")) as [number, number][];
  const linear = (name: (typeof LINEAR)[number]): Linear => {
    const [bits, most] = shape[LINEAR.indexOf(name)]!;
    return { bits, codes: Uint8Array.from(sections[name]!), values: valuesUpTo(most) };
  };
  return {
    words: cueWords(text("words").split("\n")),
    cue: linear("cue"),
    speech: linear("speech"),
    empty: linear("empty"),
    content: linear("content"),
    source: linear("source"),
    accept: linear("accept"),
    settled: linear("settled"),
    calibration: JSON.parse(text("calibration")) as Calibration,
  };
}

let loaded: QuoteModels | null = null;

/** The shipped models, read from their file when first asked for. */
export function quoteModels(): QuoteModels {
  loaded ??= decodeQuoteModels(unpackSections(readFileSync(quoteModelsUrl())));
  return loaded;
}
