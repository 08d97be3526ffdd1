import type { Citation } from "../story/cite.ts";
import type { Happening, Known } from "../story/story.ts";
import { bare } from "./bare.ts";
import type { FactAnswer } from "./card.ts";
import { whenWords } from "./when.ts";
import { accordingTo, joined } from "./words.ts";

const OPENING = /[“„«"]/gu;
const CLOSING = /[”»]/gu;

/** Whether a place in a sentence stands between quotation marks: then the words are the speaker's, not a paraphrase. */
function isInsideMarks(sentence: Citation, words: Citation): boolean {
  if (sentence.document !== words.document) return false;
  const before = sentence.text.slice(0, Math.max(0, words.span.start - sentence.span.start));
  const straight = before.split('"').length - 1;
  const open = (before.match(OPENING)?.length ?? 0) - straight - (before.match(CLOSING)?.length ?? 0);
  return straight % 2 === 1 || open > 0;
}

export interface FactWords {
  /** The answering words, or the whole sentence where none were singled out. */
  readonly answer: string;
  /** ", according to Ana Ruiz (paraphrase)" and what else has to be said right beside the answer; may be empty. */
  readonly notes: string;
  /** The sentence it rests on; null where it is the answer already. */
  readonly sentence: string | null;
}

/** What has not happened is said to be so beside the answer; a sentence shown whole says it itself. */
const MODALITY: Readonly<Record<Known["modality"], string | null>> = {
  did: null,
  plans: " (planned)",
  may: " (possible)",
  denied: " (denied)",
};

/** A fact as words: the answer, who says so, and the sentence it rests on. */
export function factWords(known: Known, answer: FactAnswer | null): FactWords {
  const sentence = bare(known.sentence.text);
  const shown = answer === null ? sentence : bare(answer.name ?? answer.words.text) || sentence;
  const own = answer === null || isInsideMarks(known.sentence, answer.words);
  const given = known.attributed === null ? null : `, ${accordingTo(known.attributed)}`;
  const notes = joined(
    [
      answer?.name != null && answer.name !== answer.words.text
        ? ` (in the source: ${bare(answer.words.text)})`
        : null,
      answer === null ? null : resolvedDate(known, answer),
      answer === null ? null : given,
      known.attributed !== null && !own ? " (paraphrase)" : null,
      answer === null || resolvedDate(known, answer)?.includes("planned") === true
        ? null
        : MODALITY[known.modality],
      statusWords(known),
    ],
    "",
  );
  return { answer: shown, notes, sentence: shown === sentence ? null : sentence };
}

/** " (disputed)": said right beside the answer; a denial says already that there are two sides. */
function statusWords({ status, modality, contest }: Known): string | null {
  if (status === "reported" || (status === "disputed" && modality === "denied")) return null;
  return status === "corrected" && contest === undefined ? " (corrected by an editor)" : ` (${status})`;
}

/** " (31 Dec 2018)" behind "on Monday": the day meant, where the words do not write it out. */
function resolvedDate({ values, source }: Known, { words }: FactAnswer): string | null {
  const dated = words.document === source.document ? values.filter(value => value.type === "date") : [];
  const meant = dated.find(({ span }) => span.start < words.span.end && words.span.start < span.end);
  if (meant === undefined) return null;
  const fills = 2 * (meant.span.end - meant.span.start) >= words.span.end - words.span.start;
  if (!(fills || meant.span.start === words.span.start) || meant.when.certainty === "explicit") return null;
  const day = whenWords(meant.when);
  return day === null ? null : ` (${day.replace(/ \((.+)\)$/u, ", $1")})`;
}

/** When a thing happened; a date that is not on record is said to be none. */
export const happeningDate = (event: Happening): string => whenWords(event.when) ?? "date not stated";

/** Who says so, unless the words shown say it themselves. */
export function happeningNotes({ attributed, what }: Happening): string {
  if (attributed === null) return "";
  const named = bare(attributed.words?.text ?? attributed.name?.split(" ").at(-1) ?? "");
  if (named !== "" && what.text.includes(named)) return "";
  const words = accordingTo(attributed);
  return /[.!?]$/u.test(bare(what.text)) ? ` (${words})` : `, ${words}`;
}
