import { isPossessive } from "./evidence.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import { isBodyNoun } from "./lexicon/kind-nouns.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { roleNoun } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import { textOf } from "./range.ts";
import type { Token } from "./tokens.ts";

/** Whom only a company or a club has: nobody is the founder or an analyst of a person. */
const OF_BODIES =
  /^(?:founder|co-founder|cofounder|executive|ceo|cfo|chairman|chairwoman|chairperson|employees?|analyst|shareholders?|shares?|customers?|subsidiary|headquarters)$/;
const OWNS = /^(?:runs?|ran|founded|co-founded|owns?|owned|acquired|launched|operates?|operated)$/;

/**
 * Words of names without a kind which somewhere in the document stand as only a company's or another body's name does: "the ferry company X",
 * "the founder of X", "who runs X", "Leeds's X". One place counts for all: a reader is told once what a name is.
 */
export function bodyWords(tokens: readonly Token[], names: readonly Name[]): Set<string> {
  const found = new Set<string>();
  for (const name of names)
    if (name.kind === null && givenName(tokens[name.first]!.text) === null && isBodyHere(tokens, name.first))
      found.add(textOf(tokens, name.first, name.last));
  return found;
}

/** Whether a name that starts at `first` stands as only a body's does. */
export function isBodyHere(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]!.sentence) return false;
  if (isBodyNoun(before.lower) && roleNoun(before.text) === undefined) return true;
  if (isPossessive(tokens, first - 1)) return isPlace(tokens[first - 2]?.text ?? "");
  const at = phraseStart(tokens, first);
  const opener = tokens[at - 1];
  if (opener === undefined || opener.sentence !== tokens[first]!.sentence) return false;
  if (opener.tag === "VERB" && OWNS.test(opener.lower)) return true;
  const noun = tokens[at - 2]?.lower ?? "";
  if (opener.lower === "over") return /^(?:take|takes|took|taken|taking)$/.test(noun);
  return /^(?:of|at)$/.test(opener.lower) && OF_BODIES.test(noun);
}

/** Back over what describes a body in front of its name: "(the founder of) chip maker X", "(runs) the rival line X". */
function phraseStart(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at > 0 && first - at < 4 && isDescription(tokens[at - 1]!)) at--;
  return at;
}

const isDescription = ({ tag, text }: Token): boolean =>
  tag === "DET" || ((tag === "NOUN" || tag === "ADJ") && (roleNoun(text) === undefined || isBodyNoun(text)));

const isPlace = (word: string): boolean => isKnownPlace(word) || countryNamed(word) !== undefined;
