/** The tables of what is read by itself; `migration/0005-sources.ts` makes them. */
export interface SourceSchema {
  readonly source: SourceTable;
  readonly address: AddressTable;
  readonly item: ItemTable;
  readonly retired: RetiredTable;
}

export interface SourceTable {
  readonly space: string;
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** An `Address` as JSON. */
  readonly channel: string | null;
  readonly origin: "config" | "asked";
  readonly every: number | null;
  readonly added: string;
}

/** One row an address, however many spaces want it. */
export interface AddressTable {
  readonly url: string;
  readonly kind: "feed" | "page";
  readonly at: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly next: string;
  readonly good: string | null;
  readonly error: string | null;
  readonly failures: number;
  readonly failing: string | null;
  readonly items: number;
  readonly told: string | null;
}

interface ItemTable {
  readonly space: string;
  readonly source: string;
  readonly key: string;
  readonly digest: string;
  readonly document: string | null;
}

/** Documents of which only what is cited is left. */
interface RetiredTable {
  readonly space: string;
  readonly document: string;
}
