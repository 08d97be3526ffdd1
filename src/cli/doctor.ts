import { ConfigError, messageOf } from "../errors.ts";
import { type Check, check } from "../platform/check.ts";
import { tryPort } from "../platform/web/server.ts";
import { openStore } from "../store/open.ts";
import { HOUSE, type Store } from "../store/store.ts";
import { print, type System, type Verb } from "./verb.ts";

export const doctor: Verb = {
  name: "doctor",
  add(program, system, done) {
    program
      .command("doctor")
      .description("look at everything the bot needs, and say what to do where something is missing")
      .option("--data <folder>", "the record to look at (default: the configured one)")
      .action((flags: { readonly data?: string }) => done(run(flags, system)));
  },
};

/** Exit code 2 where the operator has something to mend. */
async function run({ data }: { readonly data?: string }, system: System): Promise<number> {
  const config = system.config(data);
  const log = system.log({ ...config, log: "silent" });
  const { store, checks } = await record(config, system);
  const all = [check("ok", "configuration", "read"), ...checks, await chatPage(config)];
  try {
    all.push(...(await platformChecks(config, store, system, log)));
  } finally {
    await store?.close();
  }
  const width = Math.max(...all.map(({ name }) => name.length));
  for (const { status, name, words } of all)
    await print(system.output, `${status.padEnd("warning".length)}  ${name.padEnd(width)}  ${words}`);
  return all.some(({ status }) => status === "failed") ? 2 : 0;
}

type Config = ReturnType<System["config"]>;

async function record(
  { data, key }: Config,
  { clock, pid }: System,
): Promise<{ readonly store: Store | null; readonly checks: readonly Check[] }> {
  try {
    const store = await openStore({ folder: data, clock, processId: pid, key });
    const { documents } = await store.lookup.coverage(HOUSE);
    const words = `${data} (${documents} ${documents === 1 ? "document" : "documents"})`;
    return { store, checks: [check("ok", "record", words)] };
  } catch (error) {
    const running = error instanceof ConfigError && /in use by another Onrecord/u.test(error.message);
    const words = running ? `in use: the bot is running on ${data}` : messageOf(error);
    return { store: null, checks: [check(running ? "ok" : "failed", "record", words)] };
  }
}

/** Whether the chat page's port can be had. */
async function chatPage({ web }: Config): Promise<Check> {
  if (!web.enabled) return check("off", "chat page", "switched off (web.enabled)");
  try {
    await tryPort(web.host, web.port);
    return check("ok", "chat page", `${web.host}:${web.port}`);
  } catch (error) {
    return check("warning", "chat page", `${messageOf(error)} If it is this bot that runs, all is well.`);
  }
}

/** What each platform says of itself; one that cannot be looked at says so and hides no other. */
async function platformChecks(
  config: Config,
  store: Store | null,
  { clock }: System,
  log: ReturnType<System["log"]>,
): Promise<readonly Check[]> {
  const slack = async (): Promise<readonly Check[]> => {
    const { slackChecks } = await import("../platform/slack/doctor.ts");
    const channels = async (team: string): Promise<readonly string[]> => {
      const schedules = (await store?.schedules.list(`slack:${team}`, null)) ?? [];
      return [...new Set(schedules.map(({ to }) => to.channel))];
    };
    return await slackChecks({
      settings: config.slack,
      key: config.key,
      vault: store?.vault ?? null,
      channels,
      clock,
      log,
    });
  };
  const discord = async (): Promise<readonly Check[]> => {
    const { discordChecks } = await import("../platform/discord/doctor.ts");
    const channels = async (space: string): Promise<readonly string[]> =>
      ((await store?.schedules.list(space, null)) ?? []).map(({ to }) => to.thread ?? to.channel);
    return await discordChecks({ ...config.discord, memory: store?.memory ?? null, channels, clock });
  };
  const all: Check[] = [];
  for (const [name, look] of [
    ["slack", slack],
    ["discord", discord],
  ] as const) {
    const found = await look().catch((error: unknown) => [check("failed", name, messageOf(error))]);
    all.push(...found);
  }
  return all;
}
