import { resolve } from "node:path";
import { backup as copy } from "../store/backup.ts";
import { print, type System, type Verb } from "./verb.ts";

export const backup: Verb = {
  name: "backup",
  add(program, system, done) {
    program
      .command("backup")
      .description("copy the record into a file, while the bot runs or not; the copy is checked")
      .argument("<file>", "a file that is not there yet")
      .option("--data <folder>", "the record to copy (default: the configured one)")
      .action((file: string, flags: { readonly data?: string }) => done(run(file, flags.data, system)));
  },
};

async function run(file: string, data: string | undefined, system: System): Promise<number> {
  const config = system.config(data);
  await copy(config.data, resolve(system.cwd, file));
  await print(system.output, `copied ${config.data} to ${file}; onrecord restore ${file} puts it back`);
  return 0;
}
