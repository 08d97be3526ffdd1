import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Run, renderTable, verdictOf } from "./table.ts";

const FOLDER = import.meta.dirname;
/** Every other file of this folder is a bench; what benches share lies in folders. */
const NOT_BENCHES = new Set(["main.ts", "table.ts"]);

const namesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith(".ts") && !NOT_BENCHES.has(file))
    .map(file => file.slice(0, -".ts".length))
    .sort();

/** Runs one bench and prints its table. @returns the exit code: 0, 1 a stated figure is missed, 2 no such bench. */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { quick: { type: "boolean", default: false } },
  });
  const names = namesOf(FOLDER);
  const name = positionals[0] ?? "";
  if (positionals.length !== 1 || !names.includes(name)) {
    const problem = name === "" ? "Which bench?" : `No bench is called "${positionals.join(" ")}".`;
    process.stderr.write(
      `${problem} npm run bench -- NAME [--quick], NAME one of:\n  ${names.join("\n  ")}\n`,
    );
    return 2;
  }
  const { run } = (await import(`./${name}.ts`)) as { readonly run: Run };
  const shared = process.env.ONRECORD_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
  if (!existsSync(shared)) process.stderr.write(`${shared} is not here: what needs it is skipped\n`);
  const rows = await run({ quick: values.quick, shared, say: line => process.stderr.write(`${line}\n`) });
  process.stdout.write(renderTable(`bench ${name}${values.quick ? " --quick" : ""}`, rows));
  const missed = rows.filter(row => verdictOf(row) === "missed");
  if (missed.length > 0) process.stdout.write(`\nmissed: ${missed.map(row => row.name).join("; ")}\n`);
  return missed.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
});
