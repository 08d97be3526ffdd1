import { createHash } from "node:crypto";
import type { APIMessageTopLevelComponent } from "discord.js";
import type { Part } from "./render.ts";
import type { WireMessage } from "./wire.ts";

/**
 * What tells a message of ours from any other, for as long as it stands: the numbers (`id`) of its container and of the first thing in
 * it, 31 and 23 bits of a hash of its key and part. Discord keeps these numbers and gives them back in the history, where it keeps no
 * nonce. The last 8 bits say how many parts there are.
 */
export interface Mark {
  readonly outer: number;
  readonly inner: number;
}

const PARTS = 2 ** 8;

export function markOf(key: string, part: number): Mark {
  const hash = createHash("sha256").update(`${key}.${part}`).digest();
  return { outer: (hash.readUInt32BE(0) >>> 1) | 1, inner: ((hash.readUInt32BE(4) >>> 9) | 1) * PARTS };
}

/** The components of one part, marked. */
export function marked(part: Part, mark: Mark, parts: number): APIMessageTopLevelComponent[] {
  const [first, ...others] = part.components;
  if (first === undefined || !("components" in first)) return [...part.components];
  const [head, ...rest] = first.components;
  if (head === undefined) return [...part.components];
  const inner = mark.inner + Math.min(parts, PARTS - 1);
  return [
    { ...first, id: mark.outer, components: [{ ...head, id: inner }, ...rest] } as typeof first,
    ...others,
  ];
}

/** How many parts the message that bears this mark says there are; null: it bears another. */
export function partsSaid({ marks }: WireMessage, mark: Mark): number | null {
  const [outer, inner = 0] = marks;
  if (outer !== mark.outer || inner - (inner % PARTS) !== mark.inner) return null;
  return inner % PARTS;
}
