import type { Document } from "../text/document.ts";
import type { Source } from "./story.ts";

/** A document's head: everything of it but the text. */
export function sourceOf(document: Document, copyOf: string | null = null): Source {
  const { id, outlet, via, title, url, published, example } = document;
  return { document: id, outlet, via, title, url, published, example, copyOf };
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
 * How many outlets carry something, and how many origins stand behind them. A document is its outlet's own, unless it relies on
 * another outlet (`via`) or repeats another document (`copyOf`): then it is of that origin. So an outlet that runs a wire story
 * beside its own report adds one origin, and ten that run the wire story alone add none.
 */
export function outlets(sources: readonly Source[]): {
  readonly total: number;
  readonly independent: number;
} {
  const origins = new Origins();
  const own = sources.filter(source => source.via.length === 0 && !copies(source, sources));
  const standing = new Set(own.map(outletOf));
  for (const source of sources) {
    const document = `document ${source.document}`;
    if (own.includes(source) || !standing.has(outletOf(source))) origins.join(document, outletOf(source));
    for (const relied of source.via) origins.join(document, relied.toLowerCase());
    if (copies(source, sources)) origins.join(document, `document ${source.copyOf}`);
  }
  const independent = new Set(sources.map(source => origins.of(`document ${source.document}`)));
  return { total: new Set(sources.map(outletOf)).size, independent: independent.size };
}

/** True when the document it repeats is among these. */
const copies = ({ copyOf }: Source, sources: readonly Source[]): boolean =>
  copyOf !== null && sources.some(source => source.document === copyOf);

/** Names that stand for one origin (disjoint sets). */
class Origins {
  readonly #up = new Map<string, string>();

  of(name: string): string {
    const up = this.#up.get(name) ?? name;
    return up === name ? name : this.of(up);
  }

  join(a: string, b: string): void {
    this.#up.set(this.of(a), this.of(b));
  }
}
