import type { Memory } from "../keeping.ts";
import { type Decoded, decode, decodeKept, type Kept } from "./custom-id.ts";
import { lanes } from "./lane.ts";

/** What buttons refer to that is too long for them, kept per space: one tenant's button opens nothing of another's. */
export interface Keep {
  put(space: string, kept: readonly Kept[]): Promise<void>;
  /** What a custom_id means; kept things are looked up. */
  read(space: string, customId: string): Promise<Decoded>;
  /** The bot was removed from a space: nothing of it is kept. */
  forget(space: string): Promise<void>;
}

/** Per space, the newest; a button that refers to an older one says that the command has to be typed. */
const KEPT = 500;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "value" in value &&
  typeof value.value === "string";

function read(text: string | null): readonly Kept[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

export function keepOf(memory: Memory): Keep {
  const order = lanes();
  const name = (space: string): string => `buttons:${space}`;
  const list = async (space: string): Promise<readonly Kept[]> =>
    read(await memory.get("discord", name(space)));
  return {
    async put(space, kept) {
      if (kept.length === 0) return;
      await order.run(space, async () => {
        const before = await list(space);
        const fresh = kept.filter(({ key }) => !before.some(one => one.key === key));
        if (fresh.length > 0)
          await memory.put("discord", name(space), JSON.stringify([...before, ...fresh].slice(-KEPT)));
      });
    },
    async read(space, customId) {
      const decoded = decode(customId);
      if (decoded.type !== "kept") return decoded;
      const found = (await list(space)).find(({ key }) => key === decoded.key);
      return found === undefined ? decoded : decodeKept(found.value);
    },
    forget: space => order.run(space, () => memory.put("discord", name(space), "[]")),
  };
}
