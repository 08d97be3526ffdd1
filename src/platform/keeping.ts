/** What platforms ask the store to keep for them; `platform` is the platform's own name, as in `Address`. */

/** Something a transport took in and has to answer: kept before it is worked on, so that a crash loses nothing. */
export interface Incoming {
  readonly platform: string;
  /** The platform's id of the event, interaction or trigger: the same when it is delivered again. */
  readonly id: string;
  readonly space: string;
  /** What is needed to work on it again, as JSON; holds no secret. */
  readonly body: string;
}

export interface Inbox {
  /** Durable before it settles. False: taken before, and not to be worked on again. */
  take(incoming: Incoming): Promise<boolean>;
  done(platform: string, id: string): Promise<void>;
  /** Taken and not done, oldest first: what a restart looks at. */
  open(platform: string): Promise<readonly Incoming[]>;
}

/** Secrets of spaces (tokens of installations), encrypted at rest with the space's name as associated data. */
export interface Vault {
  get(platform: string, space: string): Promise<string | null>;
  put(platform: string, space: string, secret: string): Promise<void>;
  remove(platform: string, space: string): Promise<void>;
  spaces(platform: string): Promise<readonly string[]>;
}

/**
 * Small facts a platform remembers over restarts (the hash of the commands it registered last). A name that begins with a space and a
 * slash ("space/button") is removed with the space.
 */
export interface Memory {
  get(platform: string, name: string): Promise<string | null>;
  put(platform: string, name: string, value: string): Promise<void>;
}
