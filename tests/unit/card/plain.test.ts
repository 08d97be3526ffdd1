import { describe, expect, it } from "vitest";
import type { Block, Card } from "../../../src/card/card.ts";
import { plain } from "../../../src/card/plain.ts";
import {
  ferrySource,
  happening,
  known,
  mixed,
  paraphrased,
  role,
  said,
  solberg,
  speaker,
  words,
} from "../../fake/ferry.ts";

const card = (...blocks: readonly Block[]): Card => ({ status: "answer", command: "test", blocks });
const quote = (given: Parameters<typeof said>[0] = {}): Block => ({ type: "quote", said: said(given) });
const otherPaper = { ...ferrySource, document: "b0", outlet: "Coast Radio", published: "2025-03-05" };

describe("a card as plain text", () => {
  it("says who, then the exact words, then the evidence", () => {
    expect(plain(card(quote()))).toBe(
      [
        "Marit Solberg, the harbour master of Nordvik",
        "“No one sails on a cracked hull,”",
        "on the quay, to reporters, said 3 Mar 2025 · Nordvik Courier, 4 Mar 2025 (example) · open at these words",
      ].join("\n"),
    );
  });

  it("parts the two sides of “she said” by an ellipsis outside the marks", () => {
    const sides = [words("“No one sails on a cracked hull,”"), words("“Not on my watch.”")];
    expect(plain(card(quote({ words: sides, marked: sides })))).toContain(
      "“No one sails on a cracked hull,” … “Not on my watch.”",
    );
  });

  it("labels what no quotation marks enclosed as paraphrase, and drops the conjunction", () => {
    expect(plain(card({ type: "quote", said: paraphrased })).split("\n")[0]).toBe(
      "The ferry's owner: repairs would take nearly three weeks (paraphrase)",
    );
  });

  it("labels words that are only partly the speaker's", () => {
    expect(
      plain(card({ type: "quote", said: mixed }))
        .split("\n")
        .slice(0, 2),
    ).toEqual(["One engineer", "the crack “a hair too long” (partly paraphrase)"]);
  });

  it("calls a direct quotation without marked words a paraphrase all the same", () => {
    expect(plain(card(quote({ marked: [] })))).toContain("(paraphrase)");
  });

  it.each([
    ["unknown speaker", speaker(null)],
    ["One engineer", speaker(null, { words: words("One engineer") })],
    ["Marit Solberg (editor)", speaker("Marit Solberg", { editor: true })],
  ])("names the speaker as %s", (expected, given) => {
    expect(plain(card(quote({ speaker: given, role: null }))).split("\n")[0]).toBe(expected);
  });

  it.each([
    ["former captain", role("captain", { former: true })],
    ["ex-captain", role("ex-captain", { former: true })],
    ["mayor (editor)", role("mayor", { editor: true })],
    ["pilot (per Coast Radio, 5 Mar 2025 (example))", role("pilot", { source: otherPaper })],
  ])("gives the role as %s", (expected, given) => {
    expect(plain(card(quote({ role: given }))).split("\n")[0]).toBe(`Marit Solberg, ${expected}`);
  });

  it("lists the other sources of the same words", () => {
    expect(plain(card(quote({ sources: [ferrySource, otherPaper] })))).toContain(
      "\nalso Coast Radio, 5 Mar 2025 (example)",
    );
  });

  it("answers with a fact, who says so, the sentence and the evidence", () => {
    const answer = { words: words("About 1,200 passengers"), name: null };
    expect(plain(card({ type: "fact", known: known(), answer }))).toBe(
      [
        "About 1,200 passengers, according to Tomas Lindqvist (paraphrase)",
        "  About 1,200 passengers a day use the line, according to Tomas Lindqvist, who runs the timetable.",
        "Nordvik Courier, 4 Mar 2025 (example) · open at these words",
      ].join("\n"),
    );
  });

  it("gives a name where the words were a pronoun, and both", () => {
    const answer = { words: words("she", words("hull").span.end), name: "Marit Solberg" };
    const sentence = words("“No one sails on a cracked hull,” she told reporters on the quay.");
    expect(
      plain(card({ type: "fact", known: known({ sentence, attributed: null }), answer })).split("\n")[0],
    ).toBe("Marit Solberg (in the source: she)");
  });

  it("does not call words a paraphrase that stand between the speaker's marks", () => {
    const sentence = words("“No one sails on a cracked hull,” she told reporters on the quay.");
    const answer = { words: words("a cracked hull"), name: null };
    expect(
      plain(
        card({ type: "fact", known: known({ sentence, attributed: speaker("Marit Solberg") }), answer }),
      ).split("\n")[0],
    ).toBe("a cracked hull, according to Marit Solberg");
  });

  it("says that a fact is disputed, corrected or withdrawn", () => {
    const shown = (status: "reported" | "disputed" | "corrected" | "withdrawn"): string =>
      plain(card({ type: "fact", known: known({ status }), answer: null }));
    expect(shown("corrected")).toContain("(corrected by an editor)");
    expect(shown("disputed")).toContain("(disputed)");
    expect(shown("withdrawn")).toContain("(withdrawn)");
    expect(shown("reported")).not.toContain("(reported)");
  });

  it("marks on both sides of a comparison what stands alone", () => {
    const runs = (word: string) =>
      [
        { text: "on ", mark: "same" },
        { text: word, mark: "changed" },
        { text: " cracked hull", mark: "same" },
      ] as const;
    expect(plain(card({ type: "difference", yours: runs("the"), onRecord: runs("a") }))).toBe(
      "  yours      on [the] cracked hull\n  on record  on [a] cracked hull",
    );
  });

  it("lists events with their date and evidence", () => {
    expect(plain(card({ type: "event", event: happening() }))).toBe(
      "3 Mar 2025  stopped the night ferry on Monday\n  Nordvik Courier, 4 Mar 2025 (example) · open at these words",
    );
  });

  it("gives a person's roles with their source and date, each once", () => {
    expect(plain(card({ type: "person", person: solberg }))).toBe(
      [
        "Marit Solberg",
        "  the harbour master of Nordvik, per Nordvik Courier, 4 Mar 2025 (example)",
        "  former captain, per Nordvik Courier, 4 Mar 2025 (example)",
        "  quoted twice · also Solberg",
      ].join("\n"),
    );
  });

  it("puts the actions on one line", () => {
    const action = (label: string): Block => ({ type: "action", label, command: `/${label}` });
    expect(plain(card({ type: "text", text: "Not on record." }, action("Share"), action("More")))).toBe(
      "Not on record.\n[Share] [More]",
    );
  });

  it("parts answers from each other, not from what introduces them", () => {
    expect(plain(card({ type: "heading", text: "Ferry" }, quote(), quote())).split("\n\n")).toHaveLength(2);
  });

  it("keeps the title, and drops a heading over nothing", () => {
    const heading = (text: string): Block => ({ type: "heading", text });
    expect(
      plain(
        card(
          heading("Title"),
          heading("Quotes"),
          heading("Facts"),
          { type: "text", text: "x" },
          heading("End"),
        ),
      ),
    ).toBe("Title\n\nFacts\nx");
  });

  it("never shows an address or an id", () => {
    const text = plain(
      card(
        quote(),
        { type: "sources", sources: [ferrySource] },
        { type: "link", label: "the story", url: "/story/fe22a0b1c2d3e4f5" },
      ),
    );
    expect(text).not.toMatch(/https?:|fe22a0b1|\/story\//);
    expect(text).toContain("the story");
  });

  it("goes by the title or the host where no outlet is given", () => {
    const nameless = { ...ferrySource, outlet: null };
    expect(plain(card({ type: "sources", sources: [nameless] }))).toBe(
      "Harbour board stops the Nordvik ferry, 4 Mar 2025 (example)",
    );
    expect(plain(card({ type: "sources", sources: [{ ...nameless, title: null, published: null }] }))).toBe(
      "courier.example, undated (example)",
    );
  });
});
