import { describe, expect, test } from "vitest";
import { statement } from "../../../../src/card/statement.ts";
import { filing } from "../../../../src/source/filing.ts";
import { account } from "../../../../src/story/account.ts";
import { read } from "../../../../src/text/read.ts";

/** Who says what, who tells it; the marked words of every statement. */
function voices(text: string): string[] {
  const filed = filing(text, { published: "2026-03-04", outlet: "Lowe Mail" });
  return account(filed, read(filed.document)).said.map(({ speaker, teller, marked, words }) => {
    const who = speaker.name ?? speaker.words?.text ?? "unknown";
    const by = teller ? ` as ${teller.name ?? teller.words?.text} tells it` : "";
    return `${who}${by}: ${(marked.length > 0 ? marked : words).map(piece => piece.text).join(" … ")}`;
  });
}

describe("somebody's words as somebody else tells them", () => {
  test.each([
    [
      "according to a person",
      "“It was a mess,” Ana Roe said, according to Tom Brandt.",
      "Ana Roe as Tom Brandt tells it: “It was a mess,”",
    ],
    [
      "according to a paper, first",
      "According to the Norland Post, Ana Roe said “the dam is a mess”.",
      "Ana Roe as Norland Post tells it: “the dam is a mess”",
    ],
    [
      "before the teller",
      "Ana Roe told him the dam was safe, Tom Brandt said.",
      "Ana Roe as Tom Brandt tells it: the dam was safe",
    ],
    [
      "behind the teller",
      "Tom Brandt told the court that Ana Roe had called him “a liar and a thief”.",
      "Ana Roe as Tom Brandt tells it: “a liar and a thief”",
    ],
    [
      "marks inside marks",
      "“Then Tom Brandt said: ‘Sue them all today.’ I laughed,” Ana Roe recalled.",
      "Tom Brandt as Ana Roe tells it: ‘Sue them all today.’",
    ],
  ])("%s", (_, text, line) => {
    expect(voices(text)).toContain(line);
  });

  test("the teller is not quoted with the other's marked words", () => {
    const lines = voices("Tom Brandt told the court that Ana Roe had called him “a liar and a thief”.");
    expect(lines).toContain("Tom Brandt: that Ana Roe had called him “a liar and a thief”");
    expect(lines).toHaveLength(2);
  });

  test.each([
    "Tom Brandt said that the dam was safe.",
    "“I told them that it was safe,” Tom Brandt said.",
    "Tom Brandt said I had told him so.",
  ])("one voice stays one: %s", text => {
    expect(voices(text)).toHaveLength(1);
  });

  test("a card says who tells it", () => {
    const filed = filing("Ana Roe told him the dam was safe, Tom Brandt said.", { published: "2026-03-04" });
    const told = account(filed, read(filed.document)).said.find(({ teller }) => teller !== undefined)!;
    expect(JSON.stringify(statement(told))).toContain("Ana Roe");
    expect(JSON.stringify(statement(told))).toContain("as Tom Brandt tells it");
  });
});
