import type { Clauses } from "./antecedents.ts";
import { isMembers } from "./lexicon/organisations.ts";
import { roleNoun } from "./lexicon/titles.ts";
import { type MentionIndex, mentionsWithin } from "./mentions.ts";
import { type Outline, phraseFrom } from "./outline.ts";
import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";
import type { Token } from "./tokens.ts";

const COLLECTIVE =
  /^(?:people|police|family|couple|team|staff|men|women|children|others|both|crowd|media|parents|officials|experts|authorities|relatives|families|researchers|scientists|police|pair|duo|trio|data)$/;

/**
 * What "they" means: the nearest plural subject before it in its own sentence, else the first subject of the sentence before if that is plural, in
 * the same paragraph; null where there is none. Lists are taken whole.
 */
export function pluralAntecedent(sentences: readonly Clauses[], index: number, at: number): Range | null {
  const { outline, subjects } = sentences[index]!;
  const own = subjects
    .filter(({ last }) => last <= at)
    .map(range => pluralOf(outline, range))
    .findLast(range => range !== null);
  if (own !== undefined) return own;
  const before = sentences[index - 1];
  const main = before?.subjects[0];
  if (before === undefined || main === undefined || before.outline.paragraph !== outline.paragraph)
    return null;
  return pluralOf(before.outline, main);
}

/** What "it" means where it speaks: the last subject before it in its sentence, else the first of the sentence before; pronouns are passed over. */
export function subjectBeforeIt(sentences: readonly Clauses[], index: number, at: number): Range | null {
  const { outline, subjects } = sentences[index]!;
  const isNoun = ({ first, last }: Range): boolean =>
    (last - first > 1 || outline.tokens[first]!.tag !== "PRON") &&
    outline.tokens[first - 1]?.tag !== "ADP" &&
    !/^\p{Ll}.*[^su]s$/u.test(outline.tokens[last - 1]!.text);
  const own = subjects.findLast(range => range.last <= at && isNoun(range));
  if (own !== undefined) return own;
  const before = sentences[index - 1];
  if (before === undefined || before.outline.paragraph !== outline.paragraph) return null;
  return before.subjects.find(isNoun) ?? null;
}

/** The subject, or the list it closes, if that is plural. */
function pluralOf(outline: Outline, range: Range): Range | null {
  const list = withList(outline, range);
  return list.first < range.first || isPlural(outline.tokens, range) ? list : null;
}

/** "A, B and C": takes in what stands before the last member of a list. */
function withList(outline: Outline, range: Range): Range {
  const { phrases, tokens } = outline;
  let at = phraseFrom(outline, range.first);
  let joined = false;
  for (;;) {
    let link = at - 1;
    if (phrases[link]?.type === "and" && tokens[phrases[link]!.first]!.lower === "and") {
      joined = true;
      link--;
      if (phrases[link]?.type !== "comma") link++;
    } else if (!joined || phrases[link]?.type !== "comma") break;
    const member = phrases[link - 1];
    if (member?.type !== "noun") break;
    at = link - 1;
  }
  return { first: Math.min(range.first, phrases[at]?.first ?? range.first), last: range.last };
}

/** "A and B", "European diplomats", "the police": several who can speak; "the fees" cannot. */
function isPlural(tokens: readonly Token[], { first, last }: Range): boolean {
  let head = first;
  for (let at = first; at < last; at++) {
    const { tag, lower } = tokens[at]!;
    if (lower === "and" && at > first) return canSpeak(tokens[at - 1]!);
    if (lower === "," && isList(tokens, at + 1, last)) return true;
    if (tag === "ADP" || tag === "SCONJ" || lower === "who" || lower === ",") break;
    head = at;
  }
  return COLLECTIVE.test(tokens[head]!.lower) || isPluralRole(tokens[head]!);
}

const canSpeak = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) ||
  isPluralRole(token) ||
  roleNoun(token.text) !== undefined ||
  COLLECTIVE.test(token.lower);

/** "diplomats", "lawyers", "Republicans". */
const isPluralRole = ({ text, lower, tag }: Token): boolean =>
  tag !== "PRON" &&
  /[^su]s$/.test(lower) &&
  (roleNoun(lower.slice(0, -1)) !== undefined || (/^\p{Lu}/u.test(text) && isMembers(text)));

/** "Norway, | Sweden and Denmark": names go on after the comma; "Roe, | a lawyer and activist" is one person. */
function isList(tokens: readonly Token[], from: number, last: number): boolean {
  const opener = tokens[from];
  if (opener === undefined || !/^\p{Lu}/u.test(opener.text))
    return opener?.lower === "the" && joins(tokens, from, last);
  return roleNoun(opener.text) === undefined && joins(tokens, from, last);
}

const joins = (tokens: readonly Token[], from: number, last: number): boolean =>
  tokens.slice(from, last).some(({ lower }) => lower === "and");

/** The persons named in a range: "Roe and Doe". */
export function personsIn(referents: readonly Referent[], mentions: MentionIndex, range: Range): number[] {
  const named = mentionsWithin(mentions, range).map(({ referent }) => referent);
  return [...new Set(named)].filter(referent => referents[referent]!.kind === "person");
}
