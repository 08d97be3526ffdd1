import { hashOfNumber } from "./hash.ts";

/** What the training texts say about a form: its usual tags, best first, and whether it never has another. */
export interface DictionaryEntry {
  /** One to three Penn tag numbers. */
  readonly tags: readonly number[];
  /** True when the form is frequent and had one tag only: the tagger takes it without looking further. */
  readonly fixed: boolean;
}

export type Dictionary = ReadonlyMap<string, DictionaryEntry>;

/** One number for "which tags this form usually has"; 0 for an unknown form. */
export function ambiguityClass(entry: DictionaryEntry | undefined): number {
  if (entry === undefined) return 0;
  return hashOfNumber(entry.tags.reduce((code, tag) => code * 64 + tag + 1, 0));
}

/** One line a form: the form, a space, its tags as two-digit numbers, "!" when fixed. */
export function encodeDictionary(dictionary: Dictionary): string {
  const lines = [...dictionary].map(([form, { tags, fixed }]) => {
    const digits = tags.map(tag => String(tag).padStart(2, "0")).join("");
    return `${form} ${digits}${fixed ? "!" : ""}`;
  });
  return lines.sort().join("\n");
}

export function decodeDictionary(encoded: string): Dictionary {
  const dictionary = new Map<string, DictionaryEntry>();
  for (const line of encoded.split("\n")) {
    const cut = line.lastIndexOf(" ");
    const digits = line.slice(cut + 1);
    const fixed = digits.endsWith("!");
    const tags: number[] = [];
    for (let i = 0; i + 1 < digits.length; i += 2) tags.push(Number(digits.slice(i, i + 2)));
    if (cut > 0) dictionary.set(line.slice(0, cut), { tags, fixed });
  }
  return dictionary;
}
