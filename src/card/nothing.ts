import type { Block, Card } from "./card.ts";
import { rangeWords } from "./when.ts";

/** What was looked through: how many documents, and the days (ISO) of the first and the last; null while none is dated. */
export interface Searched {
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** "Searched 3 documents, 11 to 13 Feb 2025." */
export function searchedWords({ documents, from, to }: Searched): string {
  if (documents === 0) return "Nothing has been read yet.";
  const count = documents === 1 ? "1 document" : `${documents} documents`;
  return from === null || to === null ? `Searched ${count}.` : `Searched ${count}, ${rangeWords(from, to)}.`;
}

/** A card that says that something is not on record, why, where was looked, and what comes nearest. */
export function notOnRecord(
  command: string,
  reason: string | null,
  searched: Searched,
  rest: readonly Block[] = [],
): Card {
  const lead = reason === null ? "Not on record." : `Not on record: ${reason}`;
  const first: Block = { type: "text", text: `${lead} ${searchedWords(searched)}` };
  return { status: "nothing", command, blocks: [first, ...rest] };
}
