import { lemmaStem, stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { turnOf } from "./find-converse.ts";
import { isOneSense } from "./find-sense.ts";
import type { Asked, Term } from "./find-terms.ts";

/** Verbs that leave it to their object to say what was done. */
const SUPPORTING: ReadonlySet<string> = new Set(
  "launch make hold give take have conduct carry open begin start issue release publish offer put express reach perform voice lodge file deliver pay undertake stage".split(
    " ",
  ),
);

/** The verb of a fact is one of the question's, or means the same. */
export function doesIt(asked: Asked, known: Known): boolean {
  const { predicate } = known;
  const verbs = predicate === "found" ? [lemmaStem(predicate)] : [lemmaStem(predicate), stem(predicate)];
  return verbs.some(verb => isVerb(asked, known, verb)) || isSupported(asked, known);
}

function isVerb(asked: Asked, known: Known, verb: string): boolean {
  if (asked.terms.some(term => term.stem === verb)) return true;
  return turnOf(asked, known) !== null || asked.terms.some(term => meansIt(term, asked, known, verb));
}

/** Another verb that may stand for a term, in the sense both have here. */
export const meansIt = (term: Term, { question }: Asked, known: Known, verb: string): boolean =>
  (synonymsOf(term.stem).has(verb) || term.near.has(verb)) && isOneSense(term, question.text, known);

/** "Launched an investigation" is "investigated". */
export function isSupported(asked: Asked, { predicate, parts }: Known): boolean {
  if (!SUPPORTING.has(predicate)) return false;
  const nouns = new Set(Array.from(asked.question.text.matchAll(NOUN), ([, noun]) => stem(noun!)));
  const deeds = parts.filter(({ role }) => role === "object").map(({ head }) => stem(head));
  return deeds
    .filter(deed => !nouns.has(deed))
    .some(deed =>
      asked.terms.some(term => term.stem === deed || synonymsOf(term.stem).has(deed) || term.near.has(deed)),
    );
}

/** A word that a question has as a noun: behind an article, a possessive or a number, also behind one more word. */
const NOUN =
  /\b(?:the|an?|his|her|its|their|this|any|many|much|what|which|two|three|four|five|\d+) (?:\p{Ll}+ )??(\p{Ll}+)\b/giu;
