import { readFileSync } from "node:fs";
import { type Sections, unpackSections } from "../pack.ts";
import { type Linear, valuesUpTo } from "../quote/linear.ts";

export const pronounModelUrl = (): URL => new URL("../weights/pronouns.bin", import.meta.url);

export const encodePronounModel = ({ bits, codes, values }: Linear): Sections => ({
  shape: Buffer.from(JSON.stringify([bits, values[127]!])),
  codes,
});

export function decodePronounModel(sections: Sections): Linear {
  const [bits, most] = JSON.parse(Buffer.from(sections.shape!).toString("utf8")) as [number, number];
  return { bits, codes: Uint8Array.from(sections.codes!), values: valuesUpTo(most) };
}

let loaded: Linear | null = null;

/** The shipped model, read from its file when first asked for. */
export function pronounModel(): Linear {
  loaded ??= decodePronounModel(unpackSections(readFileSync(pronounModelUrl())));
  return loaded;
}
