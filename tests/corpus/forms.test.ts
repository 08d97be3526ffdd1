import { describe, expect, it } from "vitest";
import { FORMS } from "../../bench/quality/forms.ts";
import { ownGold } from "../../bench/quality/gold.ts";
import { measure, total } from "../../bench/quality/measure.ts";
import { account } from "../../src/story/account.ts";
import type { Said } from "../../src/story/story.ts";
import { overlaps } from "../../src/text/document.ts";
import { read } from "../../src/text/read.ts";
import { type Annotated, fragmentsOf, loadCorpus, locate } from "./corpus.ts";
import { formFloors } from "./floors.ts";

const corpus = loadCorpus(FORMS);
const measured = corpus.map(article => measure(ownGold(article)));

describe("the reader on every form of quotation", () => {
  it.each([
    ["quoted", "quoted statements with exact words and the right speaker"],
    ["indirect", "indirect statements with the right speaker"],
  ] as const)("reaches the floor of %s: %s", (key, _what) => {
    const { right, wrong } = total(measured.map(article => article[key]));
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(formFloors[key]);
  });

  it.each([
    ["misnamed", "somebody else's name"],
    ["scareQuotes", "a slogan, title or scare quote"],
  ] as const)("keeps the limit of %s: statements under %s", (key, _whose) => {
    const wrong = measured.flatMap(article => article[key]);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(formFloors[key]);
  });

  it("tells where, to whom and when it was said", () => {
    const checks = corpus.flatMap(occasionsIn);
    const wrong = checks.filter(({ right }) => !right).map(({ name }) => name);
    expect(checks.length - wrong.length, wrong.join("\n")).toBeGreaterThanOrEqual(formFloors.occasions);
  });
});

/** Each place, hearer and day that is annotated, and whether the statement with those words has it. */
function occasionsIn(article: Annotated): { readonly name: string; readonly right: boolean }[] {
  const { filing } = ownGold(article);
  const { said } = account(filing, read(filing.document));
  return article.annotation.quotes.flatMap(quote => {
    const spans = fragmentsOf(quote).map(words => locate(article.text, words));
    const found = said.filter(({ words }) =>
      words.some(({ span }) => spans.some(one => overlaps(one, span))),
    );
    const check = (wanted: string | undefined, of: (one: Said) => string | null | undefined) =>
      wanted === undefined
        ? []
        : [{ name: `${article.name}: ${wanted}`, right: found.some(one => of(one) === wanted) }];
    return [
      ...check(quote.venue, one => one.venue?.text),
      ...check(quote.addressee, one => one.addressee?.text),
      ...check(quote.said, one => one.said?.from),
    ];
  });
}
