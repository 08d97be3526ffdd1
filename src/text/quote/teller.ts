import type { Outline } from "../outline.ts";
import type { Range } from "../range.ts";
import { fromPreposition, LONGEST } from "./attributions.ts";
import { findCues } from "./cues.ts";
import type { Draft } from "./drafts.ts";

/** For each draft that somebody else is said to tell, in the same sentence by "according to", that telling as a draft of its own. */
export function tellersOf(drafts: readonly Draft[]): Map<Draft, Draft> {
  const tellers = new Map<Draft, Draft>();
  const bySentence = new Map<number, Draft | null>();
  const byCue = new Map(drafts.map(draft => [draft.attribution.cue.first, draft]));
  for (const draft of drafts) {
    const { outline, lines } = draft;
    if (lines) continue;
    const known = bySentence.get(outline.first);
    const told = known === undefined ? tellingIn(outline) : known;
    bySentence.set(outline.first, told);
    const teller = (told && byCue.get(told.attribution.cue.first)) ?? told;
    if (teller && holdsAll(teller, draft)) tellers.set(draft, teller);
  }
  return tellers;
}

function tellingIn(outline: Outline): Draft | null {
  const { tokens, first, last, stretchOf } = outline;
  let at = first;
  while (at < last && (tokens[at]!.lower !== "according" || stretchOf[at] !== -1)) at++;
  if (at === last || outline.phrases.length > LONGEST) return null;
  const cue = findCues(outline).find(one => one.type === "preposition" && one.first === at);
  const attribution = cue?.type === "preposition" ? fromPreposition(outline, cue) : null;
  return attribution && { outline, attribution };
}

/** The telling covers cue and content of the draft, and is not the draft itself. */
function holdsAll({ attribution: { content, cue } }: Draft, { attribution }: Draft): boolean {
  const covers = (range: Range): boolean =>
    content.some(({ first, last }) => first <= range.first && range.last <= last);
  return attribution.cue.first !== cue.first && covers(attribution.cue) && attribution.content.every(covers);
}
