/** Where something was asked, and by whom, as Slack vouches for it. */
export interface Origin {
  /** Id of the workspace the bot is installed in ("T…"; "E…" for a whole organisation). */
  readonly team: string;
  readonly user: string;
  /** Null in the home tab and in a shortcut that no channel belongs to. */
  readonly channel: string | null;
  readonly thread: string | null;
}

/** Where the answer goes: to the asker alone, into the thread or direct message for all in it to see, or into a modal. */
export type Surface = "alone" | "thread" | "modal";

/**
 * What Slack brought, understood; lines and values may still be in the short form of `values.ts`. It is kept as JSON until it is answered, so it
 * holds no token and no address that answers for one.
 */
export type Request =
  | { readonly type: "ask"; readonly origin: Origin; readonly line: string; readonly surface: Surface }
  /** A line whose answer is to be shown to the whole channel. */
  | { readonly type: "share"; readonly origin: Origin; readonly line: string; readonly name: string }
  /** The form of a line, or of a command that was typed without what it needs. */
  | { readonly type: "form"; readonly origin: Origin; readonly line: string }
  | { readonly type: "open"; readonly origin: Origin; readonly value: string }
  /** A form that was filled in. */
  | {
      readonly type: "filled";
      readonly origin: Origin;
      readonly command: string;
      readonly view: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly type: "home"; readonly origin: Origin }
  | { readonly type: "pane"; readonly origin: Origin }
  /** The bot was removed from the workspace. */
  | { readonly type: "gone"; readonly origin: Origin }
  /** A button or view of a newer or an older version. */
  | { readonly type: "stale"; readonly origin: Origin };

/** What somebody is typing into a select, to be completed at once. */
export interface Typing {
  readonly team: string;
  /** The command whose argument it is. */
  readonly command: string;
  readonly text: string;
}

/** What answers for a while and is never kept: the response address (30 minutes, 5 uses) and the trigger of a modal (3 s, once). */
export interface Fleeting {
  readonly respond: string | null;
  readonly trigger: string | null;
}

/** One delivery of Slack. `id` is the same when it is delivered again; null: nothing that is done twice by doing it again. */
export type Incoming =
  | {
      readonly type: "request";
      readonly id: string;
      /** Slack delivers it again until it is acknowledged; what people press and type is delivered once. */
      readonly repeats: boolean;
      readonly request: Request;
      readonly fleeting: Fleeting;
    }
  | { readonly type: "typing"; readonly typing: Typing }
  /** Nothing to do: other bots' messages, edits, and what this version does not know. */
  | { readonly type: "ignored" };
