import { type ChildProcess, fork } from "node:child_process";
import type { Clock } from "../../clock.ts";
import type { Document } from "../document.ts";
import type { Reading } from "../reading.ts";
import type { ReadResult, ReadTask } from "./task.ts";

/**
 * Reads documents in a process of its own, which ends when there is nothing to read: answering never waits for reading, and the models,
 * tables and compiled code that only reading needs (some 60 MB) do not stay in memory. A thread would leave a third of it behind: what it
 * took from the C library is not given back when it ends.
 */
export interface ApartReader {
  /** Starts the process, which loads what reading needs, when a document is about to come. */
  wake(): void;
  /** @throws Error when the reader failed or its process ended; the next document starts another. */
  read(document: Document): Promise<Reading>;
  /** Ends the process while nothing is in hand; the next document starts another. It also ends by itself after a while. */
  rest(): void;
}

/** Milliseconds without a document after which the process ends. */
const IDLE = 10_000;

const ENTRY = new URL("./entry.js", import.meta.url);

/** One process, one document at a time, in the order they come. */
export function openApartReader(clock: Clock): ApartReader {
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle = new AbortController();
  const rest = (): void => {
    idle.abort();
    if (waiting > 0) return;
    if (child?.connected) child.disconnect();
    child = null;
  };
  const restLater = async (): Promise<void> => {
    idle = new AbortController();
    const { signal } = idle;
    await clock.sleep(IDLE, signal);
    if (!signal.aborted) rest();
  };
  const running = (): ChildProcess => {
    if (child?.connected !== true) child = started();
    return child;
  };
  const run = async (document: Document): Promise<Reading> => await readIn(running(), document);
  return {
    wake() {
      running();
      if (waiting === 0) void restLater();
    },
    rest,
    read: document => {
      waiting++;
      idle.abort();
      const turn = last
        .then(() => run(document))
        .finally(() => {
          waiting--;
          if (waiting === 0) void restLater();
        });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function started(): ChildProcess {
  // Apart from the terminal too: Ctrl-C is for the parent, which first waits for what is in hand. It ends when its parent is gone.
  const child = fork(ENTRY, { serialization: "advanced", execArgv: [], detached: true });
  // One that fails while nobody waits for it is missed with the next document.
  child.on("error", () => undefined);
  child.unref();
  child.channel?.unref();
  return child;
}

function readIn(child: ChildProcess, document: ReadTask): Promise<Reading> {
  // Only what is in hand keeps this process alive.
  child.channel?.ref();
  return new Promise<Reading>((resolve, reject) => {
    const done = (): void => {
      child.off("message", onMessage).off("error", onError).off("exit", onExit);
      child.channel?.unref();
    };
    const onMessage = (message: unknown): void => {
      const result = message as ReadResult;
      done();
      if (result.status === "read") resolve(result.reading);
      else reject(new Error(`a document could not be read: ${result.stack}`));
    };
    const onError = (error: Error): void => {
      done();
      reject(error);
    };
    const onExit = (): void => onError(new Error("the process that reads ended"));
    child.on("message", onMessage).on("error", onError).on("exit", onExit);
    child.send(document);
  });
}
