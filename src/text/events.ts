import type { FoundDate } from "./dates.ts";
import { covers, type Span } from "./document.ts";
import type { Event, Fact, Sentence } from "./reading.ts";

/**
 * Dated happenings: every date with the words that tell what happened, in the order of the text. These are the clause it dates where
 * that can be read alone, else the whole sentence, with the one before where it begins with a pronoun. A date without a clause is no event.
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
    const evidence = readable(text, clause, sentences, sentence);
    const planned = date.when.planned || (modality === "plans" && date.when.certainty !== "explicit");
    return [{ evidence, when: { ...date.when, planned }, fact }];
  });
}

/** What may follow a clause that is told to its end: a full stop, a joining word, a participle. */
const ENDED =
  /^[\s,;:—–.!?)”’"']*(?:$|(?:and|but|or|while|when|where|which|who|whose|as|because|although|though|after|before|since|until|if|so|including)\b|\p{Ll}+ing\b)/iu;
const MARK = /^\s*[;:—–(]/u;

/** How a clause begins that says nothing by itself: with what stands for a thing named before, with a joining word, or without its subject. */
const LEANS =
  /^(?:he|she|it|they|we|him|her|them|his|its|their|this|these|those|that|which|who|whose|whom|where|when|while|and|but|or|nor|to|then|as|if|because|in which|of which|\p{Ll}+ing|\p{Ll}+ed)\b/u;
/** How a sentence begins that goes on about the one before. */
const GOES_ON = /^[“"‘']?(?:He|She|They|It|His|Her|Their|Its|This|These|Those)\b/u;
/** Letters two sentences may have together and still be read as one line. */
const LINE = 320;

function readable(text: string, clause: Span, sentences: readonly Sentence[], index: number): Span {
  const sentence = sentences[index]?.span ?? clause;
  const isWhole = !LEANS.test(text.slice(clause.start, clause.end)) && isEnded(text, clause, sentence);
  const told = isWhole ? clause : sentence;
  if (!GOES_ON.test(text.slice(told.start, told.start + 12))) return told;
  const before = sentences[index - 1];
  const isOne = before !== undefined && before.paragraph === sentences[index]?.paragraph;
  return isOne && told.end - before.span.start <= LINE ? { start: before.span.start, end: told.end } : told;
}

function isEnded(text: string, clause: Span, sentence: Span): boolean {
  const rest = text.slice(clause.end, sentence.end);
  return ENDED.test(rest) || MARK.test(rest);
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
