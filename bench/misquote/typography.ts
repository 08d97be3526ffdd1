import { wordsIn } from "../../src/story/wording.ts";

/** The same words as other hands write them. Every one of these must be recognised. */
export const RIGHT: Readonly<Record<string, (words: string) => string>> = {
  "without marks": words => words,
  "straight marks": words => `"${straight(words)}"`,
  "curly marks": words => `“${words}”`,
  guillemets: words => `« ${words} »`,
  "German marks": words => `„${words}“`,
  "single marks": words => `‘${words}’`,
  "dashes and spaces": words => words.replace(/[—–]/gu, " -- ").replace(/ /gu, "\u00a0"),
  "in capitals": words => words.toUpperCase(),
  "no punctuation": words => words.replace(/[.,;:!?]+(?=\s|$)/gu, ""),
  "line breaks": words => words.replace(/ (?=\S+ \S+$)/u, "\n> "),
  "a part of it": words => stretch(words, 1, wordsIn(words).length),
  "first letter in brackets": words => words.replace(/^(\p{L})/u, first => `[${first.toUpperCase()}]`),
  "inside a message": words =>
    `Saw this on the wire and I am not sure whether we can run it: “${words}” What do you all think?`,
};

const straight = (words: string): string => words.replace(/[’‘]/gu, "'");

/** The words from one to another, with what stands between them. */
export function stretch(words: string, from: number, to: number): string {
  const all = wordsIn(words);
  return words.slice(all[from]!.start, all[to - 1]!.end);
}
