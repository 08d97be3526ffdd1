import { type Logger, LogLevel } from "@slack/web-api";
import type { Log } from "../../log.ts";

/** The library's logger over ours. Never at debug level: there it writes what people say. */
export function loggerOver(log: Log): Logger {
  const text = (parts: readonly unknown[]): string => parts.map(String).join(" ").slice(0, 2000);
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ library: "bolt" }, text(parts)),
    error: (...parts: unknown[]) => log.error({ library: "bolt" }, text(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
