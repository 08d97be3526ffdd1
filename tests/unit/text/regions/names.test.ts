import { describe, expect, test } from "vitest";
import { filing } from "../../../../src/source/filing.ts";
import { sliceOf } from "../../../../src/text/document.ts";
import { read } from "../../../../src/text/read.ts";
import type { Quote } from "../../../../src/text/reading.ts";
import { east } from "./east.ts";
import type { NamedArticle } from "./named-article.ts";
import { southWest } from "./south-west.ts";

/** Speakers shown of the quotes that hold some words: names, "~" and the source's words, or "?". */
function speakersOf(text: string, words: string): string[] {
  const { quotes, entities } = read(filing(text).document);
  const at = text.indexOf(words);
  const shown = ({ speaker }: Quote): string => {
    if (speaker.type === "entity") return entities[speaker.entity]!.name;
    return speaker.type === "described" ? `~${sliceOf(text, speaker.span)}` : "?";
  };
  return quotes
    .filter(({ spans }) => spans.some(({ start, end }) => start <= at + 3 && at + 3 < end))
    .map(shown);
}

describe.each([...east, ...southWest])("$name", ({ text, said }: NamedArticle) => {
  test.each(said)("%s: %s", (words, speaker) => {
    const shown = speakersOf(text, words);
    expect(
      shown.some(one => one === speaker || (speaker.startsWith("~") && one.startsWith(speaker))),
      shown.join(),
    ).toBe(true);
  });
});
