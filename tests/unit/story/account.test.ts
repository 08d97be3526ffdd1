import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account } from "../../../src/story/account.ts";
import type { Citation } from "../../../src/story/cite.ts";
import { SPEAKER_SHOWN } from "../../../src/story/confidence.ts";
import { accountOf, told } from "../../fake/article.ts";
import { morning } from "../../fake/quay.ts";

/** Every citation anywhere inside a value: whatever has text, document and span. */
function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== "object" || value === null) return [];
  const here = "text" in value && "span" in value && "document" in value ? [value as Citation] : [];
  return [...here, ...Object.values(value).flatMap(citationsIn)];
}

describe("an account of a document", () => {
  it("cites nothing that is not a slice of the document", () => {
    const citations = citationsIn(accountOf(morning));
    expect(citations.length).toBeGreaterThan(20);
    for (const { text, document, span } of citations) {
      expect(document).toBe(morning.id);
      expect(text).toBe(morning.text.slice(span.start, span.end));
    }
  });

  it("cites slices whatever spans the reader finds", () => {
    const { filing, reading } = told(morning);
    const offset = fc.integer({ min: 0, max: morning.text.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 6 }), pairs => {
        const spans = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
        const quotes = reading.quotes.map(quote => ({ ...quote, spans, marked: spans }));
        for (const { text, span } of citationsIn(account(filing, { ...reading, quotes }))) {
          expect(text).toBe(morning.text.slice(span.start, span.end));
        }
      }),
    );
  });

  it("shows the whole sentences around a quotation", () => {
    const [first] = accountOf(morning).said;
    expect(first?.context.text).toBe(
      "“We will rebuild every metre of this wall before the winter storms,” said Mayor Ingrid Solheim.",
    );
  });

  it("gives a speaker the role the document gives", () => {
    expect(accountOf(morning).said.map(said => said.role?.text)).toEqual([
      "Mayor",
      "Engineer",
      "Engineer",
      undefined,
    ]);
  });

  it("keeps the source's own words for someone unnamed", () => {
    const { speaker } = accountOf(morning).said[3]!;
    expect([speaker.name, speaker.words?.text]).toEqual([null, "A council clerk"]);
  });

  it.each([
    [SPEAKER_SHOWN - 0.01, null, ["Ingrid Solheim"]],
    [SPEAKER_SHOWN, "Ingrid Solheim", []],
  ])("with confidence %d in the speaker shows the name %s", (sure, name, candidates) => {
    const quotes = [{ words: ["“We will rebuild every metre"], speaker: "Ingrid Solheim", sure }];
    const { speaker } = accountOf({ ...morning, quotes }).said[0]!;
    expect([speaker.name, speaker.candidates]).toEqual([name, candidates]);
  });
});

describe("an editor's corrections", () => {
  const corrected = (...corrections: NonNullable<(typeof morning)["corrections"]>) =>
    accountOf({ ...morning, corrections });

  it("put the editor's role first and mark it", () => {
    const { said, people } = corrected({
      type: "role",
      person: "Reyes",
      role: "chief engineer of Northline",
    });
    const shown = said.find(one => one.speaker.name === "Tomas Reyes")?.role;
    expect(shown).toMatchObject({
      text: "chief engineer of Northline",
      editor: true,
      words: null,
      affiliation: "Northline",
    });
    expect(people.find(one => one.name === "Tomas Reyes")?.roles.map(role => role.editor)).toEqual([
      true,
      false,
    ]);
  });

  it("give a quotation its right speaker and mark it", () => {
    const { said } = corrected({ type: "speaker", words: "the sea does not wait", speaker: "Solheim" });
    const one = said.find(({ words }) => words[0]?.text.startsWith("“The sea"));
    expect(one?.speaker).toMatchObject({ name: "Ingrid Solheim", editor: true });
    expect(one?.confidence.speaker).toBe(1);
    expect(one?.role?.text).toBe("Mayor");
  });

  it("can name a speaker whom the document does not", () => {
    const { said } = corrected({ type: "speaker", words: "last inspected in 2016", speaker: "Ole Brandt" });
    expect(said[3]?.speaker).toMatchObject({ name: "Ole Brandt", editor: true });
  });

  it("make one person of two names", () => {
    const { people, said } = corrected({ type: "alias", person: "Ingrid Solheim", alias: "Per Lund" });
    expect(people.map(one => one.name)).not.toContain("Per Lund");
    expect(people.find(one => one.name === "Ingrid Solheim")?.aliases).toContain("Per Lund");
    expect(said).toHaveLength(4);
  });

  it("change nothing where the person is not in the document", () => {
    expect(corrected({ type: "role", person: "Nobody Known", role: "king" })).toEqual(accountOf(morning));
  });
});
