import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { answersIn } from "./find-answer.ts";
import type { Indexed } from "./find-index.ts";
import { heldNear, named } from "./find-near.ts";
import type { Found } from "./find-part.ts";
import { doubts, EXACT, isAsked, isRightVerb, verbFit } from "./find-rules.ts";
import { contradicts, lacksSubject } from "./find-sides.ts";
import { unknownCause } from "./find-surface.ts";
import type { Asked } from "./find-terms.ts";
import { whole } from "./find-whole.ts";
import { isDescribing } from "./question-description.ts";

/** A fact that answers a question, and the words of it that do; null where the whole clause does (yes or no). */
export interface Match {
  readonly known: Known;
  readonly found: Found | null;
  /** Share of what the question says that the fact holds, 0..1. */
  readonly coverage: number;
  readonly score: number;
}

/** Below this share of the question's words a fact is about something else. */
const ENOUGH = 0.74;
const ENOUGH_WITH_VERB = 0.66;
const ENOUGH_FOR_YES = 0.7;

/** Facts that answer a question, best first; empty when none holds enough of it with an answer of the expected type. */
export function matches(asked: Asked, facts: readonly Indexed[]): Match[] {
  return facts
    .filter(({ known }) => isAsked(asked, known))
    .flatMap(one => matched(asked, one))
    .sort((a, b) => b.score - a.score || newest(a.known, b.known));
}

const newest = (a: Known, b: Known): number =>
  (b.source.published ?? "").localeCompare(a.source.published ?? "");

/** Share of a question a fact must hold to be worth showing instead of an answer. */
const NEAR = 0.5;

/** The fact that comes nearest to a question, answer or none; null when nothing shares enough of its words. */
export function nearest(asked: Asked, facts: readonly Indexed[]): Known | null {
  let best: Known | null = null;
  let most = NEAR;
  for (const one of facts) {
    const { coverage } = covered(asked, one, false);
    if (coverage > most) {
      best = one.known;
      most = coverage;
    }
  }
  return best;
}

/** True when each word of a question that says something is told in or near a fact: only then it may be taken widely. */
function tellsAll(asked: Asked, one: Indexed): boolean {
  const { terms, names } = asked;
  let [told, all] = [names.filter(name => named(name, one) > 0).length, names.length];
  for (const term of terms) {
    const near = heldNear(term, asked, one, "before").all;
    if (term.weight === 1 && near === 0 && heldNear(term, asked, one).all === 0) return false;
    told += near > 0 ? term.weight : 0;
    all += term.weight;
  }
  if (isOneForTwo(asked, one)) return false;
  return told > TOLD * all || (told > 0 && !isSubstantial(terms));
}

/** "Patients recovered": one word that may stand for the people and for infected as well tells only one of them. */
function isOneForTwo({ terms }: Asked, { sentence }: Indexed): boolean {
  const standing = terms.flatMap(term => {
    if (sentence.has(term.stem)) return [];
    const words = [...synonymsOf(term.stem)].filter(word => sentence.has(word));
    return words.length === 1 ? words : [];
  });
  return new Set(standing).size < standing.length;
}

/** "Come down": its verb says little, and nothing else of it is left. */
const isSubstantial = (terms: Asked["terms"]): boolean =>
  terms.filter(({ weight }) => weight === 1).length > 1 || terms.length === 1;

/** "No cause was known", in a text that is about the fire. */
const tellsNoCause = (asked: Asked, one: Indexed): boolean =>
  asked.question.focus === "reason" &&
  unknownCause(asked, one.known).length > 0 &&
  asked.terms.every(term => heldNear(term, asked, one).all > 0);

/** Share of a question that more than what its text is about must tell. */
const TOLD = 0.5;

function matched(asked: Asked, one: Indexed): Match[] {
  const { known } = one;
  if (asked.wide && !tellsAll(asked, one) && !tellsNoCause(asked, one)) return [];
  const { coverage, core, own } = covered(asked, one, true);
  if (coverage < ENOUGH_WITH_VERB && !(asked.wide && tellsNoCause(asked, one))) return [];
  const verb =
    asked.question.focus === "description" && isDescribing(known.predicate) ? EXACT : verbFit(asked, one);
  const isTruth = asked.question.focus === "truth";
  if (
    !(asked.wide && tellsNoCause(asked, one)) &&
    coverage < (verb !== EXACT ? ENOUGH : isTruth ? ENOUGH_FOR_YES : ENOUGH_WITH_VERB)
  )
    return [];
  // Where another verb tells it, its own clause must hold the question: words elsewhere in the sentence are about something else.
  if (verb < 0 && isLoose(asked, known) && (asked.wide ? own : core) < OWN) return [];
  if (!isRightVerb(asked, known, verb > 0, core) || contradicts(asked, one) || lacksSubject(asked, one))
    return [];
  const score = COVERAGE * coverage + (isTruth ? CORE_FOR_YES : CORE) * core + verb - doubts(asked, known);
  if (isTruth) return [{ known, found: null, coverage, score }];
  const [found] = answersIn(asked, one);
  return found === undefined
    ? []
    : [
        {
          known: found.from ?? known,
          found: whole(known, found, asked.question.focus),
          coverage,
          score: score + found.suits,
        },
      ];
}

/** A thing named by its kind ("which road"), and what somebody said, may be told by another verb. */
const isLoose = (asked: Asked, known: Known): boolean =>
  isOpen(asked, known) && !(asked.question.focus === "reason" && unknownCause(asked, known).length > 0);

const isOpen = ({ question: { focus, unit }, terms }: Asked, { attributed }: Known): boolean =>
  terms.length > 1 && focus !== "truth" && !(focus === "thing" && (unit !== null || attributed !== null));

/** Share of a question that a clause of another verb must hold by itself. */
const OWN = 0.6;

/** What it counts that the fact's sentence, and its own clause, hold the question's words. */
const COVERAGE = 1.5;
const CORE = 0.3;
/** "Yes" rests on one clause that holds it all. */
const CORE_FOR_YES = 1.2;

/** Shares of a question that a fact holds: with its sentence, in its own clause, and its words without its names there. */
interface Covered {
  readonly coverage: number;
  readonly core: number;
  readonly own: number;
}

/** How much of a question a fact holds: all of it, and in its own clause. A name that is nowhere near leaves nothing. */
function covered(asked: Asked, one: Indexed, strict: boolean): Covered {
  const { terms, names } = asked;
  let total = 0;
  let all = 0;
  let core = 0;
  for (const term of terms) {
    const near = heldNear(term, asked, one);
    total += term.weight;
    core += term.weight * near.clause;
    all += term.weight * near.all;
  }
  const own = total === 0 ? 0 : core / total;
  for (const name of names) {
    const near = named(name, one);
    if (near === 0 && name.beside && !one.placed) continue;
    if (near === 0 && strict) return { coverage: 0, core: 0, own };
    total += 1.5;
    core += 1.5 * (near === 1 ? 1 : 0);
    all += 1.5 * near;
  }
  return total === 0 ? { coverage: 0, core: 0, own } : { coverage: all / total, core: core / total, own };
}
