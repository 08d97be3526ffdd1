import { prepare } from "../model/prepare.ts";
import { read } from "../read.ts";
import type { ReadResult, ReadTask } from "./task.ts";

// The process that reads: it ends when its parent lets go of it, and models and tables go with it.

// A parent that is gone wants no answer.
const unheard = (): void => undefined;

process.on("message", (document: ReadTask) =>
  process.send?.(answer(document), undefined, undefined, unheard),
);

// While the parent still looks for the first document.
prepare();

function answer(document: ReadTask): ReadResult {
  try {
    return { status: "read", reading: read(document) };
  } catch (error) {
    return { status: "failed", stack: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
  }
}
