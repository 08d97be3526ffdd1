import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filing } from "../../../src/source/filing.ts";
import { read } from "../../../src/text/read.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "corpus");
const articlesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith(".txt"))
    .sort()
    .map(file => readFileSync(join(folder, file), "utf8").trim());
const articles = [...articlesOf(FOLDER), ...articlesOf(join(FOLDER, "forms"))];

/** What is said, who is written to have said it, and how, in words. */
function quotesOf(text: string): string[] {
  const { quotes } = read(filing(text, { published: "2026-03-04" }).document);
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return quotes.map(({ kind, spans, source, cue }) =>
    [kind, words(spans), words(source), words(cue)].join(" | "),
  );
}

test("two articles in one text, paragraphs apart, have the quotes of both", () => {
  for (let i = 0; i + 1 < articles.length; i += 2) {
    const [one, other] = [articles[i]!, articles[i + 1]!];
    expect(quotesOf(`${one}\n\n${other}`)).toEqual([...quotesOf(one), ...quotesOf(other)]);
  }
});
