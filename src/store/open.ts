import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Clock, systemClock } from "../clock.ts";
import { ConfigError, messageOf } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { agendaOf } from "./agenda.ts";
import { arrangementsOf } from "./arrangements.ts";
import { arrivalsOf } from "./arrivals.ts";
import { type Connection, connect } from "./connection.ts";
import { correctionsOf } from "./corrections.ts";
import { documentsOf } from "./documents.ts";
import { draftsOf } from "./drafts.ts";
import { editionsOf } from "./editions.ts";
import { editsOf } from "./edits.ts";
import { RECORD_FILE } from "./file.ts";
import { followsOf } from "./follows.ts";
import { inboxOf } from "./inbox.ts";
import { inside } from "./inside.ts";
import { ledgerOf } from "./ledger.ts";
import { lockFolder } from "./lock.ts";
import { memoryOf } from "./memory.ts";
import { migrate } from "./migrate.ts";
import { record } from "./migration/0001-record.ts";
import { delivery } from "./migration/0002-delivery.ts";
import { platform } from "./migration/0004-platform.ts";
import { sources } from "./migration/0005-sources.ts";
import { stories } from "./migration/0006-stories.ts";
import { corrections } from "./migration/0007-corrections.ts";
import { coverage } from "./migration/0008-coverage.ts";
import { accounts } from "./migration/0009-accounts.ts";
import { passages } from "./migration/0010-passages.ts";
import { overlaidLookup, overlaidStories, overlaidVersions } from "./overlaid.ts";
import { retentionOf } from "./retire.ts";
import { schedulesOf } from "./schedules.ts";
import { type Seal, sealOf } from "./seal.ts";
import { seenOf } from "./seen.ts";
import { slotsOf } from "./slots.ts";
import { sourcesOf } from "./sources.ts";
import { spacesOf } from "./spaces.ts";
import type { Recording, Store } from "./store.ts";
import { storiesOf } from "./stories.ts";
import { vaultOf } from "./vault.ts";
import { versionsOf } from "./versions.ts";
import { visitsOf } from "./visits.ts";

/** Every step of the schema, in order. */
export const MIGRATIONS = [
  record,
  delivery,
  platform,
  sources,
  stories,
  corrections,
  coverage,
  accounts,
  passages,
] as const;

export interface StoreOptions {
  /** The data folder; made where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  /** This process's id, told to a second process that finds the folder taken. */
  readonly processId?: number;
  /** What secrets of spaces are encrypted with; without it none can be kept. */
  readonly key?: Secret | null;
}

/**
 * Opens the record in a folder, for this process alone.
 * @throws ConfigError when the folder cannot be used, another process has it, or the database is damaged or newer than this
 * program.
 */
export async function openStore({ folder, clock, processId, key = null }: StoreOptions): Promise<Store> {
  const seal = sealOf(key);
  makeFolder(folder);
  const release = lockFolder(folder, processId ?? null);
  try {
    return storeOver(connect(join(folder, RECORD_FILE)), clock, release, seal);
  } catch (error) {
    release();
    throw error;
  }
}

/** A store that is gone when it is closed; the same code on a database in memory. */
export async function openMemoryStore(clock: Clock = systemClock, key: Secret | null = null): Promise<Store> {
  return storeOver(connect(":memory:"), clock, () => undefined, sealOf(key));
}

/** Makes a store of an open database: settles its safety, brings its schema up to date, and answers the ports. */
export function storeOver(
  connection: Connection,
  clock: Clock,
  release: () => void,
  seal: Seal = sealOf(null),
): Store {
  try {
    settle(connection);
    migrate(connection, MIGRATIONS);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    ...recordingOn(connection.db, clock),
    atOnce: work => inside(connection.db, tx => work(recordingOn(tx, clock))),
    stories: overlaidStories(connection.db),
    versions: overlaidVersions(connection.db, clock),
    lookup: overlaidLookup(connection.db),
    spaces: spacesOf(connection.db),
    inbox: inboxOf(connection.db, clock),
    vault: vaultOf(connection.db, seal),
    memory: memoryOf(connection.db),
    arrivals: arrivalsOf(connection.db),
    schedules: schedulesOf(connection.db, clock),
    slots: slotsOf(connection.db, clock),
    editions: editionsOf(connection.db, clock),
    drafts: draftsOf(connection.db, clock),
    ledger: ledgerOf(connection.db, clock),
    agenda: agendaOf(connection.db, clock),
    corrections: correctionsOf(connection.db),
    follows: followsOf(connection.db),
    sources: sourcesOf(connection.db, clock),
    visits: visitsOf(connection.db),
    items: seenOf(connection.db),
    retention: retentionOf(connection.db),
    close: async () => {
      // Takes its turn after the filing in hand.
      await connection.db.connection().execute(async () => connection.close());
      release();
    },
  };
}

const recordingOn = (db: Connection["db"], clock: Clock): Recording => ({
  documents: documentsOf(db, clock),
  edits: editsOf(db, clock),
  stories: storiesOf(db),
  versions: versionsOf(db, clock),
  arrangements: arrangementsOf(db, clock),
});

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ConfigError(
      `The data folder ${folder} cannot be made (${messageOf(error)}). Point ONRECORD_DATA at a folder that can be written.`,
      { cause: error },
    );
  }
}

/** The first SQLite without the WAL-reset bug, which could lose a committed transaction (sqlite.org/wal.html#walresetbug). */
const OLDEST = "3.51.3";

/** Kibibytes of pages kept in memory; a filing must fit, or it is written twice, and so must the texts one answer cites. */
const CACHE = 16_384;

/**
 * Pages the log may hold before they are carried over into the record, some 8 MB: each time waits for the disk twice, and what articles
 * write is partly the same pages again.
 */
const LOGGED = 2000;

/** Sets what durability rests on and reads it back: a setting SQLite ignored would be found out only by a power cut. */
function settle(connection: Connection): void {
  const version = connection.version();
  if (isOlder(version, OLDEST)) {
    throw new ConfigError(
      `SQLite ${version} can lose data after a crash; Onrecord needs ${OLDEST} or newer. Update Node.`,
    );
  }
  const wanted = connection.file === ":memory:" ? "memory" : "wal";
  const settings = [
    ["journal_mode", wanted],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["cache_size", -CACHE],
    ["wal_autocheckpoint", LOGGED],
  ] as const;
  for (const [name, value] of settings) {
    connection.exec(`pragma ${name} = ${value}`);
    const found = connection.pragma(name);
    if (found !== value) {
      throw new ConfigError(
        `${connection.file}: SQLite keeps ${name} at ${found} instead of ${value}. Use a local disk for ONRECORD_DATA.`,
      );
    }
  }
  proveWritable(connection);
}

/** A file that cannot be written is found out now, not at the first article. */
function proveWritable(connection: Connection): void {
  connection.exec("begin");
  try {
    connection.exec(`pragma user_version = ${connection.pragma("user_version")}`);
  } finally {
    connection.exec("rollback");
  }
}

/** True when a dotted version number comes before another. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version.split(".").map(Number), than.split(".").map(Number)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  }
  return false;
}
