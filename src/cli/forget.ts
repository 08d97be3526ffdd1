import { UsageError } from "../errors.ts";
import { HOUSE } from "../store/store.ts";
import { withSession } from "./session.ts";
import { print, type System, type Verb } from "./verb.ts";

interface Flags {
  readonly data?: string;
  readonly space: string;
}

export const forget: Verb = {
  name: "forget",
  add(program, system, done) {
    program
      .command("forget")
      .description("take documents out of the record, with everything that rests on them")
      .argument("<what...>", "ids of documents, or their addresses")
      .option("--space <name>", "the workspace or server they belong to; house: what everyone sees", HOUSE)
      .option("--data <folder>", "the record to use (default: the configured one)")
      .action((what: string[], flags: Flags) => done(run(what, flags, system)));
  },
};

async function run(what: readonly string[], { data, space }: Flags, system: System): Promise<number> {
  return await withSession({ ...(data !== undefined && { data }) }, system, async ({ store }) => {
    let missed = 0;
    for (const one of what) {
      const found = (await store.documents.list(space)).filter(
        ({ document, url }) => document === one || (url !== null && url === one),
      );
      let gone = 0;
      for (const { document } of found) if (await store.documents.remove(space, document)) gone++;
      if (gone === 0) missed++;
      await print(system.output, gone === 0 ? `not on record: ${one}` : `forgotten: ${one}`);
    }
    if (missed === what.length)
      throw new UsageError("nothing was forgotten; onrecord ask /stories lists what is on record");
    return missed > 0 ? 1 : 0;
  });
}
