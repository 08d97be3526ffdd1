import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { messageOf, UsageError } from "../src/errors.ts";
import { type Run, renderTable, verdictOf } from "./table.ts";

/** Every other file of this folder is a bench; what benches share lies in folders. */
const NOT_BENCHES = new Set(["main.ts", "table.ts"]);

/** Names of the benches: the files of this folder. */
export const benches = (): readonly string[] =>
  readdirSync(import.meta.dirname)
    .filter(file => file.endsWith(".ts") && !NOT_BENCHES.has(file))
    .map(file => file.slice(0, -".ts".length))
    .sort();

/**
 * Runs bench/NAME.ts and prints its table. `explain` also lists what was got wrong, on standard error.
 * @returns the exit code: 1 where a stated figure is missed.
 * @throws UsageError for a name that is no bench.
 */
export async function runBench(name: string, quick: boolean, explain = false): Promise<number> {
  const names = benches();
  if (!names.includes(name)) {
    const problem = name === "" ? "which bench?" : `no bench is called "${name}".`;
    throw new UsageError(
      `${problem} npm run bench -- NAME [--quick] [--explain], NAME one of: ${names.join(", ")}`,
    );
  }
  const { run } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as { readonly run: Run };
  const shared = process.env.ONRECORD_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  if (!existsSync(shared)) say(`${shared} is not here: what needs it is skipped`);
  const rows = await run({ quick, shared, say, explain: explain ? say : () => {} });
  process.stdout.write(renderTable(`bench ${name}${quick ? " --quick" : ""}`, rows));
  const missed = rows.filter(row => verdictOf(row) === "missed").map(row => `${row.section}: ${row.name}`);
  if (missed.length > 0) process.stdout.write(`\nmissed: ${missed.join("; ")}\n`);
  return missed.length > 0 ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: "boolean", default: false }, explain: { type: "boolean", default: false } },
  });
  return await runBench(positionals.join(" "), values.quick, values.explain);
}

function report(error: unknown): number {
  const asked = error instanceof UsageError || (error instanceof TypeError && "code" in error);
  const words = !asked && error instanceof Error ? error.stack : undefined;
  process.stderr.write(`bench: ${words ?? messageOf(error)}\n`);
  return asked ? 2 : 70;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2)).catch(report);
