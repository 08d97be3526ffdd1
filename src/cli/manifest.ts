import { offers } from "../command/offers.ts";
import { UsageError } from "../errors.ts";
import { print, type System, type Verb } from "./verb.ts";

interface Flags {
  readonly url?: string;
}

export const manifest: Verb = {
  name: "manifest",
  add(program, system, done) {
    program
      .command("manifest")
      .description("print the manifest an app of a platform is made with")
      .argument("<platform>", "slack (Discord's commands register themselves)")
      .option("--url <address>", "the bot's public https address, for signed HTTP instead of Socket Mode")
      .action((platform: string, flags: Flags) => done(run(platform, flags, system)));
  },
};

async function run(platform: string, { url }: Flags, system: System): Promise<number> {
  if (platform !== "slack")
    throw new UsageError(
      `There is no manifest for ${JSON.stringify(platform)}: type onrecord manifest slack.`,
    );
  if (url !== undefined && !/^https:\/\/[^/\s]+\/?$/u.test(url))
    throw new UsageError(`--url is an address like https://onrecord.example, not ${JSON.stringify(url)}.`);
  const { manifestOf } = await import("../platform/slack/manifest.ts");
  const { prefix } = system.config().slack;
  await print(system.output, JSON.stringify(manifestOf(offers, { prefix, url: url ?? null }), null, 2));
  if (system.output.isTTY) {
    await print(
      system.errors,
      "Paste it at https://api.slack.com/apps: Create New App, From a manifest. Then install it, copy the two tokens, and run onrecord doctor.",
    );
  }
  return 0;
}
