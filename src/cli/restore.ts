import { resolve } from "node:path";
import { restore as putBack } from "../store/backup.ts";
import { openStore } from "../store/open.ts";
import { HOUSE } from "../store/store.ts";
import { print, type System, type Verb } from "./verb.ts";

export const restore: Verb = {
  name: "restore",
  add(program, system, done) {
    program
      .command("restore")
      .description("put a copy made by backup in the place of the record; the bot must be stopped")
      .argument("<file>", "the copy")
      .option(
        "--data <folder>",
        "the record to replace (default: the configured one); it is kept beside the new one",
      )
      .action((file: string, flags: { readonly data?: string }) => done(run(file, flags.data, system)));
  },
};

async function run(file: string, data: string | undefined, system: System): Promise<number> {
  const { clock, pid, output } = system;
  const config = system.config(data);
  const stamp = clock.now().toISOString().replace(/[:.]/g, "-");
  const kept = putBack(config.data, resolve(system.cwd, file), stamp, pid);
  const store = await openStore({ folder: config.data, clock, processId: pid, key: config.key });
  const { documents } = await store.lookup.coverage(HOUSE);
  await store.close();
  await print(
    output,
    `restored ${config.data} from ${file}: ${documents} ${documents === 1 ? "document" : "documents"}`,
  );
  if (kept !== null) await print(output, `what stood there is kept as ${kept}`);
  return 0;
}
