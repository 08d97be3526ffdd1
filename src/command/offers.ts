import type { Offer } from "../platform/platform.ts";
import { commands } from "./index.ts";

/** The commands as a platform offers them: completion, help and registration are made from these. */
export const offers: readonly Offer[] = commands.map(({ name, summary, example, options }) => ({
  name,
  summary,
  example,
  options: options.map(({ name: option, description, required }) => ({
    name: option,
    description,
    required,
  })),
}));
