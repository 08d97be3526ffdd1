import type { FoundDate } from "./dates.ts";
import { covers } from "./document.ts";
import type { Event, Fact } from "./reading.ts";

/** Dated happenings: every date with the clause it dates, in the order of the text. A date without a clause is no event. */
export function findEvents(facts: readonly Fact[], dates: readonly FoundDate[]): Event[] {
  return dates.flatMap(date => {
    const fact = dated(facts, date);
    if (fact === null) return [];
    const { evidence, modality } = facts[fact]!;
    const planned = date.when.planned || (modality === "plans" && date.when.certainty !== "explicit");
    return [{ evidence, when: { ...date.when, planned }, fact }];
  });
}

/** The smallest clause that has the date among its own values. */
function dated(facts: readonly Fact[], { span, sentence }: FoundDate): number | null {
  let best: number | null = null;
  facts.forEach((fact, index) => {
    if (fact.sentence !== sentence || !covers(fact.evidence, span)) return;
    if (!fact.values.some(value => value.type === "date" && value.span.start === span.start)) return;
    if (best === null || sizeOf(fact) < sizeOf(facts[best]!)) best = index;
  });
  return best;
}

const sizeOf = ({ evidence }: Fact): number => evidence.end - evidence.start;
