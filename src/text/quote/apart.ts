import type { Range } from "../range.ts";
import type { Draft } from "./drafts.ts";

/**
 * Drafts without the words that another one has already: speakers' lines come first, then the surer ones. A draft that has no words left is gone.
 * No word of a document is told twice on one level.
 */
export function apart(drafts: readonly Draft[]): Draft[] {
  const size = drafts.reduce(
    (most, { attribution }) => Math.max(most, ...attribution.content.map(({ last }) => last)),
    0,
  );
  const taken = new Uint8Array(size);
  const ranked = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => rank(b.draft) - rank(a.draft));
  const kept: (Draft | null)[] = drafts.map(() => null);
  for (const { draft, index } of ranked) {
    const { content } = draft.attribution;
    const free = content.filter(range => isFree(taken, range));
    for (const { first, last } of free) taken.fill(1, first, last);
    if (free.length === content.length) kept[index] = draft;
    else if (free.length > 0)
      kept[index] = { ...draft, attribution: { ...draft.attribution, content: free } };
  }
  return kept.filter(draft => draft !== null);
}

const rank = ({ lines, certainty }: Draft): number => (lines ? 2 : (certainty ?? 0));

function isFree(taken: Uint8Array, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (taken[i] === 1) return false;
  return true;
}
