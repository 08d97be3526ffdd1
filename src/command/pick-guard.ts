import type { Known } from "../story/story.ts";
import type { Indexed } from "./find-index.ts";
import { standsRight } from "./find-person.ts";
import { doubts, isAsked, WISHING } from "./find-rules.ts";
import { contradicts, isOthers, lacksSubject } from "./find-sides.ts";
import type { Asked } from "./find-terms.ts";
import { doesIt } from "./find-verb.ts";
import type { Told } from "./pick-words.ts";

/** Share of a question that the sentence itself must tell. */
const ENOUGH = 0.85;
/** A headline, a mere possibility and what lies years back are doubted by this much and more. */
const DOUBTED = 0.2;
/** Asks for what was done, as against how a thing is. */
const DEED =
  /^who \p{Ll}+(?:ed|ew|ought|old|aid|ent|ave|ook|eft|ilt|ade|ote)\b|\b(?:did|does|do|will|would|has|have|had|(?:was|were|been|be) \p{Ll}+(?:ed|en|wn|lt|nt|ught|ung|ound|ilt|ost|eft|ade|old|it|ut|un))\b/iu;

/** True for a sentence that tells all of a question, and nearly all of it in itself. */
export const tellsEnough = ({ missing, missingNames, here }: Told): boolean =>
  missing + missingNames === 0 && here >= ENOUGH;

/**
 * The clause of a sentence that an answer at `span` rests on, where the rules let it stand: nobody else does it there, it is not only planned
 * or denied, and the clause that has the question's own verb is the one that holds the answer. Null where they do not.
 */
export function clauseFor(asked: Asked, told: Told, span: Known["evidence"]["span"]): Known | null {
  if (!tellsEnough(told)) return null;
  const own = told.facts.filter(({ known }) => doesIt(asked, known));
  if (asked.question.focus === "count" && told.facts.some(({ known }) => WISHING.has(known.predicate)))
    return null;
  if (own.length === 0 && DEED.test(asked.question.text)) return null;
  if (own.some(one => contradicts(asked, one) || lacksSubject(asked, one))) return null;
  const holding = told.facts.filter(({ known }) => holds(known, span));
  const least = holding.reduce<Indexed | null>(
    (a, b) => (a === null || sizeOf(b.known) < sizeOf(a.known) ? b : a),
    null,
  );
  const clause =
    own.length === 0 ? least : (own.find(one => one === least || hasPart(one.known, span)) ?? null);
  if (clause === null || !stands(asked, clause) || isOthers(asked, clause.known)) return null;
  return asked.question.focus !== "person" || standsRight(asked, clause.known, span) ? clause.known : null;
}

/** The words are, or stand in, what the clause tells by whom or to what it was done, or when and where. */
const hasPart = ({ parts }: Known, { start, end }: Known["evidence"]["span"]): boolean =>
  parts.some(({ words: { span } }) => span.start < end && start < span.end);

const stands = (asked: Asked, one: Indexed): boolean =>
  isAsked(asked, one.known) &&
  !one.known.negated &&
  doubts(asked, one.known) < DOUBTED &&
  !contradicts(asked, one);

const holds = ({ evidence: { span } }: Known, { start, end }: Known["evidence"]["span"]): boolean =>
  span.start <= start && end <= span.end;

const sizeOf = ({ evidence: { span } }: Known): number => span.end - span.start;
