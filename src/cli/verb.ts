import type { Command } from "commander";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";

/** What a verb gets of the process: nothing else touches it. */
export interface System {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  readonly cwd: string;
  /** Folder of the package: where briefings/ and config/ ship. */
  readonly home: string;
  readonly version: string;
  readonly pid: number;
  /** Gives memory back to the machine, where the process can. */
  readonly collect: () => void;
  readonly clock: Clock;
  /** Aborted by SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Read when a verb needs it, so that `--help` works with a broken configuration. `data` wins over every setting. */
  config(data?: string): Config;
  log(config: Config): Log;
}

/** One verb of the command line, added to the program with its own `--help`. The returned promise's number is the exit code. */
export interface Verb {
  readonly name: string;
  add(program: Command, system: System, done: (code: Promise<number>) => void): void;
}

/** Writes one line, waiting while the reader of a pipe is slower than we are. */
export async function print(to: NodeJS.WritableStream, line: string): Promise<void> {
  if (!to.write(`${line}\n`)) await new Promise<void>(resolve => to.once("drain", resolve));
}
