import { isPersonal } from "../story/lexicon/person-nouns.ts";
import { stem } from "../story/stem.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { NOWHERE } from "./find-thing.ts";
import type { Candidate } from "./pick-candidates.ts";
import { kindOf } from "./pick-kinds.ts";
import type { Told } from "./pick-words.ts";
import type { Question } from "./question.ts";

const CALENDAR =
  /^(?:\d{4}s?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|noon|midnight|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|christmas|easter|\d{1,2}(?::\d\d)?|[ap]\.?m\.?)$/u;
const MANY =
  /^(?:several|dozens?|hundreds?|thousands?|millions?|billions?|many|few|no|none|half|most|all|both|one|two-thirds|three-quarters|couple)$/u;
const TIME = /(?:second|minute|hour|day|night|week|month|year|decade|centur)/u;
const AGED = /year-olds?$|^\d{1,3}$|^(?:thirt|fort|fift|sixt|sevent|eight|ninet|twent)\p{Ll}+$/u;
const WHERE =
  /^(?:in|at|near|on|outside|inside|to|into|from|through|around|across|onto|off|along|beside|behind|between|towards?|under|over|by)$/u;

/** Words that bring in a reason, before a clause and before a noun. */
const CAUSAL = /^(?:because|to|after|since|as|so|for|when|by|following|in)$/u;
const CAUSE = /^(?:because|over|for|after|amid|due|following|of|from|through|to|by|in|on)$/u;

/** True for words that can be what a question asks for at all: no place answers "when". */
export function suits({ focus, unit }: Question, told: Told, candidate: Candidate, before: string): boolean {
  const { form, first, last } = candidate;
  const kind = kindOf(told, candidate);
  const words = told.words.slice(first, last + 1);
  const numbered = told.tree.tags.slice(first, last + 1).includes("CD");
  const isSum = /^(?:money|share|number|time|length)/u.test(kind);
  if (saysNothing(told, candidate, numbered)) return false;
  // Who tells it is not what is told.
  if (told.words[first - 1] === "to" && told.words[first - 2] === "according") return false;
  switch (focus) {
    case "date":
      return form === "date" || words.some(word => CALENDAR.test(word) && !/^\d{1,2}$/u.test(word));
    case "place":
      return (
        form === "phrase" &&
        !isSum &&
        (/^(?:LOCATION|ORGANIZATION|MISC|name)/u.test(kind) ||
          (WHERE.test(before) &&
            !/^(?:PERSON|somebody)/u.test(kind) &&
            !NOWHERE.test(told.words[candidate.head]!)))
      );
    case "amount":
      return (
        form === "measure" ||
        (form === "phrase" && (/^(?:money|share|length)/u.test(kind) || (unit !== null && numbered)))
      );
    case "count":
      return (
        form === "phrase" &&
        !/^(?:PERSON|money)/u.test(kind) &&
        (numbered || words.some(word => MANY.test(word))) &&
        (unit === null || counts(unit, told, candidate, kind))
      );
    case "duration":
      return form !== "clause" && words.some(word => TIME.test(word));
    case "age":
      return (
        form !== "clause" &&
        form !== "date" &&
        !/^(?:money|share)/u.test(kind) &&
        words.some(word => AGED.test(word)) &&
        !words.some(word => TIME.test(word) && !word.includes("year"))
      );
    case "distance":
    case "score":
      return form !== "clause" && (numbered || form === "measure");
    case "person":
      return (
        form === "phrase" &&
        !/^(?:money|share|time|length|number|thing#)/u.test(kind) &&
        !/^(?:us|them|me|you)$/u.test(told.words[last]!)
      );
    case "thing":
    case "manner":
    case "description":
      return true;
    case "reason":
      return form === "clause" ? CAUSAL.test(words[0]!) : form !== "date" && CAUSE.test(before);
    case "truth":
      return false;
  }
}

/** Words that the question says itself. */
function saysNothing({ tree, sure }: Told, { first, last }: Candidate, numbered: boolean): boolean {
  if (numbered) return false;
  for (let at = first; at <= last; at++)
    if (/^(?:NN|JJ|VB|RB)/u.test(tree.tags[at]!) && sure[at] === 0) return false;
  return true;
}

const PEOPLE = stem("people");

/** A number of the unit that is asked for, or one without a noun of its own: sixteen skulls are no number of skins. */
function counts(
  unit: string,
  { stems, tree, words }: Told,
  { head, first, last }: Candidate,
  kind: string,
): boolean {
  const wanted = stem(unit);
  const same = synonymsOf(wanted);
  if (/^(?:number|share)/u.test(kind) || MANY.test(words[head]!)) return true;
  for (let at = first; at <= last; at++) if (stems[at] === wanted || same.has(stems[at]!)) return true;
  if (wanted === PEOPLE && isPersonal(words[head]!)) return true;
  return tree.heads[head]! >= 0 && stems[tree.heads[head]!] === wanted;
}
