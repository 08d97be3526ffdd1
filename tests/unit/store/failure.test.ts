import { describe, expect, it } from "vitest";
import { ConfigError, SourceError } from "../../../src/errors.ts";
import { codeOf, failureOf } from "../../../src/store/failure.ts";

const sqlite = (errcode: number) =>
  Object.assign(new Error("from SQLite"), { code: "ERR_SQLITE_ERROR", errcode });

describe("an error of the database", () => {
  it.each([
    ["a full disk", 13, SourceError, /disk of \/data is full.*free some space/],
    ["a failed write", 778, SourceError, /could not be read or written.*check the disk/],
    ["another writer", 5, SourceError, /Another program is writing to \/data\/onrecord\.db/],
    ["a locked table", 262, SourceError, /Another program/],
    ["a read-only file", 8, ConfigError, /read-only.*ONRECORD_DATA/],
    ["a file that cannot be opened", 14, ConfigError, /cannot be opened.*ONRECORD_DATA/],
    ["damage", 11, ConfigError, /damaged.*backup/],
    ["another kind of file", 26, ConfigError, /not a database/],
  ])("says what to do: %s", (_, errcode, kind, message) => {
    const error = failureOf(sqlite(errcode), "/data/onrecord.db");
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ message: expect.stringMatching(message), cause: expect.anything() });
  });

  it.each([
    ["a broken constraint", sqlite(19)],
    ["an error that is not SQLite's", new RangeError("out of range")],
    ["a thrown word", "word"],
  ])("is left as it is where it is a bug: %s", (_, error) => {
    expect(failureOf(error, "/data/onrecord.db")).toBe(error);
  });

  it("has a primary code only where SQLite gave one", () => {
    expect(codeOf(sqlite(778))).toBe(10);
    expect(codeOf(new Error("other"))).toBeNull();
  });
});
