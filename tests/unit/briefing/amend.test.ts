import { describe, expect, it } from "vitest";
import { amendedCard } from "../../../src/briefing/amend.ts";
import { factCard } from "../../../src/card/fact.ts";
import { plain } from "../../../src/card/plain.ts";
import { filing } from "../../../src/source/filing.ts";
import { account } from "../../../src/story/account.ts";
import type { Correction } from "../../../src/story/story.ts";
import { read } from "../../../src/text/read.ts";
import { factOn } from "../../fake/report.ts";

const TEXT = `The wall of Port Lowe would cost $12 million, according to Tom Vale.
Mayor Ana Ruiz met Tom Vale on the quay.`;

const accountWith = (...corrections: readonly Correction[]) => {
  const { document } = filing(TEXT, { outlet: "Lowe Mail" });
  return account({ document, corrections, origin: null }, read(document));
};

describe("an amended card", () => {
  it("gives a fact to who said it, and keeps the tree that answers are chosen with to itself", () => {
    const words = "The wall of Port Lowe would cost $12 million";
    const before = factOn(accountWith().known, words);
    const after = accountWith({ type: "speaker", words, speaker: "Ana Ruiz" });
    expect(factOn(after.known, words).tree).toBeDefined();
    const card = factCard([{ known: before, answer: null }], null);
    const amended = amendedCard(card, { kind: "reading", account: after });
    if (amended === null) throw new Error("nothing was amended");
    expect(plain(amended)).toContain("\nCorrected: according to Ana Ruiz (editor).");
    expect(JSON.stringify(amended)).not.toContain('"tree"');
  });
});
