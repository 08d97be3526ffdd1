import { sharesWords } from "./accept.ts";
import type { Proposal } from "./proposal.ts";

/** A proposal and how probable it is as a whole. */
export interface Judged {
  readonly proposal: Proposal;
  readonly probability: number;
}

/** Keeps, sentence by sentence, the most probable proposals that can stand together: no cue in another's content, no word in two contents. */
export function decide<T extends Judged>(judged: readonly T[], least: number): T[] {
  const kept: T[] = [];
  for (let first = 0; first < judged.length; ) {
    const { outline } = judged[first]!.proposal.candidate;
    let last = first;
    while (judged[last]?.proposal.candidate.outline === outline) last++;
    kept.push(...standing(judged.slice(first, last), least));
    first = last;
  }
  return kept;
}

function standing<T extends Judged>(judged: readonly T[], least: number): T[] {
  const kept: T[] = [];
  const ranked = judged
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
  for (const one of ranked) if (!kept.some(other => disputes(one.proposal, other.proposal))) kept.push(one);
  return kept.sort((a, b) => a.proposal.cue.first - b.proposal.cue.first);
}

const disputes = (a: Proposal, b: Proposal): boolean =>
  sharesWords(a.content, [b.cue]) ||
  sharesWords(b.content, [a.cue]) ||
  sharesWords([a.cue], [b.cue]) ||
  sharesWords(a.content, b.content);
