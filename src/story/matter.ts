import { fold, stem, wordsOf } from "./stem.ts";
import type { Known, Part, SpeakerGiven } from "./story.ts";
import { synonymsOf } from "./synonyms.ts";
import { startOf } from "./when.ts";

/** What a fact is about, as far as two facts can be compared: who acts, and what else its clause names. Dates are compared apart. */
export interface Matter {
  readonly actors: readonly Part[];
  readonly others: readonly Part[];
}

const PRONOUN =
  /^(?:i|we|you|he|she|it|they|this|that|these|those|who|which|what|one|him|her|them|us|me|his|hers|theirs|its|there)$/u;

/** Worked out once a fact: a story asks again with each document that joins it. */
const matters = new WeakMap<Known, Matter>();

/** The parts of a fact by what they do; of "was taken by Berg" it is Berg who acts. */
export function matterOf(known: Known): Matter {
  const done = matters.get(known) ?? matterIn(known);
  matters.set(known, done);
  return done;
}

function matterIn({ parts, values }: Known): Matter {
  const dates = values.flatMap(({ type, span }) => (type === "date" ? [span] : []));
  const told = parts.filter(
    ({ role, words: { span } }) =>
      role !== "when" && !dates.some(date => span.start <= date.start && date.end <= span.end),
  );
  const acting = told.some(({ role }) => role === "agent") ? "agent" : "subject";
  const actors = told.filter(({ role }) => role === acting);
  return { actors, others: told.filter(part => !actors.includes(part)) };
}

/** True for forms of one word, and for words that mean the same. */
export const isSameWord = (a: string, b: string): boolean => {
  const [one, two] = [stem(a), stem(b)];
  return one === two || synonymsOf(one).has(two);
};

/** True when two parts mean the same: one name, or the same head word where they are no names ("Carson's book" is a book). */
export const isSamePart = (a: Part, b: Part): boolean => isSame(a, b, isSameWord);

/** Of who acts no other word will do: a firm and a group are two. */
export const isSameActor = (a: Part, b: Part): boolean => isSame(a, b, (one, two) => stem(one) === stem(two));

function isSame(a: Part, b: Part, isWord: (a: string, b: string) => boolean): boolean {
  if (isNamed(a) && isNamed(b)) return a.names.some(name => b.names.includes(name));
  return !PRONOUN.test(a.head) && !PRONOUN.test(b.head) && isWord(a.head, b.head);
}

/** Its head is a name, or stands for one. */
const isNamed = ({ head, names }: Part): boolean =>
  names.length > 0 && (PRONOUN.test(head) || names.some(name => hasWord(fold(name), fold(head))));

/** Most heads are no part of the name, let alone a word of it. */
const hasWord = (name: string, word: string): boolean => name.includes(word) && wordsOf(name).includes(word);

/** What an actor goes by: names, or the stem of its head word; a pronoun that stands for nobody known by none. */
export function actorNames(part: Part): readonly string[] {
  if (isNamed(part)) return part.names;
  return PRONOUN.test(part.head) ? [] : [stem(part.head)];
}

export const isPronoun = ({ head, names }: Part): boolean => names.length === 0 && PRONOUN.test(head);

/** Dates of two facts that can be one day; where one has none, nothing speaks against it. */
export function datesAgree(a: Known, b: Known): boolean {
  const [one, two] = [daysOf(a), daysOf(b)];
  if (one.length === 0 || two.length === 0) return true;
  return one.some(day => two.some(other => day.startsWith(other) || other.startsWith(day)));
}

const daysOf = ({ values }: Known): readonly string[] =>
  values.flatMap(value => (value.type === "date" ? (startOf(value.when) ?? []) : []));

/** Who is quoted without a name or a word for them. */
export const UNNAMED = "somebody";

/** Whose word a fact is; "" for the document's own. */
export const speakerOf = ({ attributed }: Known): string =>
  attributed === null ? "" : nameOf(attributed) || UNNAMED;

const nameOf = ({ name, words }: SpeakerGiven): string => (name ?? words?.text ?? "").toLowerCase();

/** Day of publication; "" where none is given. */
export const dayOf = ({ source }: Known): string => source.published?.slice(0, 10) ?? "";
