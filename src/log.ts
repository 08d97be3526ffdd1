import { type DestinationStream, type Logger, pino } from "pino";
import { scrubber } from "./scrub.ts";
import type { Secret } from "./secret.ts";

export type Log = Pick<Logger, "info" | "warn" | "error" | "debug">;

/** JSON lines, one an event, to the given stream (standard error in the real process); no secret gets through. */
export function openLog(level: string, to: DestinationStream, secrets: readonly Secret[] = []): Log {
  const scrub = scrubber(secrets);
  return pino({ level, base: null }, { write: line => to.write(scrub(line)) });
}
