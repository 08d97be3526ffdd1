import { stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import type { Context } from "./command.ts";

/** The sentence before a fact that leans on it ("It belongs to the trust"), as stems and as text. */
export interface Before {
  readonly stems: ReadonlySet<string>;
  readonly text: string;
}

/** Facts whose sentence before is looked at, and characters of it. */
const LOOKED_AT = 24;
const REACH = 400;
const LEANING =
  /^(?:(?:it|they|them|he|she|this|these|those|both)$|(?:its|their|his|her|the (?:two|company|firm|man|woman|group|\d+-year-old))\b)|\bof (?:them|these|those)\b/i;

/** For facts with a pronoun or a "this": what the sentence before them says; by fact id. */
export async function beforeOf(
  facts: readonly Known[],
  { store, space }: Context,
): Promise<ReadonlyMap<string, Before>> {
  const leaning = facts
    .filter(known => known.parts.some(({ words, names }) => names.length === 0 && LEANING.test(words.text)))
    .slice(0, LOOKED_AT);
  const found = new Map<string, Before>();
  const texts = new Map<string, string>();
  for (const { id, sentence, source } of leaning) {
    const text =
      texts.get(source.document) ?? (await store.documents.get(space, source.document))?.text ?? "";
    texts.set(source.document, text);
    const before = lastSentence(text.slice(Math.max(0, sentence.span.start - REACH), sentence.span.start));
    if (before !== "") found.set(id, { stems: new Set(stemsOf(before)), text: before });
  }
  return found;
}

/** The last sentence of a text, roughly: what follows the last full stop but one. */
function lastSentence(text: string): string {
  const trimmed = text.trimEnd();
  const end = Math.max(
    ...[". ", "! ", "? ", "\n", ".” ", '." '].map(mark => trimmed.lastIndexOf(mark, trimmed.length - 2)),
  );
  return trimmed.slice(end + 1).trim();
}
