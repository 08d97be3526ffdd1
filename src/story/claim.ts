import { type Word, wordsIn } from "./wording.ts";

/** A quotation as someone gives it: its words in pieces, parted where it says that something is left out or put in. */
export interface Claim {
  readonly text: string;
  readonly pieces: readonly (readonly Word[])[];
  /** True when it marks an omission or an insertion itself ("…", "[…]", "[the minister]"). */
  readonly elided: boolean;
}

// An ellipsis, bare or in brackets, or an editor's insertion in square brackets.
const ELLIPSIS = /\[[^\][]{0,80}\]|\((?:…|\.{3})\)|…|\.{3,}|\. \. \./g;

/** A letter or an ending that an editor put in brackets: "[T]he", "plan[ned]". */
const BRACKETED = /\[(\p{L}{1,4})\](?=[\p{L}'’])|(?<=\p{L})\[(\p{L}{1,4})\]/gu;

/** Reads a quotation: marks around it, case and typography do not count; "…" and "[…]" part it. */
export function claimOf(given: string): Claim {
  const text = given.replace(BRACKETED, "$1$2");
  const pieces: (readonly Word[])[] = [];
  let from = 0;
  let elided = false;
  for (const match of [...text.matchAll(ELLIPSIS), null]) {
    const to = match === null ? text.length : match.index;
    const words = within(text, from, to);
    const last = match === null;
    if (words.length > 0) {
      // An ellipsis before the first word or after the last one leaves out nothing between words.
      elided ||= pieces.length > 0;
      pieces.push(words);
    }
    if (!last) from = to + match[0].length;
  }
  return { text, pieces, elided };
}

function within(text: string, from: number, to: number): readonly Word[] {
  return wordsIn(text.slice(from, to)).map(word => ({
    text: word.text,
    start: word.start + from,
    end: word.end + from,
  }));
}

/** All words of a claim, in order. */
export const claimWords = (claim: Claim): readonly Word[] => claim.pieces.flat();
