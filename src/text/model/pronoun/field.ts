import type { Candidate, Place } from "../../antecedents.ts";
import type { Outline } from "../../outline.ts";
import { atom, number } from "../quote/feature.ts";
import { hasSaying, isSaying } from "./saying-sentences.ts";
import type { Standing } from "./standing.ts";
import type { PersonNoun, Pronoun, View } from "./view.ts";

/** What all options of one pronoun have in common. */
export interface Field {
  readonly view: View;
  readonly pronoun: Pronoun;
  readonly outline: Outline;
  readonly standings: readonly Standing[];
  /** Hashed form ("her" before a noun apart from "her" as an object), what it does in its clause, inside quoted words or not. */
  readonly form: number;
  readonly place: number;
  readonly inside: number;
  /** The nearest noun for a person before the pronoun, of fitting or unknown gender, not more than two sentences back. */
  readonly noun: PersonNoun | null;
  /** Who is said to have spoken last, by name or pronoun; null where nobody is within reach. */
  readonly speaker: number | null;
}

const PLACES: readonly Place[] = ["subject", "object", "oblique", "owner"];

/** What a mention does, as a small number. */
export const placeNumber = ({ place }: Pick<Candidate, "place">): number => PLACES.indexOf(place);

export function fieldOf(view: View, pronoun: Pronoun, place: Place, standings: readonly Standing[]): Field {
  const { outline } = view.sentences[pronoun.sentence]!;
  const { lower } = outline.tokens[pronoun.at]!;
  return {
    view,
    pronoun,
    outline,
    standings,
    form: atom(lower === "her" && place === "owner" ? "her own" : lower),
    place: number(placeNumber({ place })),
    inside: number(outline.stretchOf[pronoun.at]! >= 0 ? 1 : 0),
    noun: nounBefore(view, pronoun),
    speaker: lastSpeaker(view, pronoun),
  };
}

function lastSpeaker({ sentences, candidates }: View, { at, sentence }: Pronoun): number | null {
  for (let back = 0; back <= 3 && back <= sentence; back++) {
    const { outline } = sentences[sentence - back]!;
    const last = candidates[sentence - back]!.findLast(
      ({ first, last, place, stretch }) =>
        first < at && stretch < 0 && place === "subject" && dependsOnSaying(outline, last - 1),
    );
    if (last !== undefined) return last.referent;
  }
  return null;
}

/** The token's head is a verb of saying. Where the sentence has none, no tree need be made to see that. */
export function dependsOnSaying({ tokens, syntax }: Outline, token: number): boolean {
  if (!hasSaying(tokens, token)) return false;
  const head = syntax.head(token);
  return head >= 0 && isSaying(tokens[head]!);
}

function nounBefore({ nouns, sentences }: View, { at, gender, sentence }: Pronoun): PersonNoun | null {
  const from = sentences[Math.max(0, sentence - 2)]!.outline.first;
  let low = 0;
  let high = nouns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nouns[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && nouns[i]!.at >= from; i--)
    if (nouns[i]!.gender === null || nouns[i]!.gender === gender) return nouns[i]!;
  return null;
}

/** Whether the gender is shown by name or title and fits (2), or open (1). */
export const genderState = ({ genders }: View, referent: number, gender: "f" | "m"): number =>
  genders[referent] === gender ? 2 : 1;
