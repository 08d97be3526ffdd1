import { expect, test } from "vitest";
import { sentenceStarts } from "../../../../src/text/model/sentence-starts.ts";

test.each([
  ["He left . | She stayed .", "plain stops"],
  ["`` Are you sure ? '' he asked . | Nobody was .", "a question in marks before its lower-case cue"],
  ["`` We won . '' | The crowd sang .", "a stop before closing marks"],
  ["Sen. Roe met Gov. Lee .", "titles"],
  ["George W. Marsh spoke .", "initials"],
  ["It opens at 3 p.m. | Officials expect crowds .", "a clock time before a new sentence"],
  ["It opens at 3 p.m. Monday .", "a clock time before a day"],
  ["They live in the U.S. | The rest left .", "an abbreviation before a word that opens sentences"],
  ["The U.S. Senate voted .", "an abbreviation inside a name"],
  ["Yahoo ! , they said , was sold .", "a mark inside a name"],
  ["( It rained . ) | Play went on .", "a stop before a closing bracket"],
])("splits %j (%s)", marked => {
  const words = marked
    .split(" ")
    .filter(word => word !== "|")
    .map(text => ({ text }));
  const expected: number[] = [0];
  marked.split(" ").forEach((word, i, all) => {
    if (word === "|") expected.push(i - all.slice(0, i).filter(other => other === "|").length);
  });
  expect(sentenceStarts(words)).toEqual(expected);
});

test("no words, no sentences", () => {
  expect(sentenceStarts([])).toEqual([]);
});
