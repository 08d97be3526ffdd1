import type { Form } from "../../card/card.ts";
import type { Place } from "../../card/layout.ts";
import type { Address, Asker } from "../platform.ts";

/** Where an answer goes back to. */
export type Reply =
  | {
      readonly type: "interaction";
      readonly application: string;
      readonly id: string;
      /** Encrypted: with it anyone could answer in the bot's name. */
      readonly token: string;
      readonly ephemeral: boolean;
      /** Whether what one person sees can be shown to all who are there. */
      readonly shareable: boolean;
      readonly userInstalled: boolean;
    }
  | { readonly type: "message"; readonly channel: string; readonly message: string };

/** What is to be done. */
export type Wish =
  | { readonly type: "answer"; readonly line: string }
  | { readonly type: "open"; readonly place: Place }
  | { readonly type: "share"; readonly answer: string; readonly line: string }
  /** What a form still needs. */
  | { readonly type: "form"; readonly form: Form }
  /** A sentence of the platform's own. */
  | { readonly type: "say"; readonly words: string };

/** Something someone wants, with all that is needed to do it after a restart. */
export interface Task {
  readonly version: 1;
  /** The interaction's or the message's id. */
  readonly id: string;
  /** When it came (ms). */
  readonly at: number;
  readonly space: string;
  readonly conversation: string;
  readonly asker: Asker;
  readonly channel: Address | null;
  readonly wish: Wish;
  readonly reply: Reply;
}

/** A task as it was kept; null where it was written by another version. */
export function readTask(body: string): Task | null {
  try {
    const task: unknown = JSON.parse(body);
    const ours = typeof task === "object" && task !== null && "version" in task && task.version === 1;
    return ours && "wish" in task && "reply" in task && "asker" in task ? (task as Task) : null;
  } catch {
    return null;
  }
}
