import { startApp } from "../app.ts";
import { HOUSE } from "../store/store.ts";
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
  const { clock, output, signal, version } = system;
  const config = system.config(flags.data);
  const app = await startApp(config, clock, system.log(config), system.pid);
  const { documents } = await app.store.lookup.coverage(HOUSE);
  for (const problem of app.problems) await print(system.errors, `not read: ${problem}`);
  await print(output, `Onrecord ${version}`);
  await print(output, `record  ${config.data} (${documents} ${documents === 1 ? "document" : "documents"})`);
  await print(output, app.address === null ? "chat    switched off (web.enabled)" : `chat    ${app.address}`);
  for (const name of app.platforms) if (name !== "web") await print(output, `${name.padEnd(7)} on`);
  await print(output, "Ctrl-C stops it.");
  if (!signal.aborted)
    await new Promise(resolve => signal.addEventListener("abort", resolve, { once: true }));
  await app.stop();
  return 0;
}
