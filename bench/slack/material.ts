import { spawn } from "node:child_process";
import { join } from "node:path";
import { type FakeSlack, startFakeSlack } from "../../tests/fake/slack/server.ts";

/** A fake Slack here, and beside it a bot in a process of its own. */
export interface Pair {
  readonly fake: FakeSlack;
  end(): Promise<void>;
}

export async function bot(kind: "real" | "echo"): Promise<Pair> {
  const fake = await startFakeSlack();
  const script = join(import.meta.dirname, "child.ts");
  const child = spawn(process.execPath, [script, kind, fake.api], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("close", code => reject(new Error(`the ${kind} bot ended with ${code}`)));
  });
  return {
    fake,
    async end() {
      const closed = new Promise(resolve => child.once("close", resolve));
      child.kill("SIGKILL");
      await closed;
      await fake.stop();
    },
  };
}
