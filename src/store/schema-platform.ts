/** The tables of `migration/0004-platform.ts`. */
export interface PlatformSchema {
  readonly inbox: InboxTable;
  readonly vault: VaultTable;
  readonly memory: MemoryTable;
}

interface InboxTable {
  readonly platform: string;
  readonly id: string;
  readonly space: string;
  /** Emptied when the work is done. */
  readonly body: string;
  /** ISO 8601 in UTC. */
  readonly taken: string;
  readonly done: string | null;
}

interface VaultTable {
  readonly platform: string;
  readonly space: string;
  /** As `seal.ts` makes it. */
  readonly sealed: Uint8Array;
}

interface MemoryTable {
  readonly platform: string;
  readonly name: string;
  readonly value: string;
}
