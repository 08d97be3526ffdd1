import type { Known, Part } from "../story/story.ts";
import { type Found, isDate, isInQuestion, isPronoun, nameOf } from "./find-part.ts";
import { bywhich, tallies } from "./find-surface.ts";
import type { Asked } from "./find-terms.ts";
import { isScore, valuesIn } from "./find-value.ts";
import { doesIt } from "./find-verb.ts";
import { isDescribing } from "./question-description.ts";

/** What brings in a means or a manner, and how well it suits. */
const MEANS: ReadonlyMap<string, number> = new Map([
  ["by", 0.3],
  ["through", 0.3],
  ["via", 0.3],
  ["using", 0.3],
  ["with", 0.2],
  ["without", 0.2],
  ["on", 0.1],
  ["in", 0.1],
]);

/** Verbs of a state, whose complement says how it is. */
const STATE = /^(?:be|feel|look|seem|remain|stay|react|sound)$/;

/** How it was done: a score, or a means; a name is none ("talked with Ruiz"), a place or a date neither. */
export function manners(asked: Asked, known: Known): Found[] {
  const scores = [...valuesIn(known, isScore), ...tallies(known), ...bywhich(asked, known)];
  if (!doesIt(asked, known)) return scores;
  const means = known.parts.flatMap(part => {
    const suits = isTaken(asked, known, part) ? null : meansOf(known, part);
    return suits === null ? [] : [{ span: part.words.span, name: null, suits }];
  });
  return [...scores, ...means];
}

const isTaken = (asked: Asked, known: Known, part: Part): boolean =>
  isInQuestion(asked, part) ||
  isDate(known, part) ||
  isPronoun(part) ||
  (nameOf(part) !== null && /\p{Lu}\S*$/u.test(part.words.text));

function meansOf({ predicate, values }: Known, { role, words, names }: Part): number | null {
  if (role === "complement") return STATE.test(predicate) && !/^that\s/iu.test(words.text) ? 0.2 : null;
  // "By helicopter" is a means, "by the court" is who did it.
  if (role === "agent") return /^(?!(?:the|an?|its|his|her|their)\b)\p{Ll}/u.test(words.text) ? 0.25 : null;
  const suits = MEANS.get(role) ?? null;
  if (suits === null || suits > 0.15) return suits;
  const measured = values.some(({ span }) => words.span.start <= span.start && span.end <= words.span.end);
  return names.length > 0 || measured || /\p{Lu}/u.test(words.text) ? null : suits;
}

/** "A holiday called National Day", "a method known as mapping". */
const NAMED =
  /\b(?:called|named|dubbed|nicknamed|titled|entitled|known as|termed) ((?:the )?[“"‘]?\p{Lu}[\p{L}\p{N}’'-]*(?: (?:of |the |and |for )?\p{Lu}[\p{L}\p{N}’'-]*)*[”"’]?|[“"‘][^”"’]+[”"’]|\p{Ll}+(?=\s?[—–,.;)]))/u;

/** "A new website, “The Long Count”": the name of what is asked about stands behind it. */
function apposed({ terms }: Asked, text: string): RegExpExecArray | null {
  const last = terms.at(-1)?.word;
  return last === undefined
    ? null
    : new RegExp(`\\b${RegExp.escape(last)},? ([“"][^”"]+[”"])`, "iu").exec(text);
}

/** What somebody says a thing is: what stands between quotation marks or after "as", or the second thing said of the verb. */
export function descriptions(asked: Asked, known: Known): Found[] {
  const name = NAMED.exec(known.evidence.text) ?? apposed(asked, known.evidence.text);
  if (asked.question.speaker === null && name !== null) {
    const start = known.evidence.span.start + name.index + name[0].length - name[1]!.length;
    return [{ span: { start, end: start + name[1]!.length }, name: null, suits: 0.35 }];
  }
  if (!isDescribing(known.predicate)) return [];
  const from = known.evidence.span.start;
  const at = verbEnd(known);
  const rest = known.evidence.text.slice(at);
  const written = /\bas\s+([^,;—]+(?:[“"‘][^”"’]*[”"’])?)|[“"‘][^”"]+/u.exec(rest);
  if (written !== null) {
    const words = written[1] ?? written[0];
    const start = from + at + written.index + written[0].length - words.length;
    return [{ span: { start, end: start + words.trimEnd().length }, name: null, suits: 0.3 }];
  }
  const objects = known.parts.filter(part => part.role === "object" && part.words.span.start >= from + at);
  const told = known.parts.find(
    part => part.role === "complement" && !/^(?:that|to)\s/iu.test(part.words.text),
  );
  const part = told ?? (objects.length > 1 ? objects.at(-1) : undefined);
  return part === undefined || isInQuestion(asked, part)
    ? []
    : [{ span: part.words.span, name: null, suits: 0.2 }];
}

/** Where in its clause the verb of a fact ends; 0 where it does not stand there. */
function verbEnd({ evidence, predicate }: Known): number {
  const root = predicate.slice(0, Math.max(3, predicate.length - 1));
  const match = new RegExp(`\\b${RegExp.escape(root)}\\p{L}*`, "iu").exec(evidence.text);
  return match === null ? 0 : match.index + match[0].length;
}
