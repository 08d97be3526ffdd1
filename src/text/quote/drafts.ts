import type { Outline } from "../outline.ts";
import type { Tokens } from "../tokens.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import { nameCounts, speakerLine } from "./layout.ts";
import { introduced } from "./leadin.ts";

/** An attribution and the sentence its cue stands in. */
export interface Draft {
  readonly outline: Outline;
  readonly attribution: Attribution;
}

/** Every attribution of a document in order; a speaker's line ("ROE: …") holds all that stands in it. */
export function draftsOf(tokens: Tokens, outlines: readonly Outline[]): Draft[] {
  const names = nameCounts(tokens);
  const drafts: Draft[] = [];
  let lineEnd = 0;
  outlines.forEach((outline, i) => {
    if (outline.first < lineEnd) return;
    const line = speakerLine(outline, tokens, names);
    if (line) {
      lineEnd = line.content[0]!.last;
      drafts.push({ outline, attribution: line });
    } else {
      const found = introduced(outline, outlines[i + 1], attributionsIn(outline));
      for (const attribution of found) drafts.push({ outline, attribution });
    }
  });
  return drafts;
}
