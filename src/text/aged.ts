import { retagged, type Token } from "./tokens.ts";

/** "The 23-year-old scored": a person, though it looks like an adjective. */
export function withAgedNouns(tokens: readonly Token[]): readonly Token[] {
  return tokens.some(isAged)
    ? tokens.map((token, at) => (isAged(token) ? asNoun(tokens, at) : token))
    : tokens;
}

const isAged = ({ tag, lower }: Token): boolean => tag === "ADJ" && /-year-olds?$/.test(lower);

function asNoun(tokens: readonly Token[], at: number): Token {
  const token = tokens[at]!;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.tag !== "DET") return token;
  const stands = after === undefined || /^(?:VERB|AUX|PUNCT|ADP|ADV|PRON|SCONJ|CCONJ)$/.test(after.tag);
  return stands ? retagged(token, "NOUN") : token;
}
