import type { TreeSentence } from "./conllu.ts";
import type { Share } from "./evaluate.ts";
import type { Tokenizer } from "./raw.ts";

/** Universal tags on GUM's running text, over the tokens a tokenizer and the treebank both have. */
export function evaluateGumText(tokenizer: Tokenizer, sentences: readonly TreeSentence[]): Share {
  const result: Share = { right: 0, all: 0 };
  for (const { text, spans, universal } of sentences) {
    const gold = new Map(spans.map(([start, end], i) => [`${start}-${end}`, universal[i]!]));
    const { tokens } = tokenizer(text, [{ span: { start: 0, end: text.length }, kind: "text" }]);
    for (const token of tokens) {
      const tag = gold.get(`${token.start}-${token.end}`);
      if (tag === undefined) continue;
      result.all++;
      if (tag === token.tag) result.right++;
    }
  }
  return result;
}
