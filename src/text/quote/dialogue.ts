import type { Outline } from "../outline.ts";
import type { Tokens } from "../tokens.ts";
import { type Label, labelOf } from "./label.ts";

/** The lines of a transcript or an interview: by the first token of an outline, the label that opens it. */
export type Dialogue = ReadonlyMap<number, Label>;

/** Fewer labelled lines are no conversation. */
const FEWEST = 3;
const QUESTION = /^(?:q|question)$/;
/** What a page calls its own parts. */
const PAGE =
  /^(?:video|photos?|pictures?|watch|listen|read|live|updated?|note|exclusive|breaking|opinion|analysis|related|source|sources|more)$/;
const ANSWER = /^(?:a|answer)$/;

/**
 * Finds the lines in which speakers take turns: at least three labelled lines, one label twice or all of them shouted. A label has to be a
 * name, or "Q" and "A"; lists ("When: …", "Price: …") are none.
 */
export function dialogueOf(tokens: Tokens, outlines: readonly Outline[]): Dialogue {
  const labelled = outlines.flatMap(outline => {
    const label = labelOf(outline, tokens);
    return label !== null && canSpeak(tokens, label) ? [{ outline, label }] : [];
  });
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const asked = labelled.some(({ label }) => QUESTION.test(label.key));
  const answered = labelled.some(({ label }) => ANSWER.test(label.key));
  const turns = labelled.filter(({ label }) => {
    if (isTurn(label)) return asked && answered;
    return (counts.get(label.key) ?? 0) > 1 || label.shouted;
  });
  const speakers = new Set(turns.map(({ label }) => label.key));
  if (speakers.size < 2 || (turns.length < FEWEST && !(asked && answered))) return new Map();
  const talking = turns.filter(({ outline, label }) => label.shouted || hasVerb(outline, label));
  if (talking.length * 2 < turns.length) return new Map();
  return new Map(turns.map(({ outline, label }) => [outline.first, label]));
}

/** Scores and lists ("Roe: 46.") hold no verbs. */
function hasVerb({ tokens, last }: Outline, { start }: Label): boolean {
  for (let i = start; i < last; i++) if (/^(?:VERB|AUX)$/.test(tokens[i]!.tag)) return true;
  return false;
}

/** "Q" and "A": who asks and who answers is said elsewhere, if at all. */
export const isTurn = ({ key }: Label): boolean => QUESTION.test(key) || ANSWER.test(key);

export const isAnswer = ({ key }: Label): boolean => ANSWER.test(key);

function canSpeak({ tokens }: Tokens, label: Label): boolean {
  const last = tokens[label.name.last - 1];
  if (last === undefined || label.name.last <= label.name.first) return false;
  if (PAGE.test(label.key)) return false;
  return isTurn(label) || label.shouted || last.tag === "PROPN";
}
