import type { Offer } from "../platform/platform.ts";
import { commands } from "./index.ts";

/** The commands as a platform offers them: completion, help and registration are made from these. */
export const offers: readonly Offer[] = commands.map(({ name, summary, example, role, options }) => ({
  name,
  summary,
  example,
  role: role ?? "anyone",
  options: options.map(({ choices, ...option }) => ({ ...option, choices: choices ?? [] })),
}));
