import { shown } from "../story/shown.ts";
import type { Contest, Known } from "../story/story.ts";
import type { Block, FactAnswer } from "./card.ts";
import { outletWords } from "./words.ts";

/** A fact, and below it what stands against it, or what it was corrected from; not where that is shown beside it. */
export function factBlocks(
  known: Known,
  answer: FactAnswer | null,
  beside: readonly Known[] = [],
): readonly Block[] {
  const fact: Block = { type: "fact", known: shown(known), answer };
  return beside.some(other => isOf(other, known.contest)) ? [fact] : [fact, ...contestBlocks(known)];
}

const isOf = ({ sentence }: Known, contest: Contest | undefined): boolean =>
  contest?.words.document === sentence.document && contest.words.span.start === sentence.span.start;

/** What stands against a fact, introduced in a few plain words; none for what is simply reported. */
export function contestBlocks(known: Known): readonly Block[] {
  const { contest, status, source } = known;
  if (contest !== undefined)
    return [
      { type: "text", text: LEAD[contest.reason](contest, known), small: true },
      { type: "passage", words: contest.words, source: contest.source },
    ];
  return status === "withdrawn"
    ? [{ type: "text", text: `${outletWords(source)} took this back.`, small: true }]
    : [];
}

const LEAD: Readonly<Record<Contest["reason"], (contest: Contest, known: Known) => string>> = {
  denied: () => "Disputed. Against it:",
  told: () => "It is said against:",
  differs: () => "Disputed. Another figure:",
  // Told by the article itself, or by the version before it.
  version: ({ source }, known) =>
    source.document === known.source.document ? "Corrected. Its source says:" : "Corrected. Before, it said:",
  notice: ({ source }) => `${outletWords(source)} took this back:`,
};
