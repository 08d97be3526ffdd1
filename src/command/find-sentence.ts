import type { Match } from "./find.ts";
import { answersIn } from "./find-answer.ts";
import type { Indexed } from "./find-index.ts";
import { heldNear, named } from "./find-near.ts";
import type { Found } from "./find-part.ts";
import { doubts, isAsked, WISHING } from "./find-rules.ts";
import { contradicts } from "./find-sides.ts";
import type { Asked } from "./find-terms.ts";
import { doesIt } from "./find-verb.ts";
import { whole } from "./find-whole.ts";

/** Types of answer that a sentence can give wherever in it they stand. */
const TYPED = /^(?:date|place|amount|count|duration|distance|age|score|reason)$/;
/** How much better the best answer of a sentence must be than the next, so that it is not one of two. */
const CLEAR = 0.1;

/**
 * Answers of sentences that tell every word of a question, names included, and hold one thing of the type that is asked for, whichever
 * of their clauses it stands in; best first.
 */
export function sentenceMatches(asked: Asked, facts: readonly Indexed[]): Match[] {
  const { focus, unit, kind, text } = asked.question;
  // How much somebody got is not what something is worth.
  if (focus === "amount" && /\b(?:did|does|do|will|would|has|have)\b/iu.test(text)) return [];
  if (kind === "whois") return [];
  if (!TYPED.test(focus) && !(focus === "thing" && unit !== null)) return [];
  const sentences = Map.groupBy(
    facts,
    ({ known: { sentence } }) => `${sentence.document}:${sentence.span.start}`,
  );
  return [...sentences.values()].flatMap(all => answerOf(asked, all)).sort((a, b) => b.score - a.score);
}

function answerOf(asked: Asked, all: readonly Indexed[]): Match[] {
  const [first] = all;
  if (first === undefined || !tellsAll(asked, all) || isToldOtherwise(asked, all)) return [];
  const found = all
    .filter(({ known }) => isAsked(asked, known))
    .flatMap(one =>
      candidates(asked, one).map(answer => ({ one, answer, score: scoreOf(asked, one, answer) })),
    )
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined) return [];
  const isUnclear = found.some(
    ({ answer, score }) => score > best.score - CLEAR && isOther(answer.span, best.answer.span),
  );
  if (isUnclear) return [];
  const { known } = best.one;
  return [
    {
      known,
      found: whole(known, best.answer, asked.question.focus),
      coverage: 1,
      score: best.score - known.sentence.span.start / 1e6,
    },
  ];
}

const isOther = (a: Found["span"], b: Found["span"]): boolean => a.end <= b.start || b.end <= a.start;

/** Every word of the question stands in the sentence, or in what it leans on; most of them in itself. */
function tellsAll(asked: Asked, all: readonly Indexed[]): boolean {
  const { terms, names, question } = asked;
  let [told, of] = [0, 0];
  for (const term of terms) {
    const near = Math.max(...all.map(one => heldNear(term, asked, one, "sentence").all));
    if (near < 0.6 && (term.weight === 1 || question.focus === "amount")) return false;
    told += near > 0 ? term.weight : 0;
    of += term.weight;
  }
  const there = names.filter(name => all.some(one => named(name, one) >= 0.7));
  if (names.some(name => !there.includes(name) && !(name.beside && !all.some(({ placed }) => placed))))
    return false;
  return terms.length > 0 && told + there.length > 0.6 * (of + names.length);
}

/** A clause of it has the question's own verb: what the other clauses hold is not its answer. */
const isToldOtherwise = (asked: Asked, all: readonly Indexed[]): boolean =>
  all.some(
    one =>
      contradicts(asked, one) ||
      doesIt({ ...asked, terms: asked.terms.filter(({ weight }) => weight === 1) }, one.known) ||
      (asked.question.focus === "count" && WISHING.has(one.known.predicate)),
  );

function candidates(asked: Asked, one: Indexed): readonly Found[] {
  const found = answersIn(asked, one);
  if (asked.question.focus !== "place") return found;
  const { sentence } = one.known;
  const words = ({ start, end }: Found["span"]): string =>
    sentence.text.slice(start - sentence.span.start, end - sentence.span.start);
  return found.filter(({ span }) => /\p{Lu}/u.test(words(span)));
}

/** The clause that tells most of the question, or its verb, is the one whose answer is meant. */
function scoreOf(asked: Asked, one: Indexed, { suits }: Found): number {
  let [own, all] = [0, 0];
  for (const term of asked.terms) {
    own += term.weight * heldNear(term, asked, one).clause;
    all += term.weight;
  }
  return (
    suits +
    0.5 * (all === 0 ? 0 : own / all) +
    (doesIt(asked, one.known) ? 0.2 : 0) -
    doubts(asked, one.known)
  );
}
