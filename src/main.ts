#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { System } from "./cli/verb.ts";
import type { Log } from "./log.ts";

// For who starts this file itself; only what is imported after this line is loaded faster.
await import("./loading.js");
const { Command } = await import("commander");
const { verbsFor } = await import("./cli/index.ts");
const { systemClock } = await import("./clock.ts");
const { ConfigError, messageOf, SourceError, UsageError } = await import("./errors.ts");
const { loadConfig, secretsOf } = await import("./config.ts");
const { openLog } = await import("./log.ts");

/** Exit codes: 0 done, 1 something was refused or missed, 2 the operator or asker has something to mend, 70 a bug (sysexits EX_SOFTWARE). */
const home = dirname(dirname(fileURLToPath(import.meta.url)));

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(`${home}/package.json`, "utf8"));
  return String((manifest as { version: unknown }).version);
}

let log: Log = openLog("error", process.stderr);

function system(): System {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      // The second signal does not wait.
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
    });
  }
  // `onrecord … | head` closes the pipe: an end, not a failure.
  process.stdout.on("error", error => process.exit("code" in error && error.code === "EPIPE" ? 0 : 70));
  return {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    cwd: process.cwd(),
    home,
    version: versionOf(),
    pid: process.pid,
    // There where node was started with --expose-gc, as `npm start` does.
    collect: () => void globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" }),
    clock: systemClock,
    signal: stop.signal,
    config: data =>
      loadConfig({
        env: { ...process.env, ...(data !== undefined && { ONRECORD_DATA: data }) },
        cwd: process.cwd(),
        home,
      }),
    log: config => {
      log = openLog(config.log, process.stderr, secretsOf(config));
      return log;
    },
  };
}

function report(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof SourceError) {
    process.stderr.write(`onrecord: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(
    `onrecord: a bug: ${error instanceof Error ? (error.stack ?? messageOf(error)) : messageOf(error)}\n`,
  );
  return 70;
}

async function main(): Promise<void> {
  const program = new Command("onrecord")
    .description(
      "The news bot that never misquotes: reads articles, answers who said what, with the words it rests on.",
    )
    .version(versionOf())
    .showHelpAfterError("(onrecord --help lists the verbs, onrecord VERB --help explains one)")
    .showSuggestionAfterError();
  const running: Promise<number>[] = [];
  const surroundings = system();
  // The bot goes on; a verb that does one thing and ends fails as Node has it.
  if (process.argv[2] === "start") {
    const { rejectionGuard } = await import("./rejections.ts");
    const guard = rejectionGuard(
      systemClock,
      () => log,
      () => process.exit(70),
    );
    process.on("unhandledRejection", guard);
  }
  for (const verb of await verbsFor(process.argv[2]))
    verb.add(program, surroundings, code => running.push(code));
  program.parse(process.argv);
  for (const code of running) process.exitCode = await code.catch(report);
}

await main().catch(error => {
  process.exitCode = report(error);
});
