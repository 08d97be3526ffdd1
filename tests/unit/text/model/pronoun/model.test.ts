import { expect, test } from "vitest";
import {
  decodePronounModel,
  encodePronounModel,
  pronounModel,
} from "../../../../../src/text/model/pronoun/model.ts";
import { mostLikely } from "../../../../../src/text/pronouns.ts";

test("the weights read back as they were written", () => {
  const model = pronounModel();
  expect(decodePronounModel(encodePronounModel(model))).toEqual(model);
});

test("the most probable person is meant, the others are kept as candidates", () => {
  const likely = [
    { referent: 4, probability: 0.8 },
    { referent: null, probability: 0.15 },
    { referent: 2, probability: 0.05 },
  ];
  expect(mostLikely(likely, 0.7)).toMatchObject({ referent: 4, probability: 0.8 });
  expect(mostLikely(likely, 0.9)).toEqual({ referent: null, probability: 0, others: [4, 2] });
});

test("nobody is meant where nobody is most probable", () => {
  const likely = [
    { referent: null, probability: 0.9 },
    { referent: 1, probability: 0.1 },
  ];
  expect(mostLikely(likely, 0)).toMatchObject({ referent: null, others: [1] });
});
