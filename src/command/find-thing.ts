import { stem } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import {
  type Found,
  holdsAll,
  holdsAny,
  isActor,
  isDate,
  isInQuestion,
  isPronoun,
  isProper,
  partOf,
  tellingStems,
} from "./find-part.ts";
import type { Asked } from "./find-terms.ts";
import type { Question } from "./question.ts";

const COPULAR = /^what(?:['’]s| is| was| are| were) (?:the|his|her|its|their)\b/iu;

/** What was done, made, said, found; with "which" or "what" and a noun only what says which one. */
export function things(asked: Asked, known: Known): Found[] {
  const { slot, unit, text } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  const parts = known.parts.filter(
    part => !isInQuestion(asked, part) && !isPronoun(part) && (part.role !== "when" || wanted !== null),
  );
  const told = parts
    .filter(part => wanted === null || saysWhich(asked, part, wanted))
    .map(part => ({
      span: extended(known, part),
      name: null,
      suits: byRole(slot, part) + byPreposition(asked.question, part),
    }));
  return COPULAR.test(text) ? [...stated(asked, known), ...told] : told;
}

/** "What was the attendance?": "The attendance of 11,340" says it within the phrase. */
function stated({ terms }: Asked, known: Known): Found[] {
  return known.values.flatMap(value => {
    const part = partOf(known, value);
    return part !== undefined && holdsAll(terms, part) ? [{ span: value.span, name: null, suits: 0.35 }] : [];
  });
}

const PREPOSITION =
  /^(?:about|against|between|for|from|in|into|of|on|over|regarding|to|toward|towards|with|without|at)$/;

/** A thing with what is said of it right behind: "discussions about the harbour". */
function extended({ parts }: Known, { words, role }: Part): Part["words"]["span"] {
  let { end } = words.span;
  if (role !== "object" && role !== "complement") return words.span;
  for (const next of parts) {
    const gap = next.words.span.start - end;
    if (gap > 0 && gap <= next.role.length + 2 && PREPOSITION.test(next.role)) end = next.words.span.end;
  }
  return { start: words.span.start, end };
}

/** "What did he die of": what stands behind that preposition. */
function byPreposition({ preposition }: Question, { role }: Part): number {
  return preposition === null ? 0 : role === preposition ? 0.2 : -0.1;
}

function byRole(slot: Question["slot"], part: Part): number {
  const { role } = part;
  if (slot === "subject")
    return isActor(part) ? 0.2 : role === "object" || role === "complement" ? 0.1 : -0.1;
  if (isActor(part)) return -0.15;
  if (role === "complement") return 0.25;
  if (role === "object") return 0.2;
  return role === "purpose" ? 0.1 : 0.05;
}

/** Stems that count and do not say which. */
const NUMBER = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|sever|mani|other|few)$/iu;

/** "Which principle": the phrase has that noun and says which, by another word than a number. */
function saysWhich({ terms }: Asked, part: Part, unit: string): boolean {
  const stems = tellingStems(part.words.text);
  if (!stems.includes(unit) && !stems.some(one => synonymsOf(unit).has(one))) return false;
  const asked = new Set([unit, ...terms.map(term => term.stem)]);
  return stems.some(one => !asked.has(one) && !NUMBER.test(one)) || /[“"]/u.test(part.words.text);
}

const PLACE =
  /^(?:in|at|to|into|near|outside|inside|on|onto|from|through|across|around|off|along|towards?|by)$/;
const NEARBY = /^(?:in|at|near|to|into|object)$/;

/** Where it happened or went; the object of a verb of going counts. */
export function places(asked: Asked, known: Known): Found[] {
  const goes = /^(?:visit|reach|leave|enter|tour)$/.test(known.predicate);
  return known.parts
    .filter(part => PLACE.test(part.role) || (goes && part.role === "object"))
    .filter(part => !isDate(known, part) && !isPronoun(part) && !holdsAny(asked.terms, part))
    .filter(part => !isInQuestion(asked, part))
    .map(part => ({
      span: part.words.span,
      name: null,
      suits: (isProper(part) ? 0.2 : 0) + (NEARBY.test(part.role) ? 0.1 : 0),
    }));
}

const REASON: ReadonlyMap<string, number> = new Map([
  ["because", 0.3],
  ["purpose", 0.2],
  ["since", 0.1],
  ["as", 0.1],
  ["over", 0.1],
  ["so", 0.1],
  ["following", 0.1],
  ["after", 0.08],
  ["when", 0.05],
  ["amid", 0.05],
]);

/** Why: what the text gives as cause or purpose; a mere "after" or "when" only where nothing better stands. */
export function reasons(known: Known): Found[] {
  return known.parts.flatMap(part => {
    const suits = /^for \p{Ll}+ing\b/u.test(part.words.text) ? 0.2 : REASON.get(part.role);
    return suits === undefined || isDate(known, part) ? [] : [{ span: part.words.span, name: null, suits }];
  });
}
