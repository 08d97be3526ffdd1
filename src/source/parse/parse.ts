import { Worker } from "node:worker_threads";
import { messageOf } from "../../errors.ts";
import type { FeedResult, ListResult, PageResult, Raw, Result, Task } from "./task.ts";

/** Reads what strangers sent, in a thread that is ended when it takes too long or too much. */
export interface Parser {
  page(raw: Raw): Promise<PageResult>;
  feed(raw: Raw): Promise<FeedResult>;
  /** The feeds of an OPML file. */
  list(raw: Raw): Promise<ListResult>;
  /** Ends the thread while nothing is in hand; the next task starts another. */
  rest(): void;
}

/** Milliseconds one document may take. */
const LONGEST = 3000;
/** Megabytes of the thread's heap. */
const HEAP = 256;
/** Documents one thread reads before it makes room for a fresh one. */
const LIFE = 2000;

const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

interface Thread {
  readonly worker: Worker;
  read: number;
}

/** One thread, one document at a time, in the order they come. */
export function openParser(): Parser {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const end = (): void => {
    void thread?.worker.terminate();
    thread = null;
  };
  const ready = async (): Promise<Thread> => {
    if (thread !== null && thread.read >= LIFE) end();
    thread ??= await started();
    thread.read++;
    return thread;
  };
  const run = async (task: Task): Promise<Result> => {
    try {
      const answer = await answered((await ready()).worker, task);
      if (answer.status === "no" && answer.ended) end();
      return answer;
    } catch (error) {
      end();
      return { status: "no", reason: `cannot be read (${messageOf(error).slice(0, 100)})`, feeds: [] };
    }
  };
  const queued = (task: Task): Promise<Result> => {
    waiting++;
    const turn = last.then(() => run(task)).finally(() => waiting--);
    last = turn;
    return turn;
  };
  return {
    page: async raw => {
      const result = await queued({ ...raw, kind: "page" });
      return result.status === "page" || result.status === "no" ? result : OTHER;
    },
    feed: async raw => {
      const result = await queued({ ...raw, kind: "feed" });
      return result.status === "feed" || result.status === "no" ? result : OTHER;
    },
    list: async raw => {
      const result = await queued({ ...raw, kind: "list" });
      return result.status === "list" || result.status === "no" ? result : OTHER;
    },
    rest: () => {
      if (waiting === 0) end();
    },
  };
}

/** An answer to something else than was asked. */
const OTHER = { status: "no", reason: "cannot be read", feeds: [] } as const;

async function started(): Promise<Thread> {
  const worker = new Worker(ENTRY, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 32 },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("online", resolve);
    worker.once("error", reject);
  });
  // A thread that is being ended may still fail, with nobody waiting for it.
  worker.on("error", () => undefined);
  // A thread at rest keeps no process alive.
  worker.unref();
  return { worker, read: 0 };
}

type Answer = Result & { readonly ended?: boolean };

/** Hands the bytes over (they are gone here afterwards) and waits for the answer, the thread's end, or the time. */
function answered(worker: Worker, task: Task): Promise<Answer> {
  worker.ref();
  return new Promise<Answer>(resolve => {
    const late = AbortSignal.timeout(LONGEST);
    const done = (answer: Answer): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      late.removeEventListener("abort", onLate);
      worker.unref();
      resolve(answer);
    };
    const ended = (reason: string): void => done({ status: "no", reason, feeds: [], ended: true });
    const onMessage = (result: Result): void => done(result);
    const onError = (error: Error): void =>
      ended(
        "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? "is too large to read"
          : "cannot be read",
      );
    const onExit = (): void => ended("cannot be read");
    const onLate = (): void => ended(`takes longer than ${LONGEST / 1000} s to read`);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    late.addEventListener("abort", onLate);
    const bytes = task.bytes.byteLength === task.bytes.buffer.byteLength ? task.bytes : task.bytes.slice();
    worker.postMessage({ ...task, bytes }, [bytes.buffer]);
  });
}
