import type { Address } from "../../platform/platform.ts";
import type { Space } from "../store.ts";

/** A feed or page as it is asked for. */
export interface NewSubscription {
  readonly url: string;
  readonly kind: "feed" | "page";
  /** What it calls itself. */
  readonly title: string | null;
  /** The outlet its articles are shown under, where a manager gave one. */
  readonly outlet: string | null;
  /** Where its manager is told that it died; null: nowhere. */
  readonly channel: Address | null;
  readonly origin: "config" | "asked";
  /** Minutes between two visits, where a manager gave them. */
  readonly every: number | null;
}

/** How an address does, over everybody who wants it. Times are ISO 8601 in UTC. */
export interface Health {
  readonly lastGood: string | null;
  /** Why the last visit came to nothing; null: it went well. */
  readonly error: string | null;
  /** Visits in a row that came to nothing. */
  readonly failures: number;
  /** Since when they do. */
  readonly failingSince: string | null;
  /** Items it held when it was last read. */
  readonly items: number;
  readonly next: string;
}

/** A source a space reads: its own, or the house's. */
export interface Subscription extends NewSubscription {
  readonly space: Space;
  readonly id: string;
  readonly added: string;
  readonly health: Health;
}

/** What a space reads. */
export interface Sources {
  /** Its first visit is due at once. Asked for again, it keeps its id and takes the new title, outlet, channel and pace. */
  add(space: Space, given: NewSubscription): Promise<Subscription>;
  /** What the space sees: its own first, then the house's. */
  list(space: Space): Promise<readonly Subscription[]>;
  /** What was read from it stays on record. False where the space has none of that id. */
  remove(space: Space, id: string): Promise<boolean>;
}

/** An address to be visited once, however many spaces want it. */
export interface Visit {
  readonly url: string;
  readonly kind: "feed" | "page";
  /** Where it moved to for good; the address itself while it did not. */
  readonly at: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly health: Health;
  /** When a manager was told that it died; null: nobody has to be told that it lives again. */
  readonly told: string | null;
  /** Everybody who wants it, in the order they came. */
  readonly wanted: readonly Subscription[];
}

/** What a visit left behind. */
export interface Visited extends Pick<Visit, "at" | "etag" | "lastModified" | "told"> {
  readonly health: Health;
}

/** The visiting list of the whole process; it belongs to no tenant, and no tenant's answer is made from it. */
export interface Visits {
  /** Those that are due, the longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Visit[]>;
  settle(url: string, visited: Visited): Promise<void>;
}

/** An item of a source: what tells it from others, and what changes when it does. */
export interface ItemMark {
  readonly key: string;
  readonly digest: string;
}

/** What was read of each source of each space. */
export interface Items {
  /** Those that are new or changed since they were marked, in the order given. `first`: nothing of the source was ever marked. */
  fresh(
    space: Space,
    source: string,
    items: readonly ItemMark[],
  ): Promise<{ readonly keys: ReadonlySet<string>; readonly first: boolean }>;
  /** `document`: what it was filed as, null where nothing was. */
  mark(space: Space, source: string, item: ItemMark, document: string | null): Promise<void>;
  /** Marks many as known without reading them. */
  skip(space: Space, source: string, items: readonly ItemMark[]): Promise<void>;
}

/** What is kept, and for how long. */
export interface Retention {
  /**
   * Blanks the text of documents that came from sources and were filed before a time, but for what is cited of it: quotations, facts
   * and their sentences stay where they stood. Returns how many it blanked, at most `limit`.
   */
  retire(before: Date, limit: number): Promise<number>;
}
