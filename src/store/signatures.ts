import { EMPTY, type Signature } from "../story/signature.ts";

/** Signatures kept, of the stories looked at last: a document's candidates are the next one's, and parsing one costs as much as comparing. */
const KEPT = 64;

const kept = new Map<string, Signature>();

/**
 * A stored signature, by its text: what changed is another text. The one longest unused goes first. One that was stored before a side
 * was known has nothing on it.
 */
export function signatureIn(json: string): Signature {
  const signature = kept.get(json) ?? { ...EMPTY, ...(JSON.parse(json) as Partial<Signature>) };
  kept.delete(json);
  kept.set(json, signature);
  for (const key of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(key);
  }
  return signature;
}
