import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig, secretsOf } from "../../src/config.ts";
import { ConfigError } from "../../src/errors.ts";

function folder(yaml: string | null): string {
  const path = mkdtempSync(join(tmpdir(), "onrecord-config-"));
  mkdirSync(join(path, "config"));
  if (yaml !== null) writeFileSync(join(path, "config", "onrecord.yaml"), yaml);
  return path;
}

const load = (yaml: string | null, env: Record<string, string> = {}) => {
  const cwd = folder(yaml);
  return { cwd, config: loadConfig({ env, cwd, home: cwd }) };
};

describe("configuration", () => {
  it("has a default for every setting", () => {
    const { cwd, config } = load(null);
    expect(config).toEqual({
      data: join(cwd, "data"),
      briefings: join(cwd, "briefings"),
      examples: true,
      sources: {
        enabled: true,
        file: "config/sources.yaml",
        every: 30,
        backlog: 10,
        together: 8,
        contact: null,
        private: false,
        keep: 0,
        list: [],
      },
      web: { enabled: true, port: 4321, host: "127.0.0.1", site: null },
      discord: { api: "https://discord.com/api", token: null },
      slack: {
        managers: [],
        prefix: "",
        port: 3000,
        host: "127.0.0.1",
        api: "https://slack.com/api/",
        botToken: null,
        appToken: null,
        signingSecret: null,
        clientId: null,
        clientSecret: null,
      },
      schedules: [
        {
          ...{ id: "page", platform: "web", space: "house", channel: "page", first: "now" },
          when: { said: "daily 8:00", cron: "0 8 * * *" },
          zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...{ topics: [], length: "normal", quiet: null, silence: "silent", review: null, manager: null },
        },
      ],
      delivery: { unsure: "repost", settle: 30 },
      key: null,
      log: "warn",
    });
  });

  it("ships a file that says the same as the defaults", () => {
    const home = join(import.meta.dirname, "..", "..");
    const shipped = loadConfig({ env: {}, cwd: folder(null), home });
    const { config } = load(null);
    expect({ ...shipped, data: "", briefings: "" }).toEqual({ ...config, data: "", briefings: "" });
  });

  it("lets the environment win over the file", () => {
    const { config } = load("data: here\nweb:\n  port: 1\n", {
      ONRECORD_DATA: "/elsewhere",
      PORT: "0",
      LOG_LEVEL: "debug",
    });
    expect([config.data, config.web.port, config.log]).toEqual(["/elsewhere", 0, "debug"]);
  });

  it("takes an empty variable for none", () => {
    expect(load("web: { port: 9 }", { PORT: "" }).config.web.port).toBe(9);
  });

  it("reports all problems together, each with file or variable, key and value", () => {
    const wrong = () => load("exmples: false\nweb:\n  host: 7\nlog: loud\n", { PORT: "eighty" });
    expect(wrong).toThrow(ConfigError);
    for (const words of [
      /4 problems/,
      /exmples/,
      /web\.host.*it says 7/,
      /environment variable PORT: web\.port.*"eighty"/,
      /log:.*"loud"/,
    ]) {
      expect(wrong).toThrow(words);
    }
  });

  it.each([
    ["a: [", /cannot be read as YAML/],
    ["- a\n- b", /must hold settings/],
    ["just words", /must hold settings/],
  ])("says what is wrong with a file like %j", (yaml, message) => {
    expect(() => load(yaml)).toThrow(message);
  });

  it("says so when the named file is not there", () => {
    expect(() => load(null, { ONRECORD_CONFIG: "nowhere.yaml" })).toThrow(
      /ONRECORD_CONFIG names .*nowhere\.yaml, which does not exist/,
    );
  });

  it("takes secrets from the environment alone, and prints none of them", () => {
    const token = ["xoxb", "1", "canary"].join("-");
    const { config } = load(null, { SLACK_BOT_TOKEN: token, ONRECORD_KEY: "k".repeat(44) });
    expect(config.slack.botToken?.reveal()).toBe(token);
    expect(JSON.stringify(config)).not.toContain(token);
    expect(secretsOf(config).map(one => one.reveal())).toEqual([token, "k".repeat(44)]);
    const inFile = () => load(`slack: { botToken: ${token} }`);
    expect(inFile).toThrow(/slack\.botToken: secrets are set in the environment/);
    expect(inFile).not.toThrow(new RegExp(token));
  });
});
