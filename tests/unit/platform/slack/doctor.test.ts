import { describe, expect, it } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import { openLog } from "../../../../src/log.ts";
import { type DoctorOptions, slackChecks } from "../../../../src/platform/slack/doctor.ts";
import { manifestOf } from "../../../../src/platform/slack/manifest.ts";
import { modeOf, type SlackSettings } from "../../../../src/platform/slack/mode.ts";
import { secret } from "../../../../src/secret.ts";
import { offers } from "../../../fake/desk.ts";
import { APP_TOKEN, BOT_TOKEN, startFakeSlack } from "../../../fake/slack/server.ts";

const OFF: SlackSettings = {
  botToken: null,
  appToken: null,
  signingSecret: null,
  clientId: null,
  clientSecret: null,
  port: 0,
  host: "127.0.0.1",
};
const BOTH: SlackSettings = { ...OFF, botToken: secret(BOT_TOKEN), appToken: secret(APP_TOKEN) };

async function checked(
  settings: SlackSettings,
  channels: readonly string[] = [],
  more: Partial<DoctorOptions> = {},
) {
  const fake = await startFakeSlack();
  fake.state.scopes.splice(0, 1);
  const checks = await slackChecks({
    settings: { ...settings, api: fake.api },
    key: null,
    vault: null,
    channels: async () => channels,
    clock: systemClock,
    log: openLog("silent", { write: () => undefined }),
    ...more,
  });
  await fake.stop();
  return checks;
}

describe("the settings of Slack", () => {
  it.each<[string, Partial<SlackSettings>, RegExp]>([
    ["only the bot token", { botToken: secret("xoxb-1") }, /SLACK_APP_TOKEN is missing/],
    ["only the app token", { appToken: secret("xapp-1") }, /SLACK_BOT_TOKEN is missing/],
    [
      "only the signing secret",
      { signingSecret: secret("s") },
      /SLACK_CLIENT_ID \(or SLACK_BOT_TOKEN\) is missing/,
    ],
    ["no client secret", { signingSecret: secret("s"), clientId: "1" }, /SLACK_CLIENT_SECRET is missing/],
  ])("with %s say what is missing and where it is", (_, given, words) => {
    expect(() => modeOf({ ...OFF, ...given })).toThrow(words);
    expect(() => modeOf({ ...OFF, ...given })).toThrow(/api\.slack\.com\/apps/);
  });

  it("mean Socket Mode, signed HTTP for one workspace or for many, or nothing", () => {
    expect(modeOf(OFF)).toBeNull();
    expect(modeOf(BOTH)?.type).toBe("socket");
    expect(modeOf({ ...OFF, signingSecret: secret("s"), botToken: secret("b") })).toMatchObject({
      type: "http",
      oauth: null,
    });
    expect(
      modeOf({ ...OFF, signingSecret: secret("s"), clientId: "1", clientSecret: secret("c") }),
    ).toMatchObject({
      type: "http",
      botToken: null,
    });
  });
});

describe("the doctor on Slack", () => {
  it("is quiet where Slack is not set up", async () => {
    expect(await checked(OFF)).toMatchObject([{ status: "off" }]);
  });

  it("names what works, the scopes that are missing and where to add them, and channels the bot cannot see", async () => {
    const checks = await checked(BOTH, ["C1", "COUT"]);
    const of = (name: string) => checks.find(one => one.name === name);
    expect(of("slack socket")?.status).toBe("ok");
    expect(of("slack token")?.words).toContain("Fjord");
    expect(of("slack scopes")).toMatchObject({
      status: "failed",
      words: expect.stringContaining("OAuth & Permissions"),
    });
    expect(of("slack channel C1")?.status).toBe("ok");
    expect(of("slack channel COUT")).toMatchObject({
      status: "failed",
      words: expect.stringContaining("/invite"),
    });
  });

  it("finds a clock that is off, and a wrong token", async () => {
    const clock = { ...systemClock, now: () => new Date(Date.now() - 400_000) };
    const checks = await checked({ ...BOTH, botToken: secret("xoxb-wrong") }, [], { clock });
    expect(checks.find(({ name }) => name === "slack clock")).toMatchObject({
      status: "failed",
      words: expect.stringContaining("NTP"),
    });
    expect(checks.find(({ name }) => name === "slack token")?.status).toBe("failed");
  });
});

describe("the manifest", () => {
  it("stays within Slack's limits, with the prefix before every command but the one that takes all", () => {
    const manifest = JSON.parse(
      JSON.stringify(manifestOf(offers, { prefix: "or-", url: "https://bot.example" })),
    );
    const commands: readonly { command: string; description: string; url: string }[] =
      manifest.features.slash_commands;
    expect(commands.map(({ command }) => command).slice(0, 2)).toEqual(["/onrecord", "/or-brief"]);
    expect(
      commands.every(
        ({ command, url }) => command.length <= 32 && url === "https://bot.example/slack/events",
      ),
    ).toBe(true);
    expect(commands.length).toBeLessThanOrEqual(50);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.settings.socket_mode_enabled).toBe(false);
  });
});
