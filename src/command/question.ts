import { fold, wordsOf } from "../story/stem.ts";
import { descriptionOf } from "./question-description.ts";
import { formOf } from "./question-form.ts";
import { speechOf } from "./question-speech.ts";
import { isQuestionWord } from "./question-words.ts";

/** What kind of thing answers a question. */
export type Focus =
  | "person"
  | "thing"
  | "date"
  | "place"
  | "amount"
  | "count"
  | "duration"
  | "distance"
  | "age"
  | "score"
  | "manner"
  | "description"
  | "reason"
  | "truth";

/** A question in plain words, parsed. `kind` says which command answers: said, whosaid and whois have their own, the rest are facts. */
export interface Question {
  readonly kind: "said" | "whosaid" | "whois" | "didsay" | "fact";
  readonly text: string;
  /** Expected type of the answer. */
  readonly focus: Focus;
  /** Noun that is asked for: "people" in "how many people", "principle" in "what principle"; null without one. */
  readonly unit: string | null;
  /** Where the answer stands to the verb: "who won" asks for the subject, "who did she meet" for something else. */
  readonly slot: "subject" | "other" | null;
  /** Preposition the question ends with ("what did he die of"); null without one. */
  readonly preposition: string | null;
  /** Words that carry the question, as typed, in order, each once. */
  readonly terms: readonly string[];
  /** Capitalised names, as typed; names in lower case are among the terms. */
  readonly names: readonly string[];
  /** Whose words are asked for (said, didsay, a description), who is asked about (whois); null otherwise. */
  readonly speaker: string | null;
  /** What the words are about, as typed; null without a topic. */
  readonly about: string | null;
  /** Words in quotation marks, without the marks; null without any. */
  readonly quoted: string | null;
}

const LONGEST = 500;
const POLITE =
  /^(?:(?:please|hey|hi|ok|so|and|but)[, ]+|(?:can|could|would) you (?:please )?(?:tell|show) me |(?:please )?tell me |do you know |does anyone know |i (?:want|would like) to know |any idea )+/iu;

/** What is known already and not asked for. */
const BESIDES = /,? (?:besides|apart from|aside from|other than|except(?: for)?) [^,]+$/iu;

/** Questions kept: the lines of a conversation are parsed again at each of its questions, for what they were about. */
const KEPT = 200;
const kept = new Map<string, Question>();

/** Parses a question; any text gives one (what is no question asks for a thing). */
export function parseQuestion(line: string): Question {
  const known = kept.get(line);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const question = parsed(line);
  kept.set(line, question);
  return question;
}

function parsed(line: string): Question {
  const text = line.slice(0, LONGEST).replace(/\s+/gu, " ").trim();
  const quoted = /[“"«„]([^”"»“]{3,})[”"»“]/u.exec(text)?.[1]?.trim() ?? null;
  const asked = text
    .replace(POLITE, "")
    .replace(/[\s?.!]+$/u, "")
    .replace(BESIDES, "");
  const preposition =
    /\b(of|for|to|with|about|from|against|by|on|in|into|over|after|at)$/iu.exec(asked)?.[1]?.toLowerCase() ??
    null;
  const base = { text, quoted, preposition, terms: termsOf(asked), names: namesIn(asked) };
  const fact = { kind: "fact", speaker: null, about: null, ...formOf(asked) } as const;
  const described = descriptionOf(asked);
  if (described === null) return { ...fact, ...base, ...speechOf(asked, quoted) };
  return { ...fact, ...base, ...described, terms: termsOf(described.rest) };
}

/** The word of a question that names its measure and no more. */
const MEASURE =
  /\bworth$|\bnames?$|^what (?:is|was|are|were) the (?:full )?names? of\b|^(?:by |at |with |from |in |on |to |for )?(?:how (?:old|far|tall|high|wide|deep|big|large|heavy|fast)|how much (?:(?:more )?money\b)|what time\b|(?:what|which) (?:city|town|country|place|venue|village|region|state|stadium|location)s?\b|what (?:score|distance|percentage|percent|share|proportion)|(?:an? )?how (?:big|large|high|great|low))\b|^what (?:is|was) the (?:final )?(?:score|result) (?:of|in)\b/iu;

/** "His own house": no verb. */
const OWN = /(?<=\b(?:my|your|his|her|its|our|their)|['’]s?) own\b/giu;

/** The words of a question that carry it: function words and the question's own left out. */
function termsOf(asked: string): string[] {
  const plain = asked
    .replace(MEASURE, "")
    .replace(OWN, "")
    .replace(/(\p{L})['’]s\b/gu, "$1");
  const words = wordsOf(plain);
  const isSum = /\bhow much\b/iu.test(asked);
  const said = isSum ? words.filter(word => !/^(?:money|cash)$/iu.test(word)) : words;
  const content = said.filter(word => /^\p{Lu}{2,}$/u.test(word) || !isQuestionWord(fold(word)));
  return [...new Map(content.map(word => [fold(word), word])).values()];
}

const NAME =
  /(?:\p{Lu}[\p{L}\p{M}\p{N}'’&-]*|\p{Lu}\.)(?: (?:(?:of|the|de|van|von|der|al|bin) (?=\p{Lu}))*\p{Lu}[\p{L}\p{M}\p{N}'’&.-]*)*/gu;

/** Capitalised names, the question's first word left out. */
function namesIn(asked: string): string[] {
  const start = /^\S+\s*/u.exec(asked)?.[0].length ?? 0;
  return Array.from(asked.slice(start).matchAll(NAME), ([name]) => name.replace(/['’]s?$/u, "")).filter(
    name => !/^\p{Lu}{2,}s$/u.test(name) && (/^\p{Lu}{2,}$/u.test(name) || !isQuestionWord(fold(name))),
  );
}
