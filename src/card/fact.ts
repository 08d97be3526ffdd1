import type { Known } from "../story/story.ts";
import { bare } from "./bare.ts";
import type { Block, Card, FactAnswer } from "./card.ts";
import { factBlocks } from "./contest.ts";
import { notOnRecord, type Searched } from "./nothing.ts";

export interface FactShown {
  readonly known: Known;
  readonly answer: FactAnswer | null;
}

/** "Yes" and the like before the evidence of a yes-or-no question; null for any other. */
export type Verdict = "yes" | "no" | "denied" | "possible" | "reported" | "disputed" | "withdrawn" | null;

const VERDICT: Readonly<Record<NonNullable<Verdict>, string>> = {
  yes: "Yes, on record:",
  no: "No, on record:",
  denied: "Denied, on record:",
  possible: "Not as a fact. On record:",
  reported: "On record as said:",
  disputed: "Disputed. On record:",
  withdrawn: "Not any more. On record until it was taken back:",
};

/** The answers to a question, side by side where sources or clauses differ, the best first. */
export function factCard(shown: readonly FactShown[], verdict: Verdict): Card {
  const lead: Block[] = verdict === null ? [] : [{ type: "text", text: VERDICT[verdict] }];
  const all = shown.map(({ known }) => known);
  const facts = shown.flatMap(({ known, answer }) => factBlocks(known, answer, all));
  return { status: "answer", command: "fact", blocks: [...lead, ...facts] };
}

/** Nothing answers: what was searched, which part of the question has no record, and what comes nearest. */
export function noFactCard(missing: readonly string[], nearest: Known | null, searched: Searched): Card {
  const names = missing.map(bare);
  const reason = names.length === 0 ? null : `nothing about ${names.join(" or ")}.`;
  const rest: Block[] =
    nearest === null ? [] : [{ type: "text", text: "Nearest:", small: true }, ...factBlocks(nearest, null)];
  return notOnRecord("fact", reason, searched, rest);
}
