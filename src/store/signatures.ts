import { EMPTY, type Signature } from "../story/signature.ts";
import { lately } from "./lately.ts";

/** Signatures kept, of the stories looked at last: a document's candidates are the next one's, and parsing one costs as much as comparing. */
const KEPT = 64;

const kept = lately<string, Signature>(KEPT);

/** A stored signature, by its text: what changed is another text. One that was stored before a side was known has nothing on it. */
export function signatureIn(json: string): Signature {
  const known = kept.get(json);
  if (known !== undefined) return known;
  const signature = { ...EMPTY, ...(JSON.parse(json) as Partial<Signature>) };
  kept.keep(json, signature, 1);
  return signature;
}
