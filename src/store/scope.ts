import type { Address } from "../platform/platform.ts";

/** How a channel, or a thread of it, is named within its space. */
export const scopeOf = ({ platform, channel, thread }: Address): string =>
  JSON.stringify([platform, channel, thread]);
