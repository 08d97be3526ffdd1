import { expect, it } from "vitest";
import { paragraphsOf } from "../../../src/text/clean.ts";
import { tokenize } from "../../../src/text/model/tokenize.ts";
import { syntaxOf } from "../../../src/text/syntax.ts";
import type { Tokens } from "../../../src/text/tokens.ts";
import { packedTrees, unpackedTree } from "../../../src/text/tree.ts";

/** A fact in every sentence of the document. */
const everywhere = ({ sentences }: Tokens) => sentences.map((_, sentence) => ({ sentence }));

const TEXT =
  'The owner of a bakery in Halverton, Desmond Farrow, was fined £4,800 on Tuesday.\n\n“I trusted an old scale,”   he told the court. Why? Nobody "knew" — not even Ana Müller\'s lawyer.';

it("gives back every word, tag, label, head and name of every sentence", () => {
  const tokens = tokenize(TEXT, paragraphsOf(TEXT));
  const syntax = syntaxOf(tokens);
  const packed = packedTrees(tokens, syntax, everywhere(tokens));
  tokens.sentences.forEach(({ first, last, span }, sentence) => {
    const text = TEXT.slice(span.start, span.end);
    const tree = unpackedTree(packed[sentence]!, text);
    const own = tokens.tokens.slice(first, last);
    expect(tree.starts.map((start, at) => text.slice(start, tree.ends[at]))).toEqual(
      own.map(token => token.text),
    );
    own.forEach((_, at) => {
      const head = syntax.head(first + at);
      expect(tree.tags[at]).toBe(syntax.penn(first + at));
      expect(tree.labels[at]).toBe(syntax.label(first + at));
      expect(tree.heads[at]).toBe(head < 0 ? -1 : head - first);
    });
  });
  const names = syntax.names().filter(({ kind }) => kind === "PERSON");
  expect(names.length).toBeGreaterThan(0);
});

it("takes four letters a word", () => {
  const tokens = tokenize(TEXT, paragraphsOf(TEXT));
  const packed = packedTrees(tokens, syntaxOf(tokens), everywhere(tokens));
  expect(packed.join("")).toHaveLength(4 * tokens.tokens.length);
});

it("packs only the trees of sentences that have a fact", () => {
  const tokens = tokenize(TEXT, paragraphsOf(TEXT));
  const packed = packedTrees(tokens, syntaxOf(tokens), [{ sentence: 1 }, { sentence: 1 }]);
  const all = packedTrees(tokens, syntaxOf(tokens), everywhere(tokens));
  expect(packed).toEqual(all.map((tree, sentence) => (sentence === 1 ? tree : "")));
});
