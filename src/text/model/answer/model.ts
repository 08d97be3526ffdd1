import { readFileSync } from "node:fs";
import { type Sections, unpackSections } from "../pack.ts";
import { type Linear, valuesUpTo } from "../quote/linear.ts";

export const answerModelUrl = (): URL => new URL("../weights/answers.bin", import.meta.url);

export const encodeAnswerModel = ({ bits, codes, values }: Linear): Sections => ({
  shape: Buffer.from(JSON.stringify([bits, values[127]!])),
  codes,
});

export function decodeAnswerModel(sections: Sections): Linear {
  const [bits, most] = JSON.parse(Buffer.from(sections.shape!).toString("utf8")) as [number, number];
  return { bits, codes: Uint8Array.from(sections.codes!), values: valuesUpTo(most) };
}

let loaded: Linear | null = null;

/** The shipped model that picks an answer out of a sentence, read from its file when first asked for. */
export function answerModel(): Linear {
  loaded ??= decodeAnswerModel(unpackSections(readFileSync(answerModelUrl())));
  return loaded;
}
