import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Tokens } from "../tokens.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import { nameCounts, speakerLine } from "./layout.ts";
import { introduced } from "./leadin.ts";
import { signedLine } from "./signature.ts";

/** An attribution and the sentence its cue stands in. */
export interface Draft {
  readonly outline: Outline;
  readonly attribution: Attribution;
  /** The tokens of the lines that hold it, where the layout shows the speaker: nothing else is read there. */
  readonly lines?: Range;
  /** How probable it is that cue and content are right, 0..1, where a model judged them. */
  readonly certainty?: number;
}

/** Every attribution of a document in order; a speaker's line ("ROE: …", "“…” — Jo Roe") holds all that stands in it. */
export function draftsOf(tokens: Tokens, outlines: readonly Outline[]): Draft[] {
  const names = nameCounts(tokens);
  const drafts: Draft[] = [];
  let lineEnd = 0;
  outlines.forEach((outline, i) => {
    if (outline.first < lineEnd) return;
    const line = speakerLine(outline, tokens, names) ?? signedLine(outline, tokens);
    if (line) {
      lineEnd = Math.max(line.content[0]!.last, line.source?.last ?? 0);
      drafts.push({ outline, attribution: line, lines: { first: outline.first, last: lineEnd } });
    } else {
      const found = introduced(outline, outlines[i + 1], attributionsIn(outline));
      for (const attribution of found) drafts.push({ outline, attribution });
    }
  });
  return drafts;
}
