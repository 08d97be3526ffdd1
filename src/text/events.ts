import type { FoundDate } from "./dates.ts";
import { covers, type Span } from "./document.ts";
import type { Event, Fact, Sentence } from "./reading.ts";

/**
 * Dated happenings: every date with the clause it dates, or the whole sentence where the clause goes on behind what was found of it, in
 * the order of the text. A date without a clause is no event.
 */
export function findEvents(
  text: string,
  sentences: readonly Sentence[],
  facts: readonly Fact[],
  dates: readonly FoundDate[],
): Event[] {
  const bySentence = new Map<number, number[]>();
  facts.forEach((fact, index) => {
    const known = bySentence.get(fact.sentence);
    if (known === undefined) bySentence.set(fact.sentence, [index]);
    else known.push(index);
  });
  return dates.flatMap(date => {
    const fact = dated(facts, bySentence.get(date.sentence) ?? [], date);
    if (fact === null) return [];
    const { evidence: clause, modality, sentence } = facts[fact]!;
    const evidence = complete(text, clause, sentences[sentence]?.span ?? clause);
    const planned = date.when.planned || (modality === "plans" && date.when.certainty !== "explicit");
    return [{ evidence, when: { ...date.when, planned }, fact }];
  });
}

/** What may follow a clause that is told to its end: a full stop, a joining word, a participle. */
const ENDED =
  /^[\s,;:—–.!?)”’"']*(?:$|(?:and|but|or|while|when|where|which|who|whose|as|because|although|though|after|before|since|until|if|so|including)\b|\p{Ll}+ing\b)/iu;
const MARK = /^\s*[;:—–(]/u;

function complete(text: string, clause: Span, sentence: Span): Span {
  const rest = text.slice(clause.end, sentence.end);
  const isRelative = /^(?:which|who|whose|that|where)\b/u.test(text.slice(clause.start, clause.start + 6));
  return !isRelative && (ENDED.test(rest) || MARK.test(rest)) ? clause : sentence;
}

/** The smallest clause of those given that has the date among its own values. */
function dated(facts: readonly Fact[], candidates: readonly number[], { span }: FoundDate): number | null {
  let best: number | null = null;
  for (const index of candidates) {
    const { evidence, values } = facts[index]!;
    const has = values.some(value => value.type === "date" && value.span.start === span.start);
    if (!has || !covers(evidence, span)) continue;
    if (best === null || sizeOf(facts[index]!) < sizeOf(facts[best]!)) best = index;
  }
  return best;
}

const sizeOf = ({ evidence }: Fact): number => evidence.end - evidence.start;
