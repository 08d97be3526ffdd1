import { IRREGULAR } from "./irregular.ts";
import { fold, stem, wordsOf } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import { wordBounds } from "./word-bounds.ts";

/** Letters two words must share at their beginning to be of one family ("Ukraine", "Ukrainian"). */
const FAMILY = 5;

/** The stems of a topic that carry it, each once. */
export function topicTerms(text: string): readonly string[] {
  const words = wordsOf(text);
  const content = words.filter(word => /^\p{Lu}{2,}$/u.test(word) || !isStopWord(fold(word)));
  return [...new Set((content.length > 0 ? content : words).map(stem))];
}

/** How much of a topic a text bears on: the share of its terms, each given once, that occur in it, 0..1. */
export function topicShare(terms: readonly string[], text: string): number {
  if (terms.length === 0) return 0;
  const initials = initialsOf(terms);
  const bounds = wordBounds(text);
  const left = new Set(terms);
  for (let at = 0; at < bounds.length && left.size > 0; at += 2) {
    if (!mayBegin(initials, text.charCodeAt(bounds[at]!))) continue;
    const one = stem(text.slice(bounds[at], bounds[at + 1]));
    for (const term of left) if (one === term || isFamily(one, term)) left.delete(term);
  }
  return (terms.length - left.size) / terms.length;
}

function isFamily(one: string, term: string): boolean {
  if (term.length < FAMILY || Math.abs(one.length - term.length) > 3) return false;
  return one.startsWith(term.slice(0, Math.max(FAMILY, term.length - 3)));
}

/** Letters with which a word of each topic may begin, as codes: hardly one word in four has to be brought to its stem. */
const begun = new WeakMap<readonly string[], ReadonlySet<number>>();

function initialsOf(terms: readonly string[]): ReadonlySet<number> {
  const known = begun.get(terms);
  if (known !== undefined) return known;
  const initials = new Set(terms.map(term => term.charCodeAt(0)));
  for (const [form, base] of oddForms()) {
    if (terms.some(term => base === term || isFamily(base, term))) initials.add(form.charCodeAt(0));
  }
  begun.set(terms, initials);
  return initials;
}

/** Irregular forms that begin unlike their stem ("went", "go"): no other word does. */
let odd: readonly (readonly [form: string, base: string])[] | null = null;
const oddForms = (): typeof odd & {} => {
  odd ??= [...IRREGULAR.keys()]
    .map(form => [form, stem(form)] as const)
    .filter(([form, base]) => form[0] !== base[0]);
  return odd;
};

/** A letter beyond ASCII may lose its mark or be of any case: such a word is always looked at. */
const mayBegin = (initials: ReadonlySet<number>, code: number): boolean =>
  code >= 128 || initials.has(code >= 0x41 && code <= 0x5a ? code + 32 : code);
