import { cueVerb } from "../lexicon/saying.ts";
import { findMarked } from "../marks.ts";
import { type Outline, stretchPerToken } from "../outline.ts";
import { phrasesOf } from "../phrases.ts";
import type { Range } from "../range.ts";
import type { Token } from "../tokens.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import type { Draft } from "./drafts.ts";
import { tellersOf } from "./teller.ts";

/** A draft and, where it stands in what somebody else tells, that one. */
export interface Told {
  readonly draft: Draft;
  readonly within: Draft | null;
}

/** Whoever tells of themselves or of the hearer is no second voice. */
const FIRST = /^(?:i|we|me|us|my|our|you|your)$/;

/**
 * Takes in what is reported inside a report, so that both voices are kept: "Roe called him a liar, Berg told the court" holds Roe's words as
 * Berg tells them; so does "“He is a liar,” Roe said, according to Berg". By the rules alone and one level deep: acts of saying whose speaker is
 * named there, inside marks only what is marked again.
 */
export function withNested(drafts: readonly Draft[]): Told[] {
  const [some] = drafts;
  if (some === undefined) return [];
  let made: Marks | null = null;
  const inner = (): Marks => {
    made ??= innerMarks(some.outline);
    return made;
  };
  const tellers = tellersOf(drafts);
  const told = drafts.flatMap((draft): Told[] => [
    { draft, within: tellers.get(draft) ?? null },
    ...draft.attribution.content
      .flatMap(range => reportsIn(draft.outline, range, inner))
      .map(report => ({ draft: report, within: draft })),
  ]);
  const known = new Set(drafts);
  const added = [...new Set(tellers.values())].filter(draft => !known.has(draft));
  return added.map((draft): Told => ({ draft, within: null })).concat(told);
}

type Marks = Pick<Outline, "marked" | "stretchOf">;

/** The marks inside the marks of a document. */
function innerMarks({ text, tokens, marked }: Outline): Marks {
  const paragraphs = marked.map(({ inner: span }) => ({ span, kind: "text" as const }));
  const found = findMarked(text, paragraphs).filter(({ closed }) => closed);
  return { marked: found, stretchOf: stretchPerToken(tokens, found) };
}

function reportsIn(outline: Outline, range: Range, inner: () => Marks): Draft[] {
  if (!hasSaying(outline.tokens, range)) return [];
  const quoted = outline.stretchOf[range.first] !== -1 && outline.stretchOf[range.last - 1] !== -1;
  const marks = quoted ? inner() : outline;
  return sentencesOf(outline.tokens, range, marks.stretchOf)
    .filter(sentence => mayReport(outline.tokens, sentence, marks.stretchOf, quoted))
    .flatMap(({ first, last }) => {
      const phrases = phrasesOf(outline.tokens, first, last);
      const { marked, stretchOf } = marks;
      const part: Outline = { ...outline, marked, stretchOf, first, last, phrases };
      return attributionsIn(part)
        .filter(one => isVoice(part, one, quoted))
        .map(attribution => ({ outline: part, attribution }));
    });
}

/** A verb of saying stands in a range, marked or not: without one nothing is reported there, and no marks need be looked for. */
function hasSaying(tokens: readonly Token[], { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (isSaying(tokens[i]!)) return true;
  return false;
}

const isSaying = ({ tag, lemma }: Token): boolean => tag === "VERB" && cueVerb(lemma)?.speech === true;

/** A range cut where sentences end outside of marks. */
function sentencesOf(tokens: readonly Token[], { first, last }: Range, stretchOf: Int32Array): Range[] {
  const found: Range[] = [];
  let from = first;
  for (let i = first + 1; i <= last; i++) {
    const apart = stretchOf[i] === -1 || stretchOf[i] !== stretchOf[i - 1];
    if (i < last && (tokens[i]!.sentence === tokens[i - 1]!.sentence || !apart)) continue;
    found.push({ first: from, last: i });
    from = i;
  }
  return found;
}

/** One look that spares most contents the rules: a verb of saying, and marks where the whole is marked. */
function mayReport(
  tokens: readonly Token[],
  { first, last }: Range,
  stretchOf: Int32Array,
  quoted: boolean,
): boolean {
  let says = false;
  let marked = !quoted;
  for (let i = first; i < last; i++) {
    if (stretchOf[i] !== -1) marked = true;
    else if (isSaying(tokens[i]!)) says = true;
  }
  return says && marked;
}

function isVoice({ tokens, stretchOf }: Outline, one: Attribution, quoted: boolean): boolean {
  const { source, speech, style, content } = one;
  if (!speech || source === null || FIRST.test(tokens[source.first]!.lower)) return false;
  if (quoted) return content.every(({ first }) => stretchOf[first] !== -1);
  return style === "clause" || style === "quotation" || content.some(range => hasMarks(stretchOf, range));
}

function hasMarks(stretchOf: Int32Array, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (stretchOf[i] !== -1) return true;
  return false;
}
