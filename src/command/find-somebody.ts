import { isActing } from "../story/lexicon/acting-nouns.ts";
import { isPersonal } from "../story/lexicon/person-nouns.ts";
import type { Known, Part } from "../story/story.ts";
import { isActor, isProper } from "./find-part.ts";
import type { Question } from "./question.ts";

/** Words that tell of nobody, or only point back at some. */
const NOBODY =
  /^(?:none|nobody|no one|neither)\b|^(?:the|these|those) (?:two|three|four|five|six|first|second|third|fourth|fifth|sixth|last|pair|others?|latter|former|rest)$|sel(?:f|ves)$|^(?:each other|one another)$/iu;

/** True for words that name nobody: "none", "the two", "himself". */
export const tellsNobody = ({ words }: Part): boolean => NOBODY.test(words.text);

/** A noun that may be somebody: "the driver", "two men", "the council"; not "an all-out war". */
export const isSomebody = ({ head, words }: Part): boolean =>
  isPersonal(head) || isActing(head) || /\b\d{1,3}-year-olds?\b/u.test(words.text);

/** Words between quotation marks are what was said. */
const QUOTED = /[“”"„«]/u;

const BEGINNING = /^(\p{L}+) whom?\b/iu;
const BEFORE_TIME =
  /\b(about|against|at|behind|by|for|from|in|into|of|on|over|to|upon|with)(?=$| (?:about|after|at|before|by|during|first|for|in|last|on|over|this|today|when|yesterday)\b)/iu;

/** The preposition a question asks behind: at its end, at its start ("with whom"), or before a time ("speak with on Sunday"); null without one. */
function prepositionOf({ text, preposition }: Question): string | null {
  const plain = text.replace(/[\s?.!]+$/u, "");
  const found = BEGINNING.exec(plain) ?? (preposition === null ? BEFORE_TIME.exec(plain) : null);
  return found?.[1]?.toLowerCase() ?? preposition;
}

/** Behind these the one to whom a verb is done may stand as well as without any. */
const TOWARDS = /^(?:to|with|against)$/;

/** Whom a deed is done to, or with: a person or a body in the place that the question's own preposition, or none, asks for. */
export function isOtherSide(question: Question, part: Part): boolean {
  if (isActor(part) || QUOTED.test(part.words.text) || !(isProper(part) || isSomebody(part))) return false;
  const wanted = prepositionOf(question);
  if (part.role === "object") return wanted === null || /^(?:to|with|on|at|upon|against)$/.test(wanted);
  if (wanted === null) return TOWARDS.test(part.role);
  return part.role === wanted || (TOWARDS.test(wanted) && TOWARDS.test(part.role));
}

/** True for words that stand within another part of their clause: "the mill" in "the owner of the mill". */
export const isInner = ({ parts }: Known, part: Part): boolean =>
  parts.some(
    ({ role, words: { span } }) =>
      /^(?:subject|agent|object)$/.test(role) &&
      span.start <= part.words.span.start &&
      part.words.span.end <= span.end &&
      span.end - span.start > part.words.span.end - part.words.span.start,
  );
