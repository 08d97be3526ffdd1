import { deskOf, readBriefings } from "../desk.ts";
import { SourceError } from "../errors.ts";
import { ingest } from "../ingest.ts";
import type { Desk } from "../platform/platform.ts";
import { readFiling } from "../source/folder/file.ts";
import { openMemoryStore, openStore } from "../store/open.ts";
import { HOUSE, type Store } from "../store/store.ts";
import { headOf } from "./head.ts";
import type { System } from "./verb.ts";

/** Which record a verb works on: the configured one, another folder, or one file that is read and forgotten. */
export interface Where {
  readonly data?: string;
  readonly file?: string;
  readonly date?: string;
  readonly outlet?: string;
}

export interface Session {
  readonly desk: Desk;
  readonly store: Store;
}

/** Opens the record, works with it, and closes it whatever happens. A new record starts with the briefings, as `start` does. */
export async function withSession<T>(
  where: Where,
  system: System,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const config = system.config(where.data);
  const log = system.log(config);
  const store =
    where.file === undefined
      ? await openStore({ folder: config.data, clock: system.clock, processId: system.pid, key: config.key })
      : await openMemoryStore();
  try {
    if (where.file !== undefined) await readOne(where.file, where, store, system);
    else if ((await store.lookup.coverage(HOUSE)).documents === 0) await readBriefings(store, config, log);
    return await work({ store, desk: deskOf(store, system.clock, log) });
  } finally {
    await store.close();
  }
}

async function readOne(path: string, where: Where, store: Store, system: System): Promise<void> {
  const delivery = await readFiling(path, headOf(where));
  const source = {
    count: async () => 1,
    async *deliveries() {
      yield delivery;
    },
  };
  for await (const item of ingest(source, store, HOUSE, system.log(system.config()))) {
    if (item.status === "refused") throw new SourceError(item.reason);
  }
}
