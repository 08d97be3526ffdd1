import { TIME_NOUN } from "./lexicon/days.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { nominalBefore, type Range } from "./noun-phrase.ts";
import { formOf, isQuoted, type Outline } from "./outline.ts";

const RELATIVE = /^(?:who|which|whom)$/;

/** The subject that stands before verb group `p`, asides skipped; null where the verb has none of its own there. */
export function subjectBefore(outline: Outline, p: number): Range | null {
  const { phrases, tokens } = outline;
  const q = skipAdverbsBack(outline, p - 1);
  const before = phrases[q];
  if (before === undefined || marksBetween(outline, q, p)) return null;
  if (before.type === "noun" && !isQuoted(outline, before)) return nominalBefore(outline, q);
  if (before.type === "marker") {
    const { lower } = tokens[before.first]!;
    if (RELATIVE.test(lower)) return { first: before.first, last: before.last };
    return lower === "that" && phrases[q - 1]?.type === "noun" ? nominalBefore(outline, q - 1) : null;
  }
  return before.type === "comma" || before.type === "dash" ? subjectBeforeAside(outline, q) : null;
}

/** Back over adverbs and times ("Roe on Monday said", "a report published Monday said"). */
function skipAdverbsBack(outline: Outline, from: number): number {
  const { phrases, tokens } = outline;
  let q = from;
  for (;;) {
    const phrase = phrases[q];
    if (phrase?.type === "adverb" || phrase?.type === "adjective" || isReflexive(outline, q)) q--;
    else if (
      phrase?.type === "noun" &&
      q > 0 &&
      !isQuoted(outline, phrase) &&
      TIME_NOUN.test(tokens[phrase.head]!.text)
    ) {
      const led = phrases[q - 1]!.type === "preposition";
      const behind = phrases[q - (led ? 2 : 1)];
      if (!/^(?:noun|verb|comma|dash)$/.test(behind?.type ?? "") || behind === undefined) return q;
      q -= led ? 2 : 1;
      if (behind.type === "verb") return phrases[q - 1]?.type === "noun" ? q - 1 : q;
    } else return q;
  }
}

/** "Roe himself said". */
function isReflexive({ phrases, tokens }: Outline, q: number): boolean {
  return (
    phrases[q]?.type === "noun" &&
    phrases[q - 1]?.type === "noun" &&
    /(?:self|selves)$/.test(tokens[phrases[q]!.head]!.lower)
  );
}

/** A closing mark between phrase `q` and phrase `p`: what stands before it is content, not a subject. */
function marksBetween(outline: Outline, q: number, p: number): boolean {
  const at = outline.phrases[q]!;
  return (
    outline.stretchOf[at.last - 1] !== -1 &&
    outline.stretchOf[outline.phrases[p]!.first] === -1 &&
    isQuoted(outline, at)
  );
}

/** "X, who …, said", "X, the head of Y, said": the subject of the verb after the comma at phrase `q`. */
function subjectBeforeAside(outline: Outline, q: number): Range | null {
  const { phrases } = outline;
  const related = subjectBeforeRelative(outline, q);
  if (related) return related;
  for (let k = q - 1; k > 0 && q - k < 30; k--) {
    const { type } = phrases[k]!;
    if (type !== "comma" && type !== "dash") continue;
    const before = phrases[k - 1]!;
    const opener = phrases[k + 1]!;
    if (isQuoted(outline, before)) return null;
    if (opener.type === "and") {
      if (type === "dash" && before.type === "noun") return nominalBefore(outline, k - 1);
      return null;
    }
    if (before.type !== "noun") continue;
    const aside = asideType(outline, k + 1, q);
    if (aside === null) continue;
    const subject = nominalBefore(outline, k - 1);
    const governor = phrases[phraseAtToken(outline, subject.first) - 1];
    if (governor?.type === "preposition" && aside === "skipped") continue;
    if (governor?.type === "verb" && !cueVerb(outline.tokens[governor.head]!.lemma)?.speech) return null;
    if (aside === "apposition")
      return { first: chained(outline, k, subject).first, last: phrases[q - 1]!.last };
    return chained(outline, k, subject);
  }
  return null;
}

/** "X, who lost Y in Z, W, in May, said": one relative clause with one finite verb, whatever commas it holds. */
function subjectBeforeRelative(outline: Outline, q: number): Range | null {
  const { phrases, tokens } = outline;
  let verbs = 0;
  for (let i = q - 1; i > 1 && q - i < 30; i--) {
    const phrase = phrases[i]!;
    if (phrase.type === "verb" && /^(?:finite|passive)$/.test(formOf(outline, phrase))) verbs++;
    if (phrase.type !== "marker" || !/^(?:who|which|whose)$/.test(tokens[phrase.first]!.lower)) continue;
    const comma = phrases[i - 1]!;
    const noun = phrases[i - 2]!;
    if (comma.type !== "comma" || noun.type !== "noun" || isQuoted(outline, noun) || verbs !== 1) return null;
    const subject = nominalBefore(outline, i - 2);
    const governor = phrases[phraseAtToken(outline, subject.first) - 1];
    return governor?.type === "verb" || governor?.type === "preposition"
      ? null
      : chained(outline, i - 1, subject);
  }
  return null;
}

/** A noun phrase after the comma is an apposition; a relative clause, a participle, an age or a prepositional phrase is skipped. */
function asideType(outline: Outline, from: number, to: number): "apposition" | "skipped" | null {
  const { phrases, tokens } = outline;
  const opener = phrases[from];
  if (opener === undefined || from >= to) return null;
  const words = phrases.slice(from, to);
  const finite = words.some(
    (phrase, i) =>
      phrase.type === "verb" &&
      formOf(outline, phrase) === "finite" &&
      !words.slice(0, i).some(({ type }) => type === "marker"),
  );
  if (opener.type === "noun") {
    if (finite) return null;
    return tokens[opener.head]!.tag === "NUM" ? "skipped" : "apposition";
  }
  if (opener.type === "verb")
    return formOf(outline, opener) === "finite" && words.length > 4 ? null : "skipped";
  return opener.type === "marker" || !finite ? "skipped" : null;
}

/** "Jo Doe, 41, a baker, said": an apposition before the last aside leads back to the name. */
function chained(outline: Outline, comma: number, subject: Range): Range {
  const { phrases, tokens } = outline;
  const start = phrases.findIndex(({ first, last }) => first <= subject.first && subject.first < last);
  const before = phrases[start - 1];
  const noun = phrases[start - 2];
  if (before?.type !== "comma" || noun?.type !== "noun" || isQuoted(outline, noun) || start - 1 >= comma)
    return subject;
  const opener = tokens[phrases[start]!.first]!;
  const describes = opener.tag === "DET" || opener.tag === "NUM" || /^\p{Ll}/u.test(opener.text);
  const earlier = nominalBefore(outline, start - 2);
  const introduced = phrases[phraseAtToken(outline, earlier.first) - 1]?.type === "preposition";
  return describes && !introduced ? { first: earlier.first, last: subject.last } : subject;
}

function phraseAtToken(outline: Outline, token: number): number {
  return outline.phrases.findIndex(({ first, last }) => first <= token && token < last);
}
