import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/briefing/briefing.ts";
import { draftWith, tellsOf } from "../../../src/briefing/draft.ts";
import { plain } from "../../../src/card/plain.ts";

const telling = (story: string) => ({ story, kind: "story", key: story, digest: "", documents: [] }) as const;
const draft: Edition = {
  card: {
    status: "answer",
    command: "briefing",
    blocks: [
      { type: "heading", text: "News" },
      { type: "heading", text: "Ferry stays in port" },
      { type: "text", text: "1 outlet", small: true },
      { type: "heading", text: "In a line each" },
      { type: "text", text: "new: Theatre opens (2 outlets)" },
      { type: "text", text: "2 changes: Bridge closes" },
      { type: "action", label: "Why this?", command: "/why" },
    ],
  },
  tellings: [telling("ferry"), telling("theatre"), telling("bridge")],
  left: [],
};

describe("a draft", () => {
  it.each([
    ["under its heading", { id: "ferry", headline: "Ferry stays in port" }, "1 outlet"],
    ["in a line", { id: "theatre", headline: "Theatre opens" }, "Theatre"],
    ["with changes in a line", { id: "bridge", headline: "Bridge closes" }, "Bridge"],
  ])("leaves out a story told %s, and does not count it as told", (_, story, gone) => {
    expect(tellsOf(draft.card.blocks, story.headline)).toBe(true);
    const { card, tellings, left } = draftWith(draft, [story], null);
    expect(plain(card)).not.toContain(gone);
    expect(plain(card)).toContain("[Why this?]");
    expect(tellings.map(one => one.story)).toEqual(
      ["ferry", "theatre", "bridge"].filter(id => id !== story.id),
    );
    expect(left).toEqual([{ story: story.id, reason: "an editor left it out of the draft" }]);
  });

  it("has the editor's note right below its title, and says whose it is", () => {
    const { card } = draftWith(draft, [], " Press day today. ");
    expect(plain(card)).toMatch(/^News\nPress day today\. \(editor\)\n/);
  });
});
