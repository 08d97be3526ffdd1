import type { Inbox, Memory, Vault } from "../platform/keeping.ts";
import type { Citation } from "../story/cite.ts";
import type { Joined } from "../story/joined.ts";
import type { Candidate } from "../story/match.ts";
import type { Account, Filing, Known, Person, Said, Source, Story } from "../story/story.ts";
import type { Document } from "../text/document.ts";
import type { Arrangements } from "./port/arrangements.ts";
import type { Arrivals } from "./port/arrivals.ts";
import type { Corrections } from "./port/corrections.ts";
import type { Agenda, Drafts, Editions, Ledger, Schedules, Slots } from "./port/delivery.ts";
import type { Edits } from "./port/edits.ts";
import type { Follows } from "./port/follows.ts";
import type { Items, Retention, Sources, Visits } from "./port/source.ts";
import type { Versions } from "./port/versions.ts";

/** A tenant: one workspace or server of a platform. `HOUSE` holds what every space sees; a space sees the house and itself. */
export type Space = string;
export const HOUSE: Space = "house";

/** Documents as they were read. A document is never rewritten; filing the same one twice changes nothing. */
export interface Documents {
  get(space: Space, id: string): Promise<Document | null>;
  has(space: Space, sha256: string): Promise<boolean>;
  /** The newest versions, last published first. */
  list(space: Space): Promise<readonly Source[]>;
  /** Saves document, account, corrections and the story it was woven into, and why into that one, in one transaction. */
  file(space: Space, filing: Filing, account: Account, story: Story, joined?: Joined): Promise<void>;
  /**
   * Removes a document with its earlier versions; the stories it was in are woven anew from the others in them. False where the
   * space has none of that id.
   */
  remove(space: Space, id: string): Promise<boolean>;
}

/** A story's row, without its contents. */
export interface StoryHead {
  readonly id: string;
  readonly headline: string;
  readonly documents: number;
  readonly outlets: number;
  readonly firstSeen: string | null;
  readonly lastChanged: string | null;
  readonly example: boolean;
}

export interface Stories {
  get(space: Space, id: string): Promise<Story | null>;
  /**
   * Newest change first. A story is about a topic whose words all stand in its headline, people and key points; where none is,
   * those count of which one sentence holds them all, and then those whose headline has words that begin like them.
   */
  list(space: Space, topic: string | null, limit: number): Promise<readonly StoryHead[]>;
  /**
   * Stories that share the strongest terms of an account: the ones worth matching it against. Only the space's own: a story never
   * grows across spaces, or what one tenant reads would change what another is told.
   */
  near(space: Space, account: Account, limit: number): Promise<readonly Candidate[]>;
  /** Why each document is in a story, in the order they were filed. */
  joined(space: Space, id: string): Promise<readonly Membership[]>;
  /** The document on record that a text repeats almost word for word, and its story; only the space's own. */
  original(space: Space, text: string): Promise<Original | null>;
}

export interface Original {
  readonly document: string;
  /** Id of the story that holds it. */
  readonly story: string;
}

/** A document's place in its story; `joined` is null where it was not noted. */
export interface Membership {
  readonly source: Source;
  readonly joined: Joined | null;
}

/** How a person or other entity stands on record over all stories. */
export interface Entry {
  readonly person: Person;
  readonly stories: readonly string[];
}

export interface SaidQuery {
  /** Canonical names (any of them), whatever their case and accents; null: anyone. */
  readonly speakers: readonly string[] | null;
  /** Words that must bear on it, best matches first; null: newest first. */
  readonly about: readonly string[] | null;
  readonly story: string | null;
  readonly limit: number;
}

export interface KnownQuery {
  /** Words of the question; best matches first. None: facts in the order they were filed. */
  readonly words: readonly string[];
  readonly story: string | null;
  readonly limit: number;
}

/** What is searched: how many documents, from when to when (ISO days; null while none is dated). */
export interface Coverage {
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Lookups over everything on record. Search text never reaches a query language unescaped. */
export interface Lookup {
  said(space: Space, query: SaidQuery): Promise<readonly Said[]>;
  known(space: Space, query: KnownQuery): Promise<readonly Known[]>;
  /**
   * Entities by name or alias: those that have the words of the text as whole words first, then as beginnings of words, then
   * (where there are none) anywhere; most mentioned first within each, and of all where the text is empty. Of an entity in many
   * stories the newest are put together; its counts are over all of them. Of those found, the ones of which no plain
   * name (plainName()) is wanted may be left out: telling how they stand is the larger part of the work.
   */
  people(
    space: Space,
    text: string,
    limit: number,
    isWanted?: (form: string) => boolean,
  ): Promise<readonly Entry[]>;
  /** Sentences that hold these words, best first. */
  passages(space: Space, words: readonly string[], limit: number): Promise<readonly Passage[]>;
  coverage(space: Space): Promise<Coverage>;
}

export interface Passage {
  readonly words: Citation;
  readonly source: Source;
  /** Story that holds it. */
  readonly story: string;
}

/** Tenants as a whole. */
export interface Spaces {
  /** Takes out everything a space brought: the bot was removed from it, and keeps nothing of it. */
  remove(space: Space): Promise<void>;
}

/** What putting a document on record takes. */
export type Recording = Pick<Store, "documents" | "stories" | "versions" | "edits" | "arrangements">;

/** The whole store: narrow ports over one database, and its end. */
export interface Store {
  readonly edits: Edits;
  readonly documents: Documents;
  readonly stories: Stories;
  readonly lookup: Lookup;
  readonly versions: Versions;
  readonly arrangements: Arrangements;
  readonly spaces: Spaces;
  readonly inbox: Inbox;
  readonly vault: Vault;
  readonly memory: Memory;
  readonly arrivals: Arrivals;
  readonly schedules: Schedules;
  readonly slots: Slots;
  readonly editions: Editions;
  readonly drafts: Drafts;
  readonly follows: Follows;
  readonly ledger: Ledger;
  readonly agenda: Agenda;
  readonly corrections: Corrections;
  readonly sources: Sources;
  readonly visits: Visits;
  readonly items: Items;
  readonly retention: Retention;
  /**
   * Does several things in one transaction: durable when it settles, all of it or, where `work` throws, nothing. `work` must use what it
   * is given: anything else waits for the transaction to end.
   */
  atOnce<T>(work: (recording: Recording) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
