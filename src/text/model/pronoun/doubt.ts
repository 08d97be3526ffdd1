import { cueVerb } from "../../lexicon/saying.ts";
import { dependsOnSaying, type Field } from "./field.ts";
import type { Likely } from "./resolver.ts";

/** Reasons to leave a pronoun open whatever the model says; each is a place where readers look twice, and too rare in training to be learned. */
export const isDoubtful = (field: Field, likely: readonly Likely[]): boolean =>
  continuesDescribed(field) ||
  isOvershadowed(field) ||
  isReportedOn(field) ||
  field.standings.some(({ ahead, referent }) => ahead && likely[0]?.referent !== referent);

/** "Her son said that … “No,” he said": whoever only a noun names goes on speaking, and no name has spoken since. */
function continuesDescribed({ outline, pronoun, noun, standings }: Field): boolean {
  const speaks = (at: number): boolean =>
    dependsOnSaying(outline, at) && outline.syntax.label(at) === "nsubj";
  if (noun === null || !speaks(noun.at) || !speaks(pronoun.at)) return false;
  return standings.every(({ nearest }) => nearest.first < noun.at || !speaks(nearest.last - 1));
}

/** "They had told him that his aunt left because she …": a noun of that very gender in the sentence, and nobody fitting named there. */
const isOvershadowed = ({ outline, noun, standings }: Field): boolean =>
  noun !== null &&
  noun.gender !== null &&
  noun.at >= outline.first &&
  standings.every(({ back }) => back > 0);

/** "Roe criticised Doe's plan, saying he …": the one spoken of is as likely as the one who speaks. */
function isReportedOn({ outline, pronoun, standings }: Field): boolean {
  const { tokens } = outline;
  const comma = pronoun.at - 2;
  if (tokens[comma]?.text !== "," || comma < outline.first) return false;
  const verb = tokens[comma + 1]!;
  if (!/ing$/.test(verb.lower) || !(cueVerb(verb.lemma)?.speech ?? false)) return false;
  return standings.some(({ back, nearest }) => back === 0 && nearest.place !== "subject");
}
