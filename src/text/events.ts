import type { FoundDate } from "./dates.ts";
import { covers } from "./document.ts";
import type { Event, Fact } from "./reading.ts";

/** Dated happenings: every date with the clause it dates, in the order of the text. A date without a clause is no event. */
export function findEvents(facts: readonly Fact[], dates: readonly FoundDate[]): Event[] {
  const bySentence = new Map<number, number[]>();
  facts.forEach((fact, index) => {
    const known = bySentence.get(fact.sentence);
    if (known === undefined) bySentence.set(fact.sentence, [index]);
    else known.push(index);
  });
  return dates.flatMap(date => {
    const fact = dated(facts, bySentence.get(date.sentence) ?? [], date);
    if (fact === null) return [];
    const { evidence, modality } = facts[fact]!;
    const planned = date.when.planned || (modality === "plans" && date.when.certainty !== "explicit");
    return [{ evidence, when: { ...date.when, planned }, fact }];
  });
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
