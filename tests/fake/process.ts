import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "onrecord-test-"));

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real program, as `npm run onrecord -- …` does. */
export function launch(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): ChildProcessWithoutNullStreams {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ONRECORD_|PORT$|HOST$|LOG_LEVEL$)/.test(name)),
  );
  return spawn(process.execPath, [join(root, "src", "onrecord.js"), ...args], {
    cwd,
    env: { ...clean, ...env },
  });
}

/** Runs the real program to its end. */
export async function onrecord(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = "",
): Promise<Finished> {
  const child = launch(args, env);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>(resolve => child.on("close", resolve));
  return { code, out, err };
}

/** Starts the bot and waits until it says where it is. */
export async function startBot(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; stop(): Promise<number | null> }> {
  const child = launch(["start"], env);
  const closed = new Promise<number | null>(resolve => child.on("close", resolve));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /^chat\s+(http\S+)/m.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.on("close", code => reject(new Error(`the bot ended with ${code}:\n${said}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      return await closed;
    },
  };
}
