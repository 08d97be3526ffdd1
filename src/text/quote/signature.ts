import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import type { Token, Tokens } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";

const DASH = /^(?:—|–|―|--+|-|~)$/;
/** Longest name after the dash, place and age taken in. */
const LONGEST = 12;

/** Marked words with whoever said them behind a dash, as under a letter: "“We will not go.” — Ana Roe, Dayton", also on the next line. */
export function signedLine(outline: Outline, { sentences }: Tokens): Attribution | null {
  const { tokens, first, stretchOf } = outline;
  const stretch = stretchOf[first]!;
  if (stretch < 0 || stretchOf[first - 1] === stretch) return null;
  let dash = first;
  while (stretchOf[dash] === stretch) dash++;
  if (!DASH.test(tokens[dash]?.text ?? "")) return null;
  const line = sentences[tokens[dash]!.sentence]!.paragraph;
  const opens = line !== outline.paragraph;
  if (opens && sentences[tokens[dash - 1]!.sentence]!.paragraph === line) return null;
  const source = nameAfter(tokens, dash, i => sentences[tokens[i]!.sentence]!.paragraph === line);
  if (source === null) return null;
  return {
    cue: { first: dash, last: dash + 1 },
    verb: "say",
    speech: true,
    source,
    content: [{ first, last: dash }],
    style: "quotation",
    venue: null,
    addressee: null,
  };
}

/** A name and nothing else up to the end of the line. */
function nameAfter(tokens: readonly Token[], dash: number, isSameLine: (i: number) => boolean): Range | null {
  let end = dash + 1;
  for (; end < tokens.length && isSameLine(end); end++) {
    const { text, tag } = tokens[end]!;
    if (end > dash + LONGEST || tag === "VERB" || tag === "AUX" || /^["“”«»‘’:;?!]$/.test(text)) return null;
  }
  while (end > dash + 1 && tokens[end - 1]!.tag === "PUNCT") end--;
  const opener = tokens[dash + 1];
  if (end === dash + 1 || opener === undefined || !/^\p{Lu}/u.test(opener.text) || opener.tag !== "PROPN")
    return null;
  return { first: dash + 1, last: end };
}

/** The name of "— Jo Roe" where a dash stands at `at`; null where none does. */
export function nameAfterDash({ tokens, sentences }: Tokens, at: number): Range | null {
  if (!DASH.test(tokens[at]?.text ?? "")) return null;
  const line = sentences[tokens[at]!.sentence]!.paragraph;
  return nameAfter(tokens, at, i => sentences[tokens[i]!.sentence]!.paragraph === line);
}
