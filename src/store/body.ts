import type { Person, Said } from "../story/story.ts";
import { encode } from "./serial.ts";

const bodies = new WeakMap<Said | Person, string>();

/**
 * A quotation or somebody as stored: what a document knows and what its story knows are mostly the same objects, written out once for
 * both.
 */
export function bodyOf(value: Said | Person): string {
  const body = bodies.get(value) ?? encode(value);
  bodies.set(value, body);
  return body;
}
