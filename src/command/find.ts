import { lemmaStem, stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { answersIn } from "./find-answer.ts";
import type { Found } from "./find-part.ts";
import { type Asked, held, heldNear, type Indexed, named } from "./find-terms.ts";

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

/** Facts that answer a question, best first; empty when none holds enough of it with an answer of the expected type. */
export function matches(asked: Asked, facts: readonly Indexed[]): Match[] {
  return facts
    .filter(({ known }) => isAsked(asked, known))
    .flatMap(one => matched(asked, one))
    .sort((a, b) => b.score - a.score || newest(a.known, b.known));
}

const newest = (a: Known, b: Known): number =>
  (b.source.published ?? "").localeCompare(a.source.published ?? "");

/** The fact that comes nearest to a question, answer or none; null when nothing shares its words. */
export function nearest(asked: Asked, facts: readonly Indexed[]): Known | null {
  let best: Known | null = null;
  let most = 0.3;
  for (const one of facts) {
    const { coverage } = covered(asked, one, 0);
    if (coverage > most) {
      best = one.known;
      most = coverage;
    }
  }
  return best;
}

function matched(asked: Asked, one: Indexed): Match[] {
  const { coverage, core } = covered(asked, one, 0.8);
  const { known } = one;
  const verb = predicateFit(asked, one);
  if (coverage < (verb === EXACT ? ENOUGH_WITH_VERB : ENOUGH)) return [];
  if (!isRightVerb(asked, known, verb > 0, core)) return [];
  const base =
    1.5 * coverage +
    core * 0.3 +
    verb -
    (known.negated ? 0.05 : 0) -
    (isLongPast(asked, known) ? 0.6 : 0) -
    (known.modality === "may" && !POSSIBLE.test(asked.question.text) ? 0.3 : 0) -
    (known.modality === "plans" && !HYPOTHETICAL.test(asked.question.text) ? 0.1 : 0);
  if (asked.question.focus === "truth") return [{ known, found: null, coverage, score: base }];
  const [found] = answersIn(asked, known);
  return found === undefined ? [] : [{ known, found, coverage, score: base + found.suits }];
}

/** What the question's own verb, or one that means the same, adds. */
const EXACT = 0.3;
const ALIKE = 0.15;
const UNLIKE = -0.1;
/** Verbs that leave it to their noun to say what was done ("hold a conversation"). */
const LIGHT_VERBS = new Set("be have hold make take give get do come go put".split(" "));

function predicateFit({ terms }: Asked, { known, under }: Indexed): number {
  const verb = lemmaStem(known.predicate);
  if (terms.some(term => term.stem === verb)) return EXACT;
  if (terms.some(term => synonymsOf(term.stem).has(verb) || under.has(term.stem))) return ALIKE;
  if (!LIGHT_VERBS.has(known.predicate) || !terms.some(term => held(term, headsOf(known)) > 0)) return UNLIKE;
  return known.predicate === "be" ? ALIKE : 0;
}

/** Verbs whose object is in somebody's mind: no count of anything that happened. */
const WISHING = new Set("fear wish want hope imagine dread expect predict threaten demand seek".split(" "));

/** Stems of what a light verb leaves the saying to: the heads of its other arguments. */
const headsOf = ({ parts }: Known): ReadonlySet<string> =>
  new Set(parts.filter(({ role }) => role !== "subject").map(({ head }) => stem(head)));

/** How, where, how often and whether a thing was done is told by the verb that did it, who somebody is by a form of "be". */
function isRightVerb(
  { question: { kind, focus } }: Asked,
  { predicate, modality }: Known,
  does: boolean,
  core: number,
): boolean {
  if (kind === "whois") return predicate === "be";
  switch (focus) {
    case "manner":
    case "reason":
      return does;
    case "count":
      return does || LIGHT_VERBS.has(predicate) || (modality === "did" && !WISHING.has(predicate));
    case "place":
    case "date":
    case "truth":
      return does || core > 0.9;
    default:
      return true;
  }
}

/** Something dated years before its source, where the question names no year: background, not the news. */
function isLongPast(
  { question: { focus, text } }: Asked,
  { values, source, sentence, evidence }: Known,
): boolean {
  if (focus === "date" || /\d{4}|\bago\b/.test(text) || source.published === null) return false;
  const recent = Number(source.published.slice(0, 4)) - 1;
  const years = values.flatMap(value =>
    value.type === "date" && value.when.to !== null ? Number(value.when.to.slice(0, 4)) : [],
  );
  if (years.length > 0) return Math.max(...years) < recent;
  const from = Math.max(0, evidence.span.start - sentence.span.start - LEAD);
  const words = sentence.text.slice(from, evidence.span.end - sentence.span.start);
  const written = words.match(/\b(?:1[89]|20)\d\d\b/g)?.map(Number) ?? [];
  return written.length > 0 && Math.max(...written) < recent;
}

/** Characters before a clause in which a year still dates it: "since 2009, when …". */
const LEAD = 15;

/** How much of a question a fact holds: all of it, and in its own clause. A name that is nowhere near leaves nothing. */
function covered(
  { terms, names }: Asked,
  one: Indexed,
  afar: number,
): { readonly coverage: number; readonly core: number } {
  let total = 0;
  let all = 0;
  let core = 0;
  for (const term of terms) {
    const near = heldNear(term, terms, one);
    total += term.weight;
    core += term.weight * near.clause;
    all += term.weight * near.all;
  }
  for (const name of names) {
    const near = named(name, one);
    if (near === 0 && name.beside && !one.placed) continue;
    if (near === 0 && afar > 0) return { coverage: 0, core: 0 };
    total += 1.5;
    core += 1.5 * (near === 1 ? 1 : 0);
    all += 1.5 * near;
  }
  return total === 0 ? { coverage: 0, core: 0 } : { coverage: all / total, core: core / total };
}

const POSSIBLE = /\b(?:could|may|might|would|can|if)\b/iu;
const HYPOTHETICAL =
  /\b(?:will|would|could|can|may|might|should|expect|expected|plan|plans|planned|intend|intends|hope|hopes|want|wants|due|going)\b/iu;

/** A question about what happened is not answered by what is only wished, planned or denied; how many did, by who did not. */
function isAsked({ question }: Asked, known: Known): boolean {
  const { focus, text } = question;
  if (!/^(?:count|amount|duration)$/.test(focus) || HYPOTHETICAL.test(text)) return true;
  return known.modality !== "denied" && !known.negated;
}
