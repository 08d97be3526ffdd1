import { formsOf } from "./forms.ts";
import type { Account } from "./story.ts";

/** The topic words of some sentences by number: counted without comparing a word twice. */
export interface Numbered {
  /** Stems by number, and how much each says (see rarity.ts). */
  readonly stems: readonly string[];
  readonly rarities: readonly number[];
  /** Numbers of each sentence, in order, with repeats. */
  readonly sentences: readonly (readonly number[])[];
}

export function numbered(texts: readonly string[]): Numbered {
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  const sentences = texts.map(text => {
    const found: number[] = [];
    for (const { stem, stop, rarity } of formsOf(text)) {
      if (stop) continue;
      let number = numbers.get(stem);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stem, number);
        rarities.push(rarity);
      }
      found.push(number);
    }
    return found;
  });
  return { stems: [...numbers.keys()], rarities, sentences };
}

/** A document's, with its title: worked out once for its signature and its key points. */
export interface Digest extends Numbered {
  readonly title: readonly number[];
}

const known = new WeakMap<Account["passages"], Digest>();

/** An editor's corrections leave it as it is. */
export function digestOf({ source, passages }: Pick<Account, "source" | "passages">): Digest {
  const kept = known.get(passages);
  if (kept !== undefined) return kept;
  const { stems, rarities, sentences } = numbered([
    ...passages.map(({ text }) => text),
    ...(source.title === null ? [] : [source.title]),
  ]);
  const title = sentences[passages.length] ?? [];
  const digest = { stems, rarities, sentences: sentences.slice(0, passages.length), title };
  known.set(passages, digest);
  return digest;
}
