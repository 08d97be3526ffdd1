import { lemmaStem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import type { Asked } from "./find-terms.ts";

const NOT = /\b(?:not(?! to\b)|never|no longer)\b|n['’]t\b/iu;
/** Verbs that say themselves that something was not done, or is to be kept from it. */
const AGAINST =
  /\b(?:refus|declin|fail|den(?:y|i)|reject|oppos|ban|forbid|forbad|prohibit|prevent|avoid|miss|lack|rul(?:e[sd]?|ing) out|abstain|ignor|skip|neglect|unable|against|without|block|stop)/iu;
/** "Did not open until Friday" tells when it opened, "asked not to leave" and "promised neither" what; "not only" denies nothing. */
const UNDONE = /\b(?:not|n['’]t|never)\b.*\buntil\b|\bnot (?:only|just|merely|least|to)\b|\bneither\b/iu;
/** What is told of a deed by these was not done: the verb behind "to" is matched. */
const REFUSED =
  /\b(?:refus|declin|fail|neglect|forg[eo]t|hesitat|unable|unwilling|reluctan)\p{Ll}*(?: \p{L}+){0,2}? to (?:\p{Ll}+ly )?(\p{Ll}+)\b/giu;
const NO_PROOF =
  /\b(?:no|without|little|lack of|not any) (?:\p{Ll}+ )?(?:proof|evidence|sign|signs|indication|suggestion|truth|doubt)\b[^.;,]{0,20}$/iu;

/**
 * True where a question and a fact are both about what was done, or both about what was not: "did not endorse" tells nobody who did.
 * Whether it was (yes or no), and how many, have rules of their own.
 */
export function isOfItsSide({ question: { focus, text }, terms }: Asked, known: Known): boolean {
  if (/^(?:truth|count|amount|duration|score|age|distance)$/.test(focus)) return true;
  if (AGAINST.test(text)) return true;
  const isDone = !isUndone(known);
  if (NOT.test(text)) return !isDone || !terms.some(term => term.stem === lemmaStem(known.predicate));
  return isDone;
}

/** By fact: one is asked about several times for a question, and again for the next. */
const looked = new WeakMap<Known, boolean>();

function isUndone(known: Known): boolean {
  const kept = looked.get(known);
  if (kept !== undefined) return kept;
  const undone = tellsUndone(known);
  looked.set(known, undone);
  return undone;
}

function tellsUndone({ negated, modality, predicate, sentence, evidence }: Known): boolean {
  if (negated || modality === "denied") return !UNDONE.test(evidence.text);
  const lead = sentence.text.slice(0, evidence.span.start - sentence.span.start);
  if (NO_PROOF.test(lead.replace(/\bthat\s*$/u, ""))) return true;
  return Array.from(evidence.text.matchAll(REFUSED)).some(([, verb]) => verb === predicate);
}
