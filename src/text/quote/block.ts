import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import { subjectBefore } from "../source.ts";
import type { Tokens } from "../tokens.ts";
import { venueIn } from "./adjuncts.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import { lineEnd, opensLine } from "./label.ts";
import type { Line } from "./layout.ts";
import { firstSubject } from "./reply.ts";
import { nameAfterDash } from "./signature.ts";

/** Lines that Markdown quotes ("> …") with whoever the line before them, or a signature below them, says wrote them. */
export function blockQuote(outlines: readonly Outline[], i: number, tokens: Tokens): Line | null {
  if (!isBlockLine(outlines[i]!, tokens) || goesOn(outlines, i, tokens)) return null;
  const content: Range[] = [];
  let signed: Range | null = null;
  let last = outlines[i]!.first;
  for (let k = i; k < outlines.length; k++) {
    const outline = outlines[k]!;
    if (outline.first < last) continue;
    if (!isBlockLine(outline, tokens)) break;
    last = lineEnd(outline, tokens);
    const first = pastMarks(tokens, outline.first, last);
    signed = nameAfterDash(tokens, first);
    if (signed === null && first < last) content.push({ first, last });
  }
  const lead = i > 0 ? leadOf(outlines[i - 1]!) : null;
  // A signature says more than the line before.
  const told = signed === null ? lead : null;
  const source = signed ?? lead?.source ?? null;
  if (content.length === 0 || source === null) return null;
  const opening = { first: outlines[i]!.first, last: outlines[i]!.first + 1 };
  const attribution: Attribution = {
    cue: told?.cue ?? opening,
    verb: told?.verb ?? "write",
    speech: true,
    source,
    content,
    style: "quotation",
    venue: lead?.venue ?? (lead && venueIn(outlines[i - 1]!, [])),
    addressee: lead?.addressee ?? null,
  };
  return { attribution, lines: { first: outlines[i]!.first, last }, verbatim: true };
}

const isBlockLine = (outline: Outline, tokens: Tokens): boolean =>
  tokens.tokens[outline.first]!.text === ">" && opensLine(outline, tokens);

/** The line before is one of the same block, which nobody could be found for. */
function goesOn(outlines: readonly Outline[], i: number, tokens: Tokens): boolean {
  let k = i - 1;
  while (k > 0 && !opensLine(outlines[k]!, tokens)) k--;
  return k >= 0 && isBlockLine(outlines[k]!, tokens);
}

function pastMarks({ tokens }: Tokens, first: number, last: number): number {
  let at = first;
  while (at < last && tokens[at]!.text === ">") at++;
  return at;
}

/** Who speaks or writes in the sentence before, if it announces something: its cue of saying, else its first verb. */
function leadOf(
  outline: Outline,
): Pick<Attribution, "cue" | "verb" | "source" | "venue" | "addressee"> | null {
  const said = attributionsIn(outline).findLast(({ speech, source }) => speech && source !== null);
  if (said) return said;
  if (!/^[:.]$/.test(outline.tokens[outline.last - 1]!.text)) return null;
  const subject = firstSubject(outline);
  if (subject === null) return null;
  const verb = outline.phrases[subject.verb]!;
  return {
    cue: { first: verb.first, last: verb.last },
    verb: outline.tokens[verb.head]!.lemma,
    source: subjectBefore(outline, subject.verb),
    venue: null,
    addressee: null,
  };
}
