import type { Brand } from "../brand.ts";
import type { Card } from "../card/card.ts";
import type { DocumentPage } from "../card/page.ts";

/**
 * A place messages go to: the tenant, and what the platform calls its channel and thread there (opaque to everyone else).
 * `platform` is the name of the platform it is on ("web"), which picks who posts. The channel "@ID" is a direct conversation with the
 * person whose asker id is ID.
 */
export interface Address {
  readonly platform: string;
  readonly space: string;
  readonly channel: string;
  readonly thread: string | null;
}

/** Who types, as the transport vouches for it. A manager may set up sources, schedules and corrections; whoever is not known to be one is not. */
export interface Asker {
  readonly id: string;
  readonly manager: boolean;
  /** IANA time zone, where the platform tells it. */
  readonly zone: string | null;
}

/** Whoever sits at the machine itself: the terminal, and the page it serves to itself. */
export const OPERATOR: Asker = { id: "operator", manager: true, zone: null };

/**
 * A line someone typed, and where. `conversation` groups follow-ups; `space`, `asker` and `channel` come from the transport, never
 * from the text. `channel` is null where nothing can be posted later (a terminal, a page of a story).
 */
export interface Ask {
  readonly line: string;
  readonly space: string;
  readonly conversation: string;
  readonly asker: Asker;
  readonly channel: Address | null;
}

/** Answers every line with a card; never throws. */
export type Answer = (ask: Ask) => Promise<Card>;

/** A command as a platform offers it: for completion, help and registration. */
export interface Offer {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** "manager": refused to everyone else, and hidden from them where the platform can. */
  readonly role: "anyone" | "manager";
  readonly options: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly name: string;
  readonly description: string;
  /** What completes it; "choice" is one of `choices`. */
  readonly kind: "text" | "person" | "story" | "number" | "choice";
  readonly required: boolean;
  readonly choices: readonly string[];
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
  /** The bot was removed from a space: everything the space brought is removed. */
  readonly forget: (space: string) => Promise<void>;
}

/**
 * Names one logical message for good: at most 20 characters of A-Z, a-z, 0-9, "-" and "_", the same over retries and restarts; a
 * platform adds a suffix of its own per part. Only the ledger's `claim` makes one.
 */
export type DeliveryKey = Brand<string, "DeliveryKey">;

/** What became of one post. Returned, not thrown: all four are normal in a bot's life. */
export type Outcome =
  /** `messageId` is the platform's own, opaque, and names every part of the message. */
  | { readonly status: "sent"; readonly messageId: string }
  /** Certainly not delivered; may be tried again. */
  | { readonly status: "retry"; readonly after: Date; readonly reason: string }
  /** Perhaps delivered: look before repeating. */
  | { readonly status: "unknown"; readonly reason: string }
  /** Permanent: pause what caused it and tell a manager; the reason is a sentence that says what to do. */
  | { readonly status: "refused"; readonly reason: string };

/** A place where people ask and are told: started with a desk, stopped when work in hand is done (stopping twice is fine). */
export interface Platform {
  start(desk: Desk): Promise<void>;
  post(to: Address, card: Card, key: DeliveryKey): Promise<Outcome>;
  /**
   * Was it delivered after all? The message's id when the whole of it is there; null when it certainly is not.
   * @throws SourceError when that cannot be said now.
   */
  find(to: Address, key: DeliveryKey): Promise<string | null>;
  /** A correction reaches its post: edits it, or answers it where editing is closed. */
  amend(to: Address, messageId: string, card: Card): Promise<Outcome>;
  stop(): Promise<void>;
}
