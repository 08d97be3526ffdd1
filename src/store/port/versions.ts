import type { Account, Filing, Story } from "../../story/story.ts";
import type { Space } from "../store.ts";

/** How a filing stands to what is on record. */
export type Standing =
  /** Neither its text nor its origin is on record. */
  | { readonly type: "new" }
  /** On record as it is. */
  | { readonly type: "known" }
  /** Its text is on record; its head or its editor's corrections differ. */
  | { readonly type: "amended" }
  /** Its origin held another text before: that of the document named. */
  | { readonly type: "version"; readonly of: string };

/** One text an article has had. */
export interface Version {
  readonly document: string;
  /** From 1, the oldest. */
  readonly number: number;
  /** When it was filed (ISO 8601, UTC). */
  readonly filed: string;
}

/**
 * Texts that took each other's place at one origin (an address, a file). Every version stays on record and can be opened; stories
 * are woven from the newest alone.
 */
export interface Versions {
  /** A text known from elsewhere is noted under the filing's origin too. */
  standing(space: Space, filing: Filing): Promise<Standing>;
  /** Files the next version of what its origin held: in its stories it takes the place of the one before. Returns the newest such story. */
  supersede(space: Space, filing: Filing, account: Account): Promise<Story>;
  /** Brings a document's head and corrections, and its stories, to what the filing says. Null where it is in no story. */
  amend(space: Space, filing: Filing, account: Account): Promise<Story | null>;
  /** All versions of the article a document is a version of, oldest first; that document alone where it has none. */
  of(space: Space, document: string): Promise<readonly Version[]>;
  /** What a document knows, whether or not it is the newest version; null: not on record. */
  account(space: Space, document: string): Promise<Account | null>;
}
