/** The asker can mend it: the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The operator can mend it: the message names the setting, file or port and what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The outside failed (a file, a feed, a full disk): tried again later, nothing stored is lost. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

/** The message of anything thrown, for a log line or an answer. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
