import { nominalAfter, type Range } from "../noun-phrase.ts";
import { formOf, type Outline, phraseFrom } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import type { Token } from "../tokens.ts";
import type { VerbCue } from "./cues.ts";
import { contentBefore } from "./lead.ts";
import { quoteFrom } from "./start.ts";
import { clauseFollows, contentBehind, tailOf } from "./tail.ts";

/** A cue that stands after or inside what was said: "…, he said", "…,” said Roe, “…". */
export interface Interposed {
  readonly source: Range;
  /** Fragments in order: before the cue, and after it when the speaker goes on. */
  readonly ranges: readonly Range[];
  readonly quoted: boolean;
  readonly venue: Range | null;
  readonly addressee: Range | null;
}

/**
 * Reads a cue as interposed, or gives null. Content before it ends with a closing mark, or with a comma after a clause.
 * `floor`: token before which everything belongs to an earlier attribution.
 */
export function interposed(outline: Outline, cue: VerbCue, floor: number): Interposed | null {
  const { verb, form } = cue;
  if (!(verb.frames.has("clause") || verb.frames.has("hearer")) || form === "infinitive") return null;
  const closes = outline.stretchOf[cue.first - 1] !== -1;
  const before = closes ? null : subjectBefore(outline, cue.phrase);
  const inverted = before ? null : invertedSource(outline, cue);
  const source = inverted ?? before ?? subjectBefore(outline, cue.phrase);
  if (source === null || outline.tokens[cue.last]?.lower === "by") return null;
  const head = inverted ? cue.first : leadOf(outline, source.first);
  const tail = tailOf(outline, cue, inverted);
  const lead = contentBefore(outline, head, floor, !verb.weak && clauseFollows(outline, tail.next));
  if (lead === null || tail.reports) return null;
  const quoted = outline.stretchOf[lead.last - 1]! >= 0;
  if (!quoted && (tail.goesOn || verb.weak || form === "participle")) return null;
  if (!quoted && quoteFrom(outline, tail.next) !== null) return null;
  const after = contentBehind(outline, tail.next, quoted);
  return {
    source,
    ranges: after ? [lead, after] : [lead],
    quoted,
    venue: tail.venue,
    addressee: tail.addressee,
  };
}

/** "…,” said Roe": the noun phrase after the verb, when nothing before it can be the subject. */
function invertedSource(outline: Outline, cue: VerbCue): Range | null {
  const { phrases, tokens, stretchOf } = outline;
  if (cue.form !== "finite" || cue.first !== phrases[cue.phrase]!.head || cue.first <= outline.first)
    return null;
  const before = tokens[cue.first - 1]!;
  const closes = stretchOf[cue.first - 1]! >= 0;
  if (!closes && before.text !== "," && !/^[—–]$/.test(before.text)) return null;
  if (/ing$/.test(tokens[cue.first]!.lower)) return null;
  const at = phraseFrom(outline, cue.last);
  const modifier =
    phrases[at]?.type === "verb" &&
    phrases[at + 1]?.type === "noun" &&
    /ed$/.test(tokens[phrases[at]!.head]!.lower);
  const p = modifier ? at + 1 : at;
  const next = phrases[p];
  if (
    next?.type !== "noun" ||
    next.first !== cue.last + (modifier ? 1 : 0) ||
    /^(?:him|her|them|me|us)$/.test(tokens[next.first]!.lower)
  )
    return null;
  const source = nominalAfter(outline, p);
  const behind = phrases[phraseFrom(outline, source?.last ?? next.last)];
  if (behind?.type === "verb" && formOf(outline, behind) === "finite") return null;
  return source;
}

/** Adverbs and conjunctions between the content and the source ("…,” as Roe once said"). */
function leadOf(outline: Outline, first: number): number {
  let lead = first;
  while (lead > outline.first && outline.stretchOf[lead - 1] === -1 && isLead(outline.tokens[lead - 1]!))
    lead--;
  return lead;
}

const isLead = ({ tag, lower }: Token): boolean => tag === "ADV" || lower === "as";
