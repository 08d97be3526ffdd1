import type { Filing } from "../text/filing.ts";

/** One thing a source delivered: a filing, or why it cannot be one. `from` names the file or address. */
export type Delivery =
  | { readonly from: string; readonly filing: Filing; readonly notes: readonly string[] }
  | { readonly from: string; readonly problem: string };

/** Where documents come from. Deliveries come one by one, so that a large folder never sits in memory. */
export interface Source {
  /** How many deliveries to expect, for a progress bar. */
  count(): Promise<number>;
  deliveries(): AsyncIterable<Delivery>;
}
