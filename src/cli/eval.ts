import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../errors.ts";
import type { System, Verb } from "./verb.ts";

export const evaluate: Verb = {
  name: "eval",
  add(program, system, done) {
    program
      .command("eval")
      .description(
        "measure the reading against annotated articles (the scorers of bench/quality; in a checkout only)",
      )
      .option("--quick", "a part of the articles")
      .action((flags: { readonly quick?: boolean }) => done(run(flags.quick ?? false, system)));
  },
};

async function run(quick: boolean, { home }: System): Promise<number> {
  const file = join(home, "bench", "main.ts");
  if (!existsSync(file))
    throw new UsageError("eval measures with bench/, which only a checkout of the project has");
  const bench = (await import(pathToFileURL(file).href)) as {
    runBench(name: string, quick: boolean): Promise<number>;
  };
  return await bench.runBench("quality", quick);
}
