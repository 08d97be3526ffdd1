import { isTurned } from "../story/statement.ts";
import type { Said } from "../story/story.ts";
import type { Verdict } from "../story/verdict.ts";
import { counted } from "./action.ts";
import type { Block, Card, Run } from "./card.ts";
import { type Searched, searchedWords } from "./nothing.ts";
import { statement } from "./statement.ts";
import { moreBy } from "./whosaid.ts";
import { speakerWords } from "./words.ts";

/** A checked quotation: what the record says of it, and of its speaker. */
export interface Checked {
  readonly verdict: Verdict;
  /** The name it was given to, when the record gives the words to someone else or to nobody. */
  readonly wrongSpeaker: string | null;
  /** What others said in the same words, or nearly. */
  readonly alike: readonly Said[];
}

type Found = Exclude<Verdict, { readonly type: "none" }>;

const text = (words: string, small = false): Block => ({ type: "text", text: words, small });

/** The verdict on a quotation, the words on record, and their evidence. */
export function checkCard(checked: readonly Checked[], searched: Searched): Card {
  const blocks = checked.flatMap(one => [...verdictBlocks(one, searched)]);
  const found = checked.flatMap(({ verdict }) => (verdict.type === "none" ? [] : [verdict.said]));
  const status = found.length === 0 ? "nothing" : "answer";
  return { status, command: "check", blocks: [...blocks, ...moreBy(found)] };
}

function verdictBlocks({ verdict, wrongSpeaker, alike }: Checked, searched: Searched): readonly Block[] {
  if (verdict.type === "none") {
    const near = verdict.nearest === null ? [] : [text("Nearest:"), ...statement(verdict.nearest)];
    return [text(`Not on record. ${searchedWords(searched)}`), ...near];
  }
  const { said } = verdict;
  const heading: Block = { type: "heading", text: headline(verdict, wrongSpeaker) };
  const notes = note(verdict);
  const others =
    alike.length === 0 ? [] : [text("In the same words or nearly:", true), ...alike.flatMap(statement)];
  return [
    heading,
    ...differences(verdict),
    ...(notes === null ? [] : [text(notes)]),
    ...statement(said),
    ...others,
  ];
}

/** Both sides word by word; of a shortened quotation what it leaves out of its sentence. */
function differences(verdict: Found): readonly Block[] {
  if (verdict.type === "altered") {
    const { yours, onRecord } = verdict.change;
    return [{ type: "difference", yours, onRecord }];
  }
  if (verdict.type === "paraphrase" || verdict.omission === null) return [];
  const { onRecord } = verdict.omission;
  const yours = onRecord.map((run): Run => (run.mark === "same" ? run : { text: "… ", mark: "changed" }));
  return [{ type: "difference", yours, onRecord }];
}

function headline(verdict: Found, wrongSpeaker: string | null): string {
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

function wordsVerdict(verdict: Found): string {
  switch (verdict.type) {
    case "verbatim":
    case "cut":
      return verdict.omission === null ? shareWords(verdict) : LOST[verdict.omission.loses];
    case "altered":
      return `Altered: ${differing(verdict.change.differences)}`;
    case "paraphrase":
      return "Paraphrase only: the source retells this and does not quote it";
  }
}

const shareWords = (verdict: Extract<Found, { readonly type: "verbatim" | "cut" }>): string =>
  verdict.type === "cut"
    ? "Verbatim, with words left out where it says so"
    : verdict.whole
      ? "Verbatim"
      : "Verbatim, part of a longer quotation";

const LOST = {
  negation: "Verbatim, but cut so that the meaning may change: a negation is left out",
  condition: "Verbatim, but cut so that the meaning may change: a condition is left out",
} as const;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function differing(count: number): string {
  if (count === 1) return "one word differs";
  return `${NUMBERS[count] ?? counted(count, "word").split(" ")[0]} words differ`;
}

function note(verdict: Verdict): string | null {
  if (verdict.type === "verbatim" && verdict.parted) {
    return "The source parts these words with its own; the joint is not in it.";
  }
  if (verdict.type !== "none" && isTurned(verdict.said)) {
    return "The source says that the speaker denied or rejected this.";
  }
  if (verdict.type === "paraphrase" && verdict.sameWords) {
    return "The words are the source's, not the speaker's.";
  }
  return null;
}
