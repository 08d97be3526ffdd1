import type { Token } from "./tokens.ts";

/** "The 23-year-old scored": a person, though it looks like an adjective. */
export function withAgedNouns(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.tag !== "ADJ" || !/-year-olds?$/.test(token.lower)) return token;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (before?.tag !== "DET") return token;
    const stands = after === undefined || /^(?:VERB|AUX|PUNCT|ADP|ADV|PRON|SCONJ|CCONJ)$/.test(after.tag);
    return stands ? { ...token, tag: "NOUN" as const } : token;
  });
}
