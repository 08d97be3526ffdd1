import { mkdirSync, writeFileSync } from "node:fs";
import { encodeDecisions } from "../../src/text/model/certain.ts";
import { packSections, type Sections } from "../../src/text/model/pack.ts";
import { encodeParser, encodeTable } from "../../src/text/model/quantise.ts";
import { encodeKnowledge, type WeightFile, weightUrl } from "../../src/text/model/weights.ts";
import type { Trained } from "./train.ts";

/** Writes the weight files the project ships. Returns their sizes in bytes. */
export function writeWeights(trained: Trained): Readonly<Record<WeightFile, number>> {
  mkdirSync(new URL("./", weightUrl("words")), { recursive: true });
  return {
    words: write("words", encodeKnowledge(trained.knowledge)),
    tagger: write("tagger", {
      ...encodeTable(trained.tagger.weights),
      ...encodeDecisions(trained.tagger.decisions),
    }),
    universal: write("universal", encodeTable(trained.universal)),
    names: write("names", encodeTable(trained.names)),
    parser: write("parser", {
      ...encodeParser(trained.parser.weights),
      ...encodeDecisions(trained.parser.decisions),
    }),
    labels: write("labels", {
      ...encodeTable(trained.labels.weights),
      ...encodeDecisions(trained.labels.decisions),
    }),
  };
}

function write(file: WeightFile, sections: Sections): number {
  const packed = packSections(sections);
  writeFileSync(weightUrl(file), packed);
  return packed.length;
}
