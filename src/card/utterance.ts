import type { Citation } from "../story/cite.ts";
import type { Said } from "../story/story.ts";
import { covers } from "../text/document.ts";
import { bare } from "./bare.ts";

/** A stretch of what was said: `marked` stood between quotation marks in the source, and shows them; the rest is the source's retelling. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

export interface Utterance {
  /** In order. Fragments that the source parts with its own words ("he said") are parted by an ellipsis outside the quotation marks. */
  readonly stretches: readonly Stretch[];
  /** exact: every word stood in quotation marks; part: some did; paraphrase: none did. */
  readonly wording: "exact" | "part" | "paraphrase";
}

/** What a reader must be told beside words that are not, or not all, the speaker's own. */
export const WORDING_NOTE: Readonly<Record<Utterance["wording"], string | null>> = {
  exact: null,
  part: "(partly paraphrase)",
  paraphrase: "(paraphrase)",
};

/** A source may leave only a paragraph break or a closing mark between two fragments that belong together. */
const ADJACENT = 3;
const GAP: Stretch = { text: "…", marked: false };
const WORD = /[\p{L}\p{N}]/u;

const stretch = (text: string, marked: boolean): readonly Stretch[] => {
  const words = bare(text);
  return marked || WORD.test(words) ? [{ text: words, marked }] : [];
};

/** One fragment cut into what is marked in it and what is not. */
function cut(fragment: Citation, marked: readonly Citation[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { text, span } of marked) {
    const start = span.start - fragment.span.start;
    stretches.push(...stretch(fragment.text.slice(at, start), false), ...stretch(text, true));
    at = start + text.length;
  }
  return [...stretches, ...stretch(fragment.text.slice(at), false)];
}

/** The fragments to show: those of the content, and marked pieces that stand in none of them. */
function fragmentsOf(said: Said): readonly Citation[] {
  const stray = said.marked.filter(
    piece =>
      !said.words.some(fragment => fragment.document === piece.document && covers(fragment.span, piece.span)),
  );
  return [...said.words, ...stray].sort((a, b) => a.span.start - b.span.start);
}

const inside = (fragment: Citation, marked: readonly Citation[]): readonly Citation[] =>
  marked.filter(piece => piece.document === fragment.document && covers(fragment.span, piece.span));

/** How an utterance is worded. Only `marked` pieces count as the speaker's words, whatever kind the reader took it for. */
export function utterance(said: Said): Utterance {
  const stretches: Stretch[] = [];
  let end: number | null = null;
  for (const fragment of fragmentsOf(said)) {
    const next = cut(fragment, inside(fragment, said.marked));
    if (end !== null && fragment.span.start - end > ADJACENT && next.length > 0) stretches.push(GAP);
    stretches.push(...next);
    end = fragment.span.end;
  }
  return { stretches: withoutThat(stretches), wording: wordingOf(stretches) };
}

function wordingOf(stretches: readonly Stretch[]): Utterance["wording"] {
  if (!stretches.some(({ marked }) => marked)) return "paraphrase";
  return stretches.every(one => one.marked || one === GAP) ? "exact" : "part";
}

/** "that the plant would close" is read without the conjunction: it belonged to "said". */
function withoutThat(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...rest] = stretches;
  if (first === undefined || first.marked) return stretches;
  const text = first.text.replace(/^that\s+(?=\S)/u, "");
  return text === "that" ? rest : [{ text, marked: false }, ...rest];
}
