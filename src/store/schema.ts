import type { Generated } from "kysely";
import type { DeliverySchema } from "./schema-delivery.ts";
import type { EditSchema } from "./schema-edits.ts";
import type { PlatformSchema } from "./schema-platform.ts";
import type { SourceSchema } from "./schema-source.ts";
import type { StoriesSchema } from "./schema-stories.ts";

/** The tables as kysely sees them; `migration/` makes them. Full-text tables are known to `search.ts` alone. */
export interface Schema extends DeliverySchema, EditSchema, PlatformSchema, SourceSchema, StoriesSchema {
  readonly space: SpaceTable;
  readonly document: DocumentTable;
  readonly correction: CorrectionTable;
  readonly account: AccountTable;
  readonly story: StoryTable;
  readonly member: MemberTable;
  readonly term: TermTable;
  readonly entry: EntryTable;
  readonly passage_list: PassageListTable;
  readonly entity: EntityTable;
}

/** Spaces by number: the number is the upper part of every key of that space (see key.ts). */
interface SpaceTable {
  readonly number: Generated<number>;
  readonly name: string;
}

export interface DocumentTable {
  readonly space: string;
  readonly id: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** JSON list. */
  readonly via: string;
  readonly byline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** `published` in a form that sorts. */
  readonly at: string | null;
  readonly language: string | null;
  readonly example: number;
  /** When it was filed, ISO 8601 in UTC. */
  readonly filed: string;
  readonly text: string;
  /** Id of the document it repeats almost word for word. */
  readonly copy_of: string | null;
  /** Id of the version that took its place; null: it is the newest. */
  readonly successor: string | null;
}

interface CorrectionTable {
  readonly space: string;
  readonly document: string;
  readonly position: number;
  /** A `Correction` as JSON. */
  readonly body: string;
}

interface AccountTable {
  readonly space: string;
  readonly document: string;
  /** An encoded `Account`, packed. */
  readonly body: Uint8Array;
}

export interface StoryTable {
  readonly key: number;
  readonly space: string;
  readonly id: string;
  readonly headline: string;
  readonly documents: number;
  readonly outlets: number;
  readonly first_seen: string | null;
  readonly last_changed: string | null;
  /** `last_changed` in a form that sorts. */
  readonly at: string | null;
  readonly example: number;
  /** The signature as JSON. */
  readonly signature: string;
  /** Everything else of the story as JSON; what was said, what is known and who is in it are keys of entries. */
  readonly body: string;
}

/** Which documents a story holds. */
interface MemberTable {
  readonly space: string;
  readonly story: number;
  readonly document: string;
  /** A `Joined` as JSON: why. */
  readonly joined: string | null;
}

/** The strongest terms of a story's signature; `share` is the weight in a signature of length 1. */
interface TermTable {
  readonly space: string;
  readonly term: string;
  readonly story: number;
  readonly share: number;
}

export type EntryKind = "said" | "known" | "person";

/** One thing a story holds, findable by name and date. */
export interface EntryTable {
  readonly key: number;
  readonly space: string;
  readonly kind: EntryKind;
  /** Plain canonical name of the speaker; of an entity, its kind before it. */
  readonly name: string | null;
  /** When it was said or published, in a form that sorts. */
  readonly at: string | null;
  readonly body: string;
}

/** The sentences of a document, in its story. */
export interface PassageListTable {
  /** Keys of the first of them and of the last. */
  readonly key: number;
  readonly last: number;
  readonly space: string;
  readonly document: string;
  /** `[key - first key, start, end]` of each, as JSON; one that was let go of has none. */
  readonly spans: string;
}

/** A person, organisation, place or group over all stories of a space, by folded canonical name. */
export interface EntityTable {
  readonly key: number;
  readonly space: string;
  readonly kind: string;
  readonly name: string;
  readonly stories: number;
  readonly mentions: number;
  readonly quoted: number;
  /** Plain name and aliases, one a line. */
  readonly forms: string;
  /** Keys of its entries in the newest stories it is in, newest first, as JSON. */
  readonly newest: string;
}

/** An entity without the forms it is found by. */
export type EntityRow = Omit<EntityTable, "space" | "stories" | "forms">;

/** Kind and plain name: what tells entities apart. */
export const entityName = (row: Pick<EntityRow, "kind" | "name">): string => `${row.kind} ${row.name}`;
