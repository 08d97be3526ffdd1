import type { Card } from "../card/card.ts";
import type { Clock } from "../clock.ts";
import type { Address, Asker } from "../platform/platform.ts";
import type { Intake } from "../poll/intake.ts";
import type { Space, Store } from "../store/store.ts";

export interface Option {
  readonly name: string;
  readonly description: string;
  /** What completes it; "text" is free, "number" a whole number from 1, "choice" one of `choices`. */
  readonly kind: "text" | "person" | "story" | "number" | "choice";
  readonly required: boolean;
  readonly choices?: readonly string[];
}

/** Values of declared options: required ones are strings, the others may be null. */
export type Args<Options extends readonly Option[]> = {
  readonly [O in Options[number] as O["name"]]: O["required"] extends true ? string : string | null;
};

/** What a command answers from. `recent` is this conversation's earlier lines, oldest first, for follow-ups ("and about NATO?"). */
export interface Context {
  readonly store: Omit<Store, "close" | "spaces">;
  readonly space: Space;
  /** Who asks, and where an answer could be posted later (null: nowhere). */
  readonly asker: Asker;
  readonly channel: Address | null;
  readonly clock: Clock;
  /** What may be read on the web for this answer. */
  readonly intake: Intake;
  readonly recent: readonly string[];
}

/** Declared once: slash commands, completion, help and routing of free questions are all made from it. */
export interface Command<Options extends readonly Option[] = readonly Option[]> {
  readonly name: string;
  /** One line, at most 100 characters. */
  readonly summary: string;
  /** A line to type that works on the shipped briefings. */
  readonly example: string;
  /** Who may run it. The answerer refuses everyone else before it runs. */
  readonly role?: "anyone" | "manager";
  readonly options: Options;
  run(args: Args<Options>, context: Context): Promise<Card>;
}

/** Declares a command, its argument types inferred from its options. */
export const command = <const Options extends readonly Option[]>(
  declared: Command<Options>,
): Command<Options> => declared;
