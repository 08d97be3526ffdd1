import type { Parsed } from "./clause-extent.ts";
import type { Clause } from "./clauses.ts";
import { DENYING, NEGATING, PROSPECTIVE } from "./lexicon/verbs.ts";
import type { Fact } from "./reading.ts";

/** "Should it fail, …", "Were he to win, …": a condition without "if". */
export function isSupposed({ tokens, phrases }: Parsed): boolean {
  const [first, second] = phrases;
  if (first?.type !== "verb" || second?.type !== "noun" || phrases.length < 4) return false;
  return first.last - first.first === 1 && /^(?:should|were|had)$/.test(tokens[first.head]!.lower);
}

/** "The first person to run it", "the last to leave": what they are the first of has happened. */
export function isFirstTo({ tokens, phrases }: Parsed, { form, verb }: Clause): boolean {
  const noun = phrases[verb - 1];
  if (form !== "infinitive" || noun?.type !== "noun") return false;
  return tokens
    .slice(noun.first, noun.last)
    .some(({ lower }) => /^(?:first|second|third|last|only|youngest|oldest)$/.test(lower));
}

/** "avoided confronting him", "stop having people killed": what hangs on the verb does not happen. */
export function isAverted(clauses: readonly Clause[], clause: Clause): boolean {
  for (let at = clause; at.relation === "complement" && at.parent !== null; ) {
    at = clauses[at.parent]!;
    if (NEGATING.has(at.predicate) && !at.negated) return true;
    if (at.form === "finite" || at.form === "past") return false;
  }
  return false;
}

/** What a clause says of its own happening, or else what the clause above it does: "plans to go", "denied that …". */
export function modalityOf(clauses: readonly Clause[], clause: Clause): Fact["modality"] {
  if (clause.modality !== "did") return clause.modality;
  if (clause.marker === "if" || clause.marker === "unless") return "may";
  const above = clause.parent === null ? undefined : clauses[clause.parent];
  // "If it votes to impeach him": what is only meant to be done.
  if (above === undefined && clause.relation === "purpose") return "plans";
  if (above === undefined || clause.relation === "relative" || clause.relation === "conjunct") return "did";
  if (clause.relation === "purpose") return "plans";
  if (clause.relation !== "complement") return "did";
  if (DENYING.has(above.predicate)) return "denied";
  if (clause.form === "infinitive" || clause.form === "gerund")
    return PROSPECTIVE.has(above.predicate) ? "plans" : modalityOf(clauses, above);
  return "did";
}
