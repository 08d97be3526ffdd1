import type { Memory } from "../keeping.ts";
import { type Decoded, decode, decodeKept, type Kept } from "./custom-id.ts";

/** What buttons refer to that is too long for them, kept per space: one tenant's button opens nothing of another's. */
export interface Keep {
  put(space: string, kept: readonly Kept[]): Promise<void>;
  /** What a custom_id means; kept things are looked up. */
  read(space: string, customId: string): Promise<Decoded>;
}

export function keepOf(memory: Memory): Keep {
  const name = (space: string, key: string): string => `button:${space}:${key}`;
  return {
    async put(space, kept) {
      for (const { key, value } of kept) await memory.put("discord", name(space, key), value);
    },
    async read(space, customId) {
      const decoded = decode(customId);
      if (decoded.type !== "kept") return decoded;
      const value = await memory.get("discord", name(space, decoded.key));
      return value === null ? decoded : decodeKept(value);
    },
  };
}
