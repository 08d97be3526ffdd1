/** Where this platform writes what an operator may have to know. No text of a message and no token ever goes there. */
export interface DiscordLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
