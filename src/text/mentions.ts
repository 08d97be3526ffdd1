import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";

/** A name or description of a referent where it stands. */
export interface Mention extends Range {
  readonly referent: number;
  readonly kind: "name" | "nominal";
}

/** The names and descriptions of a document by their first token, longest first. */
export type MentionIndex = ReadonlyMap<number, readonly Mention[]>;

export function indexMentions(referents: readonly Referent[]): MentionIndex {
  const index = new Map<number, Mention[]>();
  const put = ({ first, last }: Range, referent: number, kind: Mention["kind"]): void => {
    const here = index.get(first);
    if (here === undefined) index.set(first, [{ first, last, referent, kind }]);
    else {
      here.push({ first, last, referent, kind });
      here.sort((a, b) => b.last - a.last);
    }
  };
  referents.forEach(({ names, nominals }, referent) => {
    for (const range of names) put(range, referent, "name");
    for (const range of nominals) put(range, referent, "nominal");
  });
  return index;
}

/** The mentions that stand inside a range, in text order. */
export function mentionsWithin(index: MentionIndex, { first, last }: Range): Mention[] {
  const found: Mention[] = [];
  for (let at = first; at < last; at++) {
    const here = index.get(at);
    if (here === undefined) continue;
    for (const mention of here) if (mention.last <= last) found.push(mention);
  }
  return found;
}
