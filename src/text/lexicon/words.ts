/** Splits a lexicon written as one string of words. */
export const wordsOf = (lines: string): string[] => lines.split(/\s+/).filter(word => word !== "");

/** Splits a lexicon written as phrases parted by commas or line ends. */
export const phrasesOf = (lines: string): string[] =>
  lines
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== "");
