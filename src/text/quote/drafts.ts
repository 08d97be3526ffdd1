import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Tokens } from "../tokens.ts";
import { announced } from "./announced.ts";
import { type Attribution, attributionsIn, LONGEST } from "./attributions.ts";
import { blockQuote } from "./block.ts";
import { dialogueOf } from "./dialogue.ts";
import { headlineReport } from "./headline.ts";
import { type Layout, type Line, nameCounts, speakerLine } from "./layout.ts";
import { introduced } from "./leadin.ts";
import { firstSubject, replyAfter } from "./reply.ts";
import { signedLine } from "./signature.ts";

/** An attribution and the sentence its cue stands in. */
export interface Draft {
  readonly outline: Outline;
  readonly attribution: Attribution;
  /** The tokens of the lines that hold it, where the layout shows the speaker: nothing else is read there. */
  readonly lines?: Range;
  /** All words are the speaker's own, marks or no marks. */
  readonly verbatim?: boolean;
  /** Its form leaves no doubt ("…: mayor", "was his verdict"): kept where the models read none of its words. */
  readonly form?: boolean;
  /** How probable it is that cue and content are right, 0..1, where a model judged them. */
  readonly certainty?: number;
}

/** Every attribution of a document in order; a speaker's line ("ROE: …", "“…” — Jo Roe", "> …") holds all that stands in it. */
export function draftsOf(tokens: Tokens, outlines: readonly Outline[]): Draft[] {
  const layout: Layout = { names: nameCounts(tokens), dialogue: dialogueOf(tokens, outlines) };
  const drafts: Draft[] = [];
  let lineEnd = 0;
  let lead: Outline | null = null;
  outlines.forEach((outline, i) => {
    if (outline.first < lineEnd) return;
    const line = lineAt(outlines, i, tokens, layout, lead);
    if (line === null) {
      for (const draft of sentenceAt(outlines, i, tokens, layout)) drafts.push(draft);
      lead = outline;
      return;
    }
    const { attribution, lines, verbatim } = line;
    lineEnd = lines.last;
    drafts.push({ outline, attribution, lines, verbatim });
  });
  return drafts;
}

function lineAt(
  outlines: readonly Outline[],
  i: number,
  tokens: Tokens,
  layout: Layout,
  lead: Outline | null,
): Line | null {
  const outline = outlines[i]!;
  const asked = (): Range | null =>
    lead === null || lead.phrases.length > LONGEST ? null : (firstSubject(lead)?.source ?? null);
  const line = speakerLine(outline, tokens, layout, asked) ?? blockQuote(outlines, i, tokens);
  if (line) return line;
  const reply = replyAfter(outline, asked);
  if (reply)
    return { attribution: reply, lines: { first: outline.first, last: outline.last }, verbatim: false };
  const signed = signedLine(outline, tokens);
  if (signed === null) return null;
  const last = Math.max(signed.content[0]!.last, signed.source?.last ?? 0);
  return { attribution: signed, lines: { first: outline.first, last }, verbatim: false };
}

/** What the words of one sentence, and the one after it, report. */
function sentenceAt(outlines: readonly Outline[], i: number, tokens: Tokens, { names }: Layout): Draft[] {
  const outline = outlines[i]!;
  if (outline.phrases.length > LONGEST) return [];
  const found = introduced(outline, outlines[i + 1], attributionsIn(outline));
  const form = headlineReport(outline, tokens, names) ?? announced(outline, outlines[i + 1]);
  return [
    ...found.map(attribution => ({ outline, attribution })),
    ...(form ? [{ outline, attribution: form, form: true }] : []),
  ];
}
