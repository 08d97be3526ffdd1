import { BE, PROSPECTIVE } from "./lexicon/verbs.ts";
import type { Phrase } from "./phrases.ts";
import type { Fact } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** What the form of a verb group says. `past` may still be a participle ("talks held in May"): its place decides. */
export interface VerbForm {
  readonly form: "finite" | "past" | "infinitive" | "gerund";
  /** What it can be coordinated with: "to meet and [to] talk", "came and saw". */
  readonly tense: "past" | "present" | "base" | "gerund" | "auxiliary";
  readonly predicate: string;
  readonly passive: boolean;
  readonly copula: boolean;
  readonly negated: boolean;
  readonly modality: Fact["modality"];
}

const COPULA = new Set(["be", "become", "remain", "seem", "appear", "stay", "look", "sound", "feel"]);
const MAY = new Set(["may", "might", "could", "can"]);
const WILL = new Set(["will", "shall", "would", "should", "must", "wo", "'ll", "’ll", "'d", "’d"]);
const NOT = new Set(["not", "never", "n't", "n’t", "no", "nor", "neither"]);

const NONE: readonly Token[] = [];

/** Reads the form of a verb group off its words. */
export function formOf(tokens: readonly Token[], verb: Phrase): VerbForm {
  const head = tokens[verb.head]!;
  const before = verb.first === verb.head ? NONE : tokens.slice(verb.first, verb.head);
  const predicate = lemmaOf(head);
  const negated = isNegated(tokens, verb);
  const last = before.findLast(isHelping);
  const passive =
    last !== undefined && BE.has(last.lower) && head.tag === "VERB" && !head.lower.endsWith("ing");
  const shape = shapeOf(head, before, predicate);
  return {
    form: shape.form,
    tense: shape.tense,
    predicate,
    passive,
    copula: COPULA.has(predicate) && !passive,
    negated,
    modality: modalityOf(before, predicate, passive),
  };
}

/** "not", "never" or "no" in a verb group or right before it. */
function isNegated(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let at = Math.max(0, first - 1); at < last; at++) if (NOT.has(tokens[at]!.lower)) return true;
  return false;
}

/** An auxiliary before the main verb of its group; what stands there and is a verb can be nothing else. */
const isHelping = ({ tag }: Token): boolean => tag === "AUX" || tag === "VERB";

function shapeOf(head: Token, before: readonly Token[], predicate: string): Pick<VerbForm, "form" | "tense"> {
  const first = before[0]?.lower ?? head.lower;
  if (first === "to") return { form: "infinitive", tense: "base" };
  if (first.endsWith("ing") && (before.length === 0 || /^(?:having|being)$/.test(first)))
    return { form: "gerund", tense: "gerund" };
  if (before.some(isHelping) || head.tag === "AUX") return { form: "finite", tense: "auxiliary" };
  if (head.lower === predicate) return { form: "finite", tense: "base" };
  if (head.lower.endsWith("s")) return { form: "finite", tense: "present" };
  return { form: "past", tense: "past" };
}

function modalityOf(before: readonly Token[], predicate: string, passive: boolean): Fact["modality"] {
  if (before.length === 0) return "did";
  const words = before.map(token => token.lower);
  if (words.some(word => MAY.has(word))) return "may";
  const perfect = words.includes("have") && !words.includes("to");
  if (words.some(word => WILL.has(word)) && !perfect) return "plans";
  return passive && PROSPECTIVE.has(predicate) && predicate === "schedule" ? "plans" : "did";
}

/** The lemma of a verb; forms of be and of contracted auxiliaries brought to one. */
function lemmaOf(token: Token): string {
  if (BE.has(token.lower) && !token.lower.startsWith("g")) return "be";
  return token.lemma.toLowerCase();
}
