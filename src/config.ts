import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { ConfigError, messageOf } from "./errors.ts";
import { type ListedSource, listedSources } from "./listed.ts";
import { orders } from "./orders.ts";
import { isSecret, type Secret, secret } from "./secret.ts";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Secrets stand in the environment alone, never in a file that is copied around. */
const fromEnvironment = z
  .custom<Secret>(
    isSecret,
    "secrets are set in the environment, not in the file (config/example.env names them)",
  )
  .nullable()
  .default(null);

const slack = z.strictObject({
  managers: z.array(z.string().regex(/^[UW][A-Z0-9]+$/, "must be member ids like U012AB3CD")).default([]),
  prefix: z
    .string()
    .regex(/^[a-z0-9_-]{0,12}$/, "must be at most 12 of a-z, 0-9, - and _")
    .default(""),
  port: z.int().min(0).max(65_535).default(3000),
  host: z.string().min(1).default("127.0.0.1"),
  api: z.url().default("https://slack.com/api/"),
  botToken: fromEnvironment,
  appToken: fromEnvironment,
  signingSecret: fromEnvironment,
  clientId: z.string().min(1).nullable().default(null),
  clientSecret: fromEnvironment,
});

const discord = z.strictObject({
  api: z.url().default("https://discord.com/api"),
  token: fromEnvironment,
});

const sources = z.strictObject({
  enabled: z.boolean().default(true),
  file: z.string().min(1).default("config/sources.yaml"),
  every: z.int().min(10).max(1440).default(30),
  backlog: z.int().min(1).max(200).default(10),
  together: z.int().min(1).max(32).default(8),
  contact: z.string().min(3).nullable().default(null),
  private: z.boolean().default(false),
  keep: z.int().min(0).default(0),
});

const schema = z.strictObject({
  data: z.string().min(1).default("data"),
  briefings: z.string().min(1).default("briefings"),
  examples: z.boolean().default(true),
  web: z
    .strictObject({
      enabled: z.boolean().default(true),
      port: z.int().min(0).max(65_535).default(4321),
      host: z.string().min(1).default("127.0.0.1"),
      site: z.url().nullable().default(null),
    })
    .prefault({}),
  sources: sources.prefault({}),
  slack: slack.prefault({}),
  discord: discord.prefault({}),
  schedules: orders,
  delivery: z
    .strictObject({
      unsure: z.enum(["repost", "hold"]).default("repost"),
      settle: z.int().min(1).max(600).default(30),
    })
    .prefault({}),
  key: fromEnvironment,
  log: z.enum(LEVELS).default("warn"),
});

/** Every setting, parsed; `data` and `briefings` are absolute. */
export type Config = Omit<z.output<typeof schema>, "sources"> & {
  readonly sources: z.output<typeof sources> & { readonly list: readonly ListedSource[] };
};

/** Where configuration comes from: the environment, the working folder, and the folder of the package itself. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
}

/** Environment variables and the setting each one wins over. */
const ENVIRONMENT: readonly (readonly [
  name: string,
  path: readonly string[],
  parse: (text: string) => unknown,
])[] = [
  ["ONRECORD_DATA", ["data"], text => text],
  ["PORT", ["web", "port"], text => (/^\d+$/.test(text) ? Number(text) : text)],
  ["HOST", ["web", "host"], text => text],
  ["LOG_LEVEL", ["log"], text => text],
  ["ONRECORD_KEY", ["key"], secret],
  ["SLACK_BOT_TOKEN", ["slack", "botToken"], secret],
  ["SLACK_APP_TOKEN", ["slack", "appToken"], secret],
  ["SLACK_SIGNING_SECRET", ["slack", "signingSecret"], secret],
  ["SLACK_CLIENT_ID", ["slack", "clientId"], text => text],
  ["SLACK_CLIENT_SECRET", ["slack", "clientSecret"], secret],
  ["DISCORD_TOKEN", ["discord", "token"], secret],
  ["DISCORD_API_URL", ["discord", "api"], text => text],
  ["SLACK_API_URL", ["slack", "api"], text => text],
];

/**
 * Reads config/onrecord.yaml (or `ONRECORD_CONFIG`) and the environment.
 * @throws ConfigError with every problem at once: file or variable, key, value, and what is expected.
 */
export function loadConfig({ env, cwd, home }: Surroundings): Config {
  const file = fileOf(env.ONRECORD_CONFIG, cwd, home);
  const settings = file === null ? {} : readSettings(file);
  const origin = new Map<string, string>();
  for (const [name, path, parse] of ENVIRONMENT) {
    const text = env[name];
    if (text === undefined || text === "") continue;
    assign(settings, path, parse(text));
    origin.set(path.join("."), `environment variable ${name}`);
  }
  const result = schema.safeParse(settings);
  if (!result.success) {
    throw new ConfigError(describe(result.error, settings, file ?? "the defaults", origin));
  }
  const config = result.data;
  const briefings = isAbsolute(config.briefings) ? config.briefings : nearest(config.briefings, cwd, home);
  const read = { ...config.sources, list: listedSources(nearest(config.sources.file, cwd, home)) };
  return { ...config, sources: read, data: resolve(cwd, config.data), briefings };
}

function fileOf(named: string | undefined, cwd: string, home: string): string | null {
  if (named !== undefined && named !== "") {
    const path = resolve(cwd, named);
    if (!existsSync(path)) {
      throw new ConfigError(`ONRECORD_CONFIG names ${path}, which does not exist. Correct or unset it.`);
    }
    return path;
  }
  const path = nearest("config/onrecord.yaml", cwd, home);
  return existsSync(path) ? path : null;
}

const nearest = (name: string, cwd: string, home: string): string =>
  existsSync(join(cwd, name)) ? join(cwd, name) : join(home, name);

function readSettings(file: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(readFileSync(file, "utf8")) ?? {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new ConfigError(`${file} cannot be read as YAML: ${messageOf(error)}`, { cause: error });
  }
  throw new ConfigError(`${file} must hold settings, one "name: value" a line.`);
}

function assign(settings: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    settings[head] = value;
    return;
  }
  const inner = settings[head];
  const next = typeof inner === "object" && inner !== null ? { ...inner } : {};
  settings[head] = next;
  assign(next as Record<string, unknown>, rest, value);
}

function describe(error: z.ZodError, settings: unknown, file: string, origin: Map<string, string>): string {
  const lines = error.issues.map(issue => {
    const key = issue.path.join(".");
    const where = origin.get(key) ?? file;
    const name = issue.code === "unrecognized_keys" ? [key, ...issue.keys].filter(Boolean).join(".") : key;
    // What stands where a secret belongs is not repeated.
    const value = issue.code === "custom" ? "" : shown(settings, issue.path);
    return `- ${where}: ${name || "the file"}: ${issue.message}${value}`;
  });
  return `The configuration has ${lines.length === 1 ? "a problem" : `${lines.length} problems`}:\n${lines.join("\n")}`;
}

function shown(settings: unknown, path: readonly PropertyKey[]): string {
  let value = settings;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return typeof value === "string" || typeof value === "number" ? ` (it says ${JSON.stringify(value)})` : "";
}

/** Every secret of a configuration: what a log must never show. */
export function secretsOf(config: Config): readonly Secret[] {
  const secrets = (value: unknown): readonly Secret[] => {
    if (isSecret(value)) return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(secrets) : [];
  };
  return secrets(config);
}
