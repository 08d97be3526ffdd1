import { fold, lemmaStem, stem, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { type Found, isDate, isPronoun, tellingStems } from "./find-part.ts";
import { type Asked, held } from "./find-terms.ts";
import { clauseEnd } from "./find-whole.ts";

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
    if (suits === undefined || isDate(known, part)) return [];
    const span = isCut(known, part) ? goneOn(known, part) : part.words.span;
    return span === null ? [] : [{ span, name: null, suits }];
  });
}

/** "After a jackal | died …": a noun before its own verb is no reason by itself. */
const isCut = ({ sentence }: Known, { role, words: { text, span } }: Part): boolean =>
  /^(?:after|when|as|since)$/.test(role) &&
  /^(?:an?|the|his|her|its|their) (?:\p{L}+ ){0,2}\p{L}+$/u.test(text) &&
  /^ \p{Ll}+(?:ed|ied)\b/u.test(sentence.text.slice(span.end - sentence.span.start));

/** Characters that the rest of a clause may have. */
const LONGEST = 90;

/** The whole of a clause that was cut off behind its subject: "since a pipe | flooded it in May". */
function goneOn({ sentence }: Known, { words: { span }, role }: Part): Found["span"] | null {
  const from = sentence.span.start;
  const end = from + clauseEnd(sentence.text, span.end - from);
  const lead = new RegExp(`\\b${role} $`, "iu").exec(sentence.text.slice(0, span.start - from));
  return end - span.end > LONGEST || lead === null ? null : { start: span.start - lead[0].length, end };
}

/**
 * True for a reason, or a time, that has in itself what it is asked of: "to mend the bridge, which is shut" tells why something else was done, and
 * "when the bridge fell" no time at which it fell.
 */
export function tellsItself({ question, terms }: Asked, known: Known, { span }: Found): boolean {
  const from = known.sentence.span.start;
  const words = known.sentence.text.slice(span.start - from, span.end - from);
  const inside = new Set(stemsOf(words));
  // "Ten days before the festival begins" tells the day.
  if (AHEAD.test(words)) return false;
  if (terms.length > 1 && terms.every(term => inside.has(term.stem))) return true;
  const head = subjectOf(question.text, known);
  const subject = terms.find(term => term.stem === head);
  if (subject === undefined || held(subject, inside) === 0) return false;
  const others = known.parts.filter(
    part => part.words.span.end <= span.start || span.end <= part.words.span.start,
  );
  return !others.some(part => isPronoun(part) || held(subject, new Set(stemsOf(part.words.text))) > 0);
}

const AHEAD = /\b(?:minute|hour|day|week|month|year)s? (?:before|after|ahead of)\b/iu;

/** Stem of the noun that a question has before the verb of a fact: the roof in "did the roof of the hall fall"; null without one. */
function subjectOf(text: string, { predicate }: Known): string | null {
  const verb = lemmaStem(predicate);
  const words = Array.from(text.matchAll(/\p{L}+/gu), ([word]) => word).slice(2);
  const at = words.findIndex(word => stem(word) === verb || synonymsOf(stem(word)).has(verb));
  const before =
    words
      .slice(0, Math.max(0, at))
      .join(" ")
      .split(/ (?:of|in|at|for|from|with|on) /u)[0] ?? "";
  return tellingStems(fold(before)).at(-1) ?? null;
}
