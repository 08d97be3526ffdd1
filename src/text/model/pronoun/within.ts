import type { Candidate } from "../../antecedents.ts";
import type { Outline } from "../../outline.ts";
import { add, atom, type Features, lengthStep, number } from "../quote/feature.ts";
import { dependsOnSaying, type Field, placeNumber } from "./field.ts";
import { isInLeadingParticiple } from "./standing.ts";

/** The mention stands in the pronoun's own sentence. */
export function sentenceFeatures(
  features: Features,
  { outline, pronoun, place, form }: Field,
  nearest: Candidate,
): void {
  const { at } = pronoun;
  const does = number(placeNumber(nearest));
  const path = pathHash(outline, nearest.last - 1, at);
  const between = number(barriers(outline, nearest.last, at));
  add(features, 50, path);
  add(features, 51, path, place);
  add(features, 52, number(lengthStep(Math.abs(at - nearest.last))), does, place);
  add(features, 53, between, does, place);
  add(features, 54, number(stretchState(outline, nearest, at)), does);
  add(features, 55, number(saysState(outline, nearest, at)), place, does);
  add(features, 56, number(isInLeadingParticiple(outline, nearest, at) ? 1 : 0), place);
  add(features, 57, atom(outline.tokens[nearest.last]?.lower ?? ""), form);
  add(features, 58, between, path);
  const { over, under, steps } = meeting(outline, nearest.last - 1, at);
  add(features, 59, over, under);
  add(features, 60, over, under, number(steps));
  add(features, 61, over, number(steps), place);
  add(features, 62, over, under, form);
}

/** Finite verbs, commas and markers between two places, each up to two. */
function barriers({ tokens, syntax }: Outline, from: number, to: number): number {
  let [verbs, commas, marks] = [0, 0, 0];
  for (let i = from; i < Math.min(to, from + 60); i++) {
    if (tokens[i]!.text === ",") commas = Math.min(2, commas + 1);
    else if (/^(?:VB[DPZ]|MD)$/.test(syntax.penn(i))) verbs = Math.min(2, verbs + 1);
    else if (/^(?:and|but|that|while|as|when|because|who|which|if)$/.test(tokens[i]!.lower)) marks = 1;
  }
  return verbs + commas * 3 + marks * 9;
}

/** Where the dependency paths of two tokens meet: the label on either side right below, and the steps of the pronoun up to there. */
interface Meeting {
  readonly over: number;
  readonly under: number;
  readonly steps: number;
}

const FARTHEST = 8;

function meeting({ syntax }: Outline, mention: number, pronoun: number): Meeting {
  const up: number[] = [];
  for (let i = mention; i >= 0 && up.length < FARTHEST; i = syntax.head(i)) up.push(i);
  let below = -1;
  for (let i = pronoun, steps = 0; i >= 0 && steps < FARTHEST; i = syntax.head(i), steps++) {
    const met = up.indexOf(i);
    if (met >= 0) {
      const label = (token: number): number => (token < 0 ? 0 : atom(syntax.label(token)));
      return { over: label(met > 0 ? up[met - 1]! : -1), under: label(below), steps };
    }
    below = i;
  }
  return { over: 1, under: 1, steps: FARTHEST };
}

/** Dependency path between two tokens as a hash of labels; 0 beyond five steps on either side. */
function pathHash({ syntax }: Outline, from: number, to: number): number {
  const up: number[] = [];
  for (let i = from; i >= 0 && up.length < 6; i = syntax.head(i)) up.push(i);
  let down = 0;
  for (let i = to, steps = 0; i >= 0 && steps < 6; i = syntax.head(i), steps++) {
    const met = up.indexOf(i);
    if (met >= 0) {
      let hash = number(met);
      for (const step of up.slice(0, met)) hash = Math.imul(hash ^ atom(syntax.label(step)), 0x2c1b3c6d) ^ 1;
      return Math.imul(hash, 31) ^ down;
    }
    down = Math.imul(down ^ atom(syntax.label(i)), 0x297a2d39) ^ 2;
  }
  return 0;
}

/** Where mention and pronoun stand: neither quoted 0, in the same marks 1, only the mention 2, only the pronoun 3, in different marks 4. */
export function stretchState({ stretchOf }: Outline, mention: Candidate, at: number): number {
  const here = stretchOf[at]!;
  const there = mention.stretch;
  if (here < 0) return there < 0 ? 0 : 2;
  if (there < 0) return 3;
  return here === there ? 1 : 4;
}

/** Whether mention (1) and pronoun (2) depend on a verb of saying. */
export const saysState = (outline: Outline, { last }: Candidate, at: number): number =>
  (dependsOnSaying(outline, last - 1) ? 1 : 0) + (dependsOnSaying(outline, at) ? 2 : 0);
