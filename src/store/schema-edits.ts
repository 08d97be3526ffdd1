import type { Generated } from "kysely";

/** The table of `migration/0007-corrections.ts`. */
export interface EditSchema {
  readonly edit: EditTable;
}

export interface EditTable {
  readonly number: Generated<number>;
  readonly space: string;
  readonly id: string;
  /** A `Correction` as JSON. */
  readonly body: string;
  readonly by: string;
  readonly at: string;
  /** When it was taken back; null: it is in force. */
  readonly undone: string | null;
}
