import type { Range } from "../range.ts";
import type { Draft } from "./drafts.ts";
import { isInscription } from "./inscription.ts";

/** The models' attributions with those of an unmistakable form whose words they left unread, in the order of their cues. */
export function withForms(ruled: readonly Draft[], read: readonly Draft[]): Draft[] {
  const kept = read.filter(draft => !isInscription(draft));
  const forms = ruled.filter(draft => draft.form && !isInscription(draft));
  if (forms.length === 0) return kept;
  const taken = new Set(kept.flatMap(({ attribution }) => tokensOf(attribution.content)));
  const free = forms.filter(({ attribution: { content } }) => !tokensOf(content).some(i => taken.has(i)));
  return [...kept, ...free].sort((a, b) => a.attribution.cue.first - b.attribution.cue.first);
}

const tokensOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i));
