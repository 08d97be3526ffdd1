import type { Card } from "../card/card.ts";
import type { DocumentPage } from "../card/page.ts";

/** A line someone typed, and where. `conversation` groups follow-ups; `space` comes from the transport, never from the text. */
export interface Ask {
  readonly line: string;
  readonly space: string;
  readonly conversation: string;
}

/** Answers every line with a card; never throws. */
export type Answer = (ask: Ask) => Promise<Card>;

/** A command as a platform offers it: for completion, help and registration. */
export interface Offer {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
}

/** One completion: what is typed for it and how it is shown. */
export interface Completion {
  readonly line: string;
  readonly label: string;
  readonly hint: string;
}
export type Complete = (space: string, line: string) => Promise<readonly Completion[]>;

/** What a platform is given to work with. */
export interface Desk {
  readonly answer: Answer;
  readonly complete: Complete;
  readonly offers: readonly Offer[];
  /** A stored document, for the page a citation opens; null: not on record. */
  readonly open: (space: string, document: string) => Promise<DocumentPage | null>;
}

/** A place where people ask: started with a desk, stopped when work in hand is done (stopping twice is fine). */
export interface Platform {
  start(desk: Desk): Promise<void>;
  stop(): Promise<void>;
}
