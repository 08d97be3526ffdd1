import { describe, expect, test } from "vitest";
import { packSections, unpackSections } from "../../../../../src/text/model/pack.ts";
import { cueWords } from "../../../../../src/text/model/quote/cue.ts";
import { quantised } from "../../../../../src/text/model/quote/linear.ts";
import {
  decodeQuoteModels,
  encodeQuoteModels,
  type QuoteModels,
} from "../../../../../src/text/model/quote/models.ts";

const model = (...weights: number[]) => quantised(Math.log2(weights.length), Float32Array.from(weights));

describe("the file of the quote models", () => {
  test("gives back every model as it was written", () => {
    const models: QuoteModels = {
      words: cueWords([": :", "claim NN"]),
      cue: model(0.5, -2),
      speech: model(0, 1),
      empty: model(-0.5, 3),
      content: model(0.1, 0.2, -0.3, 4),
      source: model(-1, 1),
      accept: model(0.25, 0),
      settled: model(0.5, 0),
      calibration: { slope: 0.9, offset: -0.1 },
    };
    expect(decodeQuoteModels(unpackSections(packSections(encodeQuoteModels(models))))).toEqual(models);
  });
});
