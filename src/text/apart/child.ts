import { enableCompileCache } from "node:module";
import type { ReadResult, ReadTask } from "./task.ts";

/** The process that reads: it ends when its parent lets go of it, and models and tables go with it. */
enableCompileCache();
const { read } = await import("../read.ts");

process.on("message", (document: ReadTask) => process.send?.(answer(document)));
// Ctrl-C reaches every process of the terminal: the parent stops this one when what is in hand is read.
process.on("SIGINT", () => undefined);

function answer(document: ReadTask): ReadResult {
  try {
    return { status: "read", reading: read(document) };
  } catch (error) {
    return { status: "failed", stack: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
  }
}
