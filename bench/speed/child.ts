import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** Whether processes can be kept on one core, so that a figure is one core's. */
export const canPin = (): boolean => spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** Starts `node FILE ARGS` (FILE from the project's root) on the first core; `taskset` becomes node, so the process id is node's. */
export const start = (
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess => startNode([join(ROOT, file), ...args], env);

function startNode(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  cores: "one" | "all" = "one",
): ChildProcess {
  const line = [process.execPath, ...words];
  const [program, ...rest] = cores === "one" && canPin() ? ["taskset", "-c", "0", ...line] : line;
  return spawn(program!, rest, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What stands behind "node" in `npm start`. */
function startWords(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: { start: string };
  };
  return scripts.start.split(" ").slice(1);
}

/** Starts the bot as `npm start` does, with the flags package.json gives it. */
export const startAsInstalled = (env: Readonly<Record<string, string>>): ChildProcess =>
  // As given, and not by way of NODE_OPTIONS: the process that reads is started without them.
  startNode(startWords(), env);

/** Waits for the first output of a process: milliseconds since `since`, and all it printed until it ended. */
export async function outputOf(
  child: ChildProcess,
  since: number,
): Promise<{ readonly first: number; readonly text: string }> {
  let text = "";
  let first = Number.NaN;
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    if (text === "") first = performance.now() - since;
    text += part;
  });
  const code = await new Promise<number | null>(resolve => child.once("close", resolve));
  if (code !== 0) throw new Error(`${child.spawnargs.slice(-3).join(" ")} ended with ${code}:\n${text}`);
  return { first, text };
}

/** Runs a measuring script in a process of its own; its output is the JSON of one value. */
export async function measured(file: string, args: readonly string[]): Promise<unknown> {
  const { text } = await outputOf(start(file, args), performance.now());
  return JSON.parse(text);
}

/** The same with the flags of node that the bot answers with: they say how much is thrown away before it is collected. */
export async function measuredAsTheBot(
  file: string,
  args: readonly string[],
  cores: "one" | "all" = "one",
): Promise<unknown> {
  const flags = startWords().filter(word => word.startsWith("--"));
  const child = startNode([...flags, join(ROOT, file), ...args], {}, cores);
  return JSON.parse((await outputOf(child, performance.now())).text);
}
