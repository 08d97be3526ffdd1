import { existsSync, readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { ConfigError, messageOf } from "./errors.ts";

const listed = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: "must be an address like https://example.com/feed" }),
  name: z.string().min(1).nullable().default(null),
  kind: z.enum(["feed", "page"]).default("feed"),
  every: z.int().min(10).max(10_080).nullable().default(null),
});
const file = z.strictObject({ sources: z.array(listed).nullable().default([]) });

/** A source of the house, as config/sources.yaml lists it. */
export type ListedSource = z.output<typeof listed>;

/**
 * Reads the list of the house's sources; none where there is no such file.
 * @throws ConfigError with every problem at once.
 */
export function listedSources(path: string): readonly ListedSource[] {
  if (!existsSync(path)) return [];
  const result = file.safeParse(valuesOf(path));
  if (result.success) return result.data.sources ?? [];
  const lines = result.error.issues.map(
    ({ path: at, message }) => `- ${path}: ${at.join(".") || "the file"}: ${message}`,
  );
  throw new ConfigError(
    `The list of sources has ${lines.length === 1 ? "a problem" : "problems"}:\n${lines.join("\n")}`,
  );
}

function valuesOf(path: string): unknown {
  try {
    return parseYaml(readFileSync(path, "utf8")) ?? {};
  } catch (error) {
    throw new ConfigError(`${path} cannot be read as YAML: ${messageOf(error)}`, { cause: error });
  }
}
