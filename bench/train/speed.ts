import { paragraphsOf } from "../../src/text/clean.ts";
import { tokenize } from "../../src/text/model/tokenize.ts";
import { syntaxOf } from "../../src/text/syntax.ts";
import { least, type Row } from "../table.ts";
import { tokenizeWithWink } from "./wink.ts";

/** Reads a text by the whole chain: words, tags, lemmas, heads, labels, names. */
function readWhole(text: string): void {
  const tokens = tokenize(text, paragraphsOf(text));
  const syntax = syntaxOf(tokens);
  for (let i = 0; i < tokens.tokens.length; i++) syntax.label(i);
  syntax.names();
}

const PASSES = 4;

/**
 * Words a second, by processor time (the machine may be busy): the first pass, in which V8 still compiles, and the best of the
 * later ones. The whole chain comes first, so that its first pass is cold.
 */
export function speedRows(texts: readonly string[]): Row[] {
  const whole = passes(texts, readWhole);
  const tags = passes(texts, text => tokenize(text, paragraphsOf(text)));
  const wink = passes(texts, text => tokenizeWithWink(text, paragraphsOf(text)));
  const words = texts.reduce((sum, text) => sum + tokenize(text, paragraphsOf(text)).tokens.length, 0);
  const speed = (name: string, seconds: number, floor?: number): Row => ({
    section: "speed, by processor time",
    name,
    values: [Math.round(words / seconds)],
    unit: "words/s",
    ...(floor === undefined ? {} : { stated: least(floor) }),
  });
  return [
    speed("words, tags, lemmas, trees, names: first pass", whole.first),
    speed("the same, warm", whole.best, 150_000),
    speed("words, tags, lemmas: warm", tags.best),
    speed("wink-nlp, words, tags, lemmas: first pass", wink.first),
    speed("the same, warm", wink.best),
  ];
}

function passes(texts: readonly string[], read: (text: string) => void): { first: number; best: number } {
  const seconds = Array.from({ length: PASSES }, () => {
    const before = process.cpuUsage();
    texts.forEach(read);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return { first: seconds[0]!, best: Math.min(...seconds) };
}
