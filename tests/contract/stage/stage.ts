import type { Address, Platform } from "../../../src/platform/platform.ts";

/** A platform under test: how a visitor asks it, and how the answer and what was posted read as words. */
export interface Stage {
  readonly platform: Platform;
  /** The space its visitors ask in. */
  readonly space: string;
  /** Asks, and gives back all that is shown for it. */
  ask(line: string): Promise<string>;
  /** Where posts go in these tests. */
  readonly to: Address;
  /** Messages that stand there now, oldest first, as words. */
  shown(): Promise<readonly string[]>;
  /** Ends what the stage itself opened; the platform is stopped by the test. */
  close(): Promise<void>;
}

/** A kind of stage, and the cases it cannot play, each with its reason. */
export interface StageKind {
  readonly name: string;
  open(): Promise<Stage>;
  readonly cannot: Readonly<Partial<Record<Case, string>>>;
}

export type Case = "post" | "find" | "amend";
