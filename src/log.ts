import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Pick<Logger, "info" | "warn" | "error" | "debug">;

/** JSON lines, one an event, to the given stream (standard error in the real process). */
export function openLog(level: string, to: DestinationStream): Log {
  return pino({ level, base: null }, to);
}
