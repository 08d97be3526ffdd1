import { expect, test } from "vitest";
import { read } from "../../../src/text/read.ts";
import { documentOf } from "../../fake/document.ts";

const SIZE = 10_000;
/** What four times the text may cost at most, in times of processor; quadratic work costs sixteen. */
const MOST = 8;
/** Below this, in milliseconds, a figure says nothing. */
const NOISE = 150;

const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Pieces that differ by a made-up word, so that nothing is met twice. */
const numbered =
  (piece: (word: string) => string) =>
  (size: number): string => {
    let text = "";
    for (let i = 0; text.length < size; i++) text += piece(wordOf(i));
    return text;
  };

/** "Baba", "Bada", "Bafa" …: a capitalised word for each number. */
function wordOf(number: number): string {
  let word = "";
  for (let rest = number + 20; rest > 0; rest = Math.floor(rest / 20))
    word += `${"bdfghjklmnprstvwzcxq"[rest % 20]}a`;
  return word[0]!.toUpperCase() + word.slice(1);
}

const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  [
    "a text without an end of a sentence",
    repeated("many people walked along the road while others waited and "),
  ],
  ["one noun again and again", repeated("the company ")],
  ["one verb of saying again and again", repeated("he said that the mayor said that ")],
  ["straight marks", repeated('"')],
  ["marks that only open", repeated("“")],
  ["marks of all kinds", repeated("“\"'‘»«”")],
  ["nested marks that nothing closes", repeated("“‘a ")],
  ["apostrophes that may open", repeated(" 'a")],
  [
    "one quotation of many sentences",
    size => `“${repeated("He told her that she was right. ")(size)}” he said.`,
  ],
  ["many quotations in one paragraph", repeated('"It is so," he said. ')],
  ["quotations that every line opens again", repeated("“It is so\n")],
  ["a name after the other", numbered(word => `Ana ${word} `)],
  ["people of one surname", numbered(word => `${word} Varga left. Varga said no. `)],
  ["people of one given name", numbered(word => `Ana ${word} said no. Ana left. `)],
  ["one person of many roles", numbered(word => `Ana Varga, the mayor of ${word}, left. `)],
  [
    "organisations and what they are called",
    numbered(word => `${word} Harbour Council met. The council said so. `),
  ],
  ["doubles that open inside doubles", repeated("“a “b ")],
  [
    "doubles that open and close inside doubles",
    size => `${repeated("“a ")(size / 2)}${repeated("b” ")(size / 2)}`,
  ],
  ["corners in corners", repeated("「a『b ")],
  ["marks of all languages", repeated("„a“ «b» »c« ‹d› ‚e‘ 「f」 ''g'' ``h'' ")],
  ["feet and inches", repeated("6' 2\" and ")],
  ["quotations that every line opens again and nobody speaks", repeated("“It is so.\n“So it is.\n")],
  ["one speaker with many quotations", size => `Roe said:\n${repeated("“It is so.\n")(size)}`],
  ["questions and answers", repeated("Q: Did you see it?\nA: I did not see it.\n")],
  ["bold speakers", repeated("**Roe:** I did not.\n**Berg:** You did.\n")],
  ["lines that quote a block", repeated("> It is so. So it is.\n")],
  ["replies without end", repeated("Roe had a reply. “It is so.” “No,” was his verdict. ")],
  ["reports inside reports", repeated("Roe said Berg had told Varga that he said she had asked, ")],
  ["according to", repeated("according to Roe, ")],
  ["marks inside marks", repeated("“Roe said: ‘Go.’ Berg said: ‘Stay.’” ")],
  ["headlines with colons", repeated("Mayor: bridge will stay: mayor\n")],
  ["verbs without a subject", repeated("was said and told and asked ")],
  ["lines of speakers", numbered(word => `${word}: I did not say that at all.\n`)],
  ["one long word", repeated("a")],
  ["one long word with hyphens", repeated("Ab-")],
  ["digits", repeated("1")],
  ["numbers with stops", repeated("1,")],
  ["commas", repeated(",")],
  ["brackets", repeated("(")],
  ["spaces", repeated(" ")],
  ["dates", repeated("on Monday, March 3, 2024, ")],
  ["amounts", repeated("$5 million, 5% ")],
  ["right-to-left words", repeated("שלום עולם. ")],
  ["emoji", repeated("👩‍👩‍👧 ")],
  ["lone surrogates", repeated("\ud800 \udc00")],
  ["control characters", repeated("\u0000\u0001\u200b ")],
  ["capitals", repeated("THE MINISTER SAID NO. ")],
  ["headings", repeated("A Short Heading\n")],
  ["short lines", repeated("a line.\n")],
];

const processorTime = (text: string): number => {
  const before = process.cpuUsage();
  read(documentOf(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

test.each(HOSTILE)("%s: four times the text takes at most about four times as long", (_, make) => {
  const [small, large] = [make(SIZE), make(4 * SIZE)];
  const once = processorTime(small);
  const isLinear = (): boolean =>
    processorTime(large) < Math.max(NOISE, Math.max(once, processorTime(small)) * MOST);
  expect(isLinear() || isLinear()).toBe(true);
});

test("ten thousand marks or names and a megabyte in one line end in a reading", () => {
  for (const text of [repeated('"')(300_000), repeated("the company ")(1_000_000), "a".repeat(1_000_000)])
    expect(read(documentOf(text)).paragraphs).toHaveLength(1);
});
