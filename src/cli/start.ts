import { existsSync } from "node:fs";
import { join } from "node:path";
import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import { RECORD_FILE } from "../store/file.ts";
import { HOUSE } from "../store/store.ts";
import { openApartReader } from "../text/apart/reader.ts";
import { print, type System, type Verb } from "./verb.ts";

export const start: Verb = {
  name: "start",
  add(program, system, done) {
    program
      .command("start")
      .description("read the briefings, open the record and answer in a local chat page until stopped")
      .option("--data <folder>", "the record to use (default: the configured one)")
      .action((flags: { readonly data?: string }) => done(run(flags, system)));
  },
};

async function run(flags: { readonly data?: string }, system: System): Promise<number> {
  const config = system.config(flags.data);
  const apart = openApartReader(system.clock);
  // A new record begins with reading: what reads is loaded while the rest is.
  if (!existsSync(join(config.data, RECORD_FILE))) apart.wake();
  try {
    const { startApp } = await import("../app.ts");
    const { clock, pid, collect } = system;
    const given = { clock, log: system.log(config), pid, apart, collect };
    await serve(await startApp(config, given), config, system);
  } finally {
    apart.rest();
  }
  return 0;
}

async function serve(app: App, config: Config, system: System): Promise<void> {
  const { signal } = system;
  const ended = new Promise<void>(resolve => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    // Stopped while it still reads the briefs, it does not wait for all of them.
    await Promise.race([ended, present(app, config, system).then(() => ended)]);
  } finally {
    await app.stop();
  }
}

/** Says where the bot is as soon as it answers, and what it holds once the briefs are read. */
async function present(app: App, config: Config, system: System): Promise<void> {
  const { output, errors, version, signal } = system;
  await print(output, `Onrecord ${version}`);
  await print(output, `record  ${config.data}`);
  await print(output, app.address === null ? "chat    switched off (web.enabled)" : `chat    ${app.address}`);
  for (const name of app.platforms) if (name !== "web") await print(output, `${name.padEnd(7)} on`);
  const problems = await app.briefed;
  if (signal.aborted) return;
  for (const problem of problems) await print(errors, `not read: ${problem}`);
  const { documents } = await app.store.lookup.coverage(HOUSE);
  await print(output, `holds   ${documents} ${documents === 1 ? "document" : "documents"}`);
  await print(output, "Ctrl-C stops it.");
}
