import { describe, expect, it } from "vitest";
import { wireCredits } from "../../../src/text/wire.ts";

const BODY = "The council voted for the wall on Monday. Work begins in May, the mayor said.";
const credits = (text: string, byline: string | null = null, outlet: string | null = "Lowe Mail") =>
  wireCredits({ text, byline, outlet });

describe("credits of news agencies", () => {
  it.each([
    ["in a dateline", `PORT LOWE, March 4 (Reuters) - ${BODY}`, null, ["Reuters"]],
    ["in a dateline with a dash", `PORT LOWE (AP) — ${BODY}`, null, ["Associated Press"]],
    ["in a byline", BODY, "Ann Lee, Reuters", ["Reuters"]],
    ["as the byline", BODY, "Associated Press", ["Associated Press"]],
    ["with a colleague's outlet in brackets", BODY, "Ann Lee (AFP)", ["AFP"]],
    ["at the foot", `${BODY}\n\n© 2026 Agence France-Presse`, null, ["AFP"]],
    ["as the source", `${BODY}\n\nSource: dpa`, null, ["dpa"]],
    [
      "as a contributor",
      `${BODY}\n\nThe Associated Press contributed to this report.`,
      null,
      ["Associated Press"],
    ],
    ["twice, once", `PORT LOWE (Reuters) - ${BODY}\n\n© 2026 Thomson Reuters`, null, ["Reuters"]],
    ["not where it is told of", `The mayor told Reuters that work begins in May. ${BODY}`, null, []],
    ["not where a word only looks like one", `${BODY} (ap)`, "Tom Pap", []],
    ["not in a text without any", BODY, null, []],
  ])("are found %s", (_, text, byline, found) => {
    expect(credits(text, byline)).toEqual(found);
  });

  it("leave the outlet itself out", () => {
    expect(credits(`PORT LOWE (Reuters) - ${BODY}`, "Ann Lee, Reuters", "Reuters")).toEqual([]);
  });
});
