import type { Signature } from "../story/signature.ts";

/** Signatures kept, of the stories looked at last: a document's candidates are the next one's, and parsing one costs as much as comparing. */
const KEPT = 64;

const kept = new Map<string, Signature>();

/** A stored signature, by its text: what changed is another text. The one longest unused goes first. */
export function signatureIn(json: string): Signature {
  const signature = kept.get(json) ?? (JSON.parse(json) as Signature);
  kept.delete(json);
  kept.set(json, signature);
  for (const key of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(key);
  }
  return signature;
}
