import type { Card } from "../../card/card.ts";
import type { Space } from "../store.ts";
import type { FiledEdition } from "./delivery.ts";

/** Something happened to a document that posts may have carried. */
export interface RecordChange {
  readonly number: number;
  readonly space: Space;
  readonly document: string;
  /** revised: another version took its place, or an editor corrected it. */
  readonly kind: "revised" | "removed";
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** An edition that carries a document. */
export interface Carrier {
  /** Its card without the blocks whose words are not on record any more. */
  readonly edition: FiledEdition;
  /** How many blocks those are. */
  readonly gone: number;
}

/** What reaches posts after they were posted. */
export interface Corrections {
  /** Changes no post was amended for yet, oldest first. */
  pending(limit: number): Promise<readonly RecordChange[]>;
  /** Posted and unposted editions that carry the document: of its space or, where that is the house, of every space. */
  carrying(change: RecordChange): Promise<readonly Carrier[]>;
  /** Puts another card in the place of an edition's, and another message in the place of its post (null: the same, or none yet). */
  amended(space: Space, edition: string, card: Card, messageId: string | null): Promise<void>;
  done(change: RecordChange): Promise<void>;
}
