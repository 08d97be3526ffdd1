import type { Verdict } from "../story/verdict.ts";
import { counted } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { type Searched, searchedWords } from "./nothing.ts";
import { statement } from "./statement.ts";
import { moreBy } from "./whosaid.ts";
import { speakerWords } from "./words.ts";

/** A checked quotation: what the record says of it, and of its speaker. */
export interface Checked {
  readonly verdict: Verdict;
  /** The name it was given to, when the record gives the words to someone else or to nobody. */
  readonly wrongSpeaker: string | null;
}

const text = (words: string, small = false): Block => ({ type: "text", text: words, small });

/** The verdict on a quotation, the words on record, and their evidence. */
export function checkCard(checked: readonly Checked[], searched: Searched): Card {
  const blocks = checked.flatMap(one => [...verdictBlocks(one, searched)]);
  const found = checked.flatMap(({ verdict }) => (verdict.type === "none" ? [] : [verdict.said]));
  const status = found.length === 0 ? "nothing" : "answer";
  return { status, command: "check", blocks: [...blocks, ...moreBy(found)] };
}

function verdictBlocks({ verdict, wrongSpeaker }: Checked, searched: Searched): readonly Block[] {
  if (verdict.type === "none") {
    const near = verdict.nearest === null ? [] : [text("Nearest:"), ...statement(verdict.nearest)];
    return [text(`Not on record. ${searchedWords(searched)}`), ...near];
  }
  const { said } = verdict;
  const heading: Block = { type: "heading", text: headline(verdict, wrongSpeaker) };
  const notes = note(verdict);
  const difference: readonly Block[] =
    verdict.type === "altered"
      ? [{ type: "difference", yours: verdict.change.yours, onRecord: verdict.change.onRecord }]
      : [];
  return [heading, ...difference, ...(notes === null ? [] : [text(notes)]), ...statement(said)];
}

function headline(verdict: Exclude<Verdict, { type: "none" }>, wrongSpeaker: string | null): string {
  const words = wordsVerdict(verdict);
  if (wrongSpeaker === null) return words;
  const { speaker } = verdict.said;
  const who =
    speaker.name === null && speaker.words === null
      ? `the source does not name ${wrongSpeaker} as the speaker`
      : `said by ${speakerWords(speaker)}, not by ${wrongSpeaker}`;
  return verdict.type === "verbatim" || verdict.type === "cut"
    ? `${who.charAt(0).toUpperCase()}${who.slice(1)}. ${words}`
    : `${words}; ${who}`;
}

function wordsVerdict(verdict: Exclude<Verdict, { type: "none" }>): string {
  switch (verdict.type) {
    case "verbatim":
      return verdict.whole ? "Verbatim" : "Verbatim, part of a longer quotation";
    case "cut":
      return "Verbatim, with words left out where it says so";
    case "altered":
      return `Altered: ${differing(verdict.change.differences)}`;
    case "paraphrase":
      return "Paraphrase only: the source retells this and does not quote it";
  }
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function differing(count: number): string {
  if (count === 1) return "one word differs";
  return `${NUMBERS[count] ?? counted(count, "word").split(" ")[0]} words differ`;
}

function note(verdict: Verdict): string | null {
  if (verdict.type === "verbatim" && verdict.parted) {
    return "The source parts these words with its own; the joint is not in it.";
  }
  if (verdict.type === "paraphrase" && verdict.sameWords) {
    return "The words are the source's, not the speaker's.";
  }
  return null;
}
