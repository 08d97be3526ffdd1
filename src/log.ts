import { createRequire } from "node:module";
import type { DestinationStream, Logger } from "pino";
import { scrubber } from "./scrub.ts";
import type { Secret } from "./secret.ts";

type Severity = "debug" | "info" | "warn" | "error";
export type Log = Pick<Logger, Severity>;

const SEVERITIES: readonly string[] = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/**
 * JSON lines, one an event, to the given stream (standard error in the real process); no secret gets through. The library is loaded with
 * the first event that is written: most processes end without one.
 */
export function openLog(level: string, to: DestinationStream, secrets: readonly Secret[] = []): Log {
  let opened: Logger | null = null;
  const logger = (): Logger => {
    opened ??= loggerTo(level, to, secrets);
    return opened;
  };
  const isWritten = (severity: Severity): boolean =>
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level);
  const method = (severity: Severity): Log[Severity] => {
    const write: Log[Severity] = (...event: Parameters<Log[Severity]>) => {
      if (isWritten(severity)) logger()[severity](...event);
    };
    return write;
  };
  return { debug: method("debug"), info: method("info"), warn: method("warn"), error: method("error") };
}

function loggerTo(level: string, to: DestinationStream, secrets: readonly Secret[]): Logger {
  const { pino } = createRequire(import.meta.url)("pino") as typeof import("pino");
  const scrub = scrubber(secrets);
  return pino({ level, base: null }, { write: line => to.write(scrub(line)) });
}
