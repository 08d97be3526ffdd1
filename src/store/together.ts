import type { Kysely, Transaction } from "kysely";
import type { Clock } from "../clock.ts";
import type { Schema } from "./schema.ts";

/** Does a small piece of writing; settles when it is durable. "later": it may wait a moment for others to come along. */
export type Together = <T>(
  write: (tx: Transaction<Schema>) => Promise<T>,
  when?: "now" | "later",
) => Promise<T>;

/** How long a piece may wait for others, milliseconds. */
const LATER = 20;

/** One waiting piece: its work inside the transaction, and how its caller hears of the commit. */
interface Waiting {
  readonly write: (tx: Transaction<Schema>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Commits small writings that come together in one transaction: a commit waits for the disk, and many events a second would each wait
 * for their own. One that throws fails all of its group, and each caller hears of it.
 */
export function together(db: Kysely<Schema>, clock: Clock): Together {
  let waiting: Waiting[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    // What arrives while the disk works is the next group.
    for (await turn(); waiting.length > 0; await turn()) {
      const group = waiting;
      waiting = [];
      try {
        const told = await db.transaction().execute(async tx => {
          const all: (() => void)[] = [];
          for (const { write } of group) all.push(await write(tx));
          return all;
        });
        for (const tell of told) tell();
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    running = false;
  };
  const start = (): void => {
    if (!running && waiting.length > 0) void run();
  };
  return <T>(write: (tx: Transaction<Schema>) => Promise<T>, when = "now"): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const waited: Waiting = {
        write: async tx => {
          const result = await write(tx);
          return () => resolve(result);
        },
        fail: reject,
      };
      waiting.push(waited);
      if (when === "now") start();
      else if (waiting.length === 1) void clock.sleep(LATER).then(start);
    });
}

/** Lets everything that has arrived join. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
