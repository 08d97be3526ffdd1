import { DAY_NAME } from "../lexicon/days.ts";
import type { Range } from "../range.ts";
import type { Attribution } from "./attributions.ts";
import type { Draft } from "./drafts.ts";
import { isInscription } from "./inscription.ts";

/** The models' attributions with those of an unmistakable form whose words they left unread, in the order of their cues. */
export function withForms(ruled: readonly Draft[], read: readonly Draft[]): Draft[] {
  const rules = new Map(ruled.map(({ attribution }) => [attribution.cue.first, attribution]));
  const kept = read.filter(draft => !isInscription(draft)).map(draft => timeless(draft, rules));
  const forms = ruled.filter(draft => draft.form && !isInscription(draft));
  if (forms.length === 0) return kept;
  const taken = new Set(kept.flatMap(({ attribution }) => tokensOf(attribution.content)));
  const free = forms.filter(({ attribution: { content } }) => !tokensOf(content).some(i => taken.has(i)));
  return [...kept, ...free].sort((a, b) => a.attribution.cue.first - b.attribution.cue.first);
}

/**
 * The day is no part of the source ("[On] Sunday, the mayor said"), and no source ("Roe, a maker of lenses, today announced"): then the rules' one
 * stands.
 */
function timeless(draft: Draft, rules: ReadonlyMap<number, Attribution>): Draft {
  const { attribution, outline } = draft;
  const { source, cue } = attribution;
  const opening = source && outline.tokens[source.first + 1];
  if (
    source &&
    opening?.text === "," &&
    DAY_NAME.test(outline.tokens[source.first]!.text) &&
    source.first + 2 < source.last
  )
    return { ...draft, attribution: { ...attribution, source: { ...source, first: source.first + 2 } } };
  if (source === null || !TIME.test(outline.tokens[source.last - 1]!.lower)) return draft;
  const last = source.last - 1;
  if (last > source.first) return { ...draft, attribution: { ...attribution, source: { ...source, last } } };
  const rule = rules.get(cue.first)?.source ?? null;
  const other = rule !== null && rule.first !== source.first ? rule : null;
  return { ...draft, attribution: { ...attribution, source: other } };
}

const TIME = /^(?:today|yesterday|tonight|tomorrow)$/;

const tokensOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i));
