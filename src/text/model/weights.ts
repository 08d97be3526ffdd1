import { readFileSync } from "node:fs";
import { type Decisions, decodeDecisions } from "./certain.ts";
import { type Dictionary, decodeDictionary, encodeDictionary } from "./dictionary.ts";
import { decodeRules, encodeRules, type LemmaRules } from "./lemma.ts";
import { type Sections, unpackSections } from "./pack.ts";
import type { ParserTable } from "./parser.ts";
import { decodeParser, decodeTable } from "./quantise.ts";
import type { WeightTable } from "./table.ts";
import type { UniversalMap } from "./universal.ts";

/** The weight files beside this module, each one trained part. MODEL-CARD.md says what is in them. */
export const WEIGHT_FILES = ["words", "tagger", "universal", "names", "parser", "labels"] as const;

export type WeightFile = (typeof WEIGHT_FILES)[number];

export const weightUrl = (file: WeightFile): URL => new URL(`./weights/${file}.bin`, import.meta.url);

const sectionsOf = (file: WeightFile): Sections => unpackSections(readFileSync(weightUrl(file)));

export const readTable = (file: "universal" | "names"): WeightTable => decodeTable(sectionsOf(file));

/** What a part scores with, and what it need not score. */
interface Choosing<T> {
  readonly table: T;
  readonly decisions: Decisions;
}

const readChoosing =
  <T>(file: WeightFile, decode: (sections: Sections) => T): (() => Choosing<T>) =>
  () => {
    const sections = sectionsOf(file);
    return { table: decode(sections), decisions: decodeDecisions(sections) };
  };

export const readParser: () => Choosing<ParserTable> = readChoosing("parser", decodeParser);

export const readTagger: () => Choosing<WeightTable> = readChoosing("tagger", decodeTable);

export const readLabels: () => Choosing<WeightTable> = readChoosing("labels", decodeTable);

/** What is known of words: their usual tags, the universal tags, the lemma rules. */
export interface WordKnowledge {
  readonly dictionary: Dictionary;
  readonly universal: UniversalMap;
  readonly lemmas: LemmaRules;
}

export function encodeKnowledge({ dictionary, universal, lemmas }: WordKnowledge): Sections {
  const words = [...universal.words].map(([key, tag]) => `${key} ${tag}`).join("\n");
  const text = { dictionary: encodeDictionary(dictionary), words, lemmas: encodeRules(lemmas) };
  const encoded = Object.entries(text).map(([name, value]) => [name, Buffer.from(value)]);
  return { ...Object.fromEntries(encoded), usual: Uint8Array.from(universal.usual) };
}

export function readKnowledge(): WordKnowledge {
  const sections = sectionsOf("words");
  const text = (name: string): string => Buffer.from(sections[name]!).toString("utf8");
  const words = new Map<string, number>();
  for (const line of text("words").split("\n")) {
    const cut = line.lastIndexOf(" ");
    words.set(line.slice(0, cut), Number(line.slice(cut + 1)));
  }
  return {
    dictionary: decodeDictionary(text("dictionary")),
    universal: { usual: Int8Array.from(sections.usual!), words },
    lemmas: decodeRules(text("lemmas")),
  };
}
