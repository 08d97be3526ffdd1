import type { Document } from "../text/document.ts";
import type { Source } from "./story.ts";

/** A document's head: everything of it but the text. */
export function sourceOf(document: Document): Source {
  const { id, outlet, via, title, url, published, example } = document;
  return { document: id, outlet, via, title, url, published, example };
}

/** Earliest published first, undated last, then by id: an order that does not depend on when a document arrived. */
export function bySourceDate(a: Source, b: Source): number {
  const [one, two] = [a.published ?? "9999", b.published ?? "9999"];
  if (one !== two) return one < two ? -1 : 1;
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0;
}

/** Sources without repeats, earliest first. */
export function union(...lists: readonly (readonly Source[])[]): readonly Source[] {
  const byId = new Map(lists.flat().map(source => [source.document, source]));
  return [...byId.values()].sort(bySourceDate);
}

/** What counts as one outlet: its name, or the document itself where it has none. */
const outletOf = (source: Source): string => source.outlet?.toLowerCase() ?? source.document;

/**
 * How many outlets carry something, and how many of them stand on their own: outlets that rely on the same third one
 * (`via`), or on each other, are one origin.
 */
export function outlets(sources: readonly Source[]): {
  readonly total: number;
  readonly independent: number;
} {
  const origin = new Map<string, string>();
  const root = (name: string): string => {
    const up = origin.get(name) ?? name;
    return up === name ? name : root(up);
  };
  const names = new Set(sources.map(outletOf));
  for (const source of sources) {
    for (const relied of source.via) origin.set(root(relied.toLowerCase()), root(outletOf(source)));
  }
  return { total: names.size, independent: new Set([...names].map(root)).size };
}
