import { dirname } from "node:path";
import { ConfigError, messageOf, SourceError } from "../errors.ts";

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const CODES = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** The primary result code of an error of node:sqlite; null for any other error. */
export function codeOf(error: unknown): number | null {
  if (!(error instanceof Error && "errcode" in error && typeof error.errcode === "number")) return null;
  return error.errcode & 0xff;
}

/**
 * Says what the operator can do about an error of the database: `ConfigError` where a setting or the file must change,
 * `SourceError` where trying later is enough. Any other error is a bug and comes back as it is.
 */
export function failureOf(error: unknown, file: string): unknown {
  const cause = { cause: error };
  switch (codeOf(error)) {
    case CODES.full:
      return new SourceError(
        `The disk of ${dirname(file)} is full. Nothing stored is lost; free some space and try again.`,
        cause,
      );
    case CODES.io:
      return new SourceError(
        `${file} could not be read or written (${messageOf(error)}). What is stored is kept; check the disk and try again.`,
        cause,
      );
    case CODES.busy:
    case CODES.locked:
      return new SourceError(
        `Another program is writing to ${file}. Close it (a database shell, a backup) and try again.`,
        cause,
      );
    case CODES.readOnly:
      return new ConfigError(
        `${file} is read-only. Make it and its folder writable, or point ONRECORD_DATA at another folder.`,
        cause,
      );
    case CODES.cannotOpen:
      return new ConfigError(
        `${file} cannot be opened. Make its folder readable and writable, or point ONRECORD_DATA at another folder.`,
        cause,
      );
    case CODES.corrupt:
    case CODES.notADatabase:
      return new ConfigError(
        `${file} is damaged or not a database. Keep a copy of it, put a backup in its place (or move it away and read the documents again), and start again.`,
        cause,
      );
    default:
      return error;
  }
}
