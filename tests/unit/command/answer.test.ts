import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../src/card/plain.ts";
import { answerer } from "../../../src/command/answer.ts";
import { OPERATOR } from "../../../src/platform/platform.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { newsroom } from "../../fake/newsroom.ts";
import { evening, morning, other } from "../../fake/quay.ts";
import type { Room } from "../../fake/room.ts";

let room: Room;
beforeAll(async () => {
  room = await newsroom([morning, evening, other]);
});

const HOSTILE: readonly string[] = [
  "'; DROP TABLE document; --",
  '/said "; DELETE FROM entry WHERE 1=1 --',
  '/whosaid " OR "" NEAR(',
  "/check *",
  "/check “”",
  "/whosaid …",
  "/said \u0000",
  "🐟🐟🐟",
  "/said 🐟",
  "/brief ../../etc/passwd",
  "/people <script>alert(1)</script>",
  "/timeline page 99999",
  "/said Tomas Reyes page 0",
  "/stories page -1",
  "/said ?????",
  "constructor",
  "/said __proto__",
  "/whosaid constructor toString valueOf",
  "\u202eolleh",
  "/help me please",
  "what",
  "who said",
  "did",
  "/said about",
  "/said Tomas Reyes about",
];

describe("any line", () => {
  it.each(HOSTILE)("%j gets a card that is no apology", async line => {
    expect((await room.ask(line)).status).not.toBe("sorry");
  });

  it("gets one however it is put together", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "/said",
        "/check",
        "/whosaid",
        "/brief",
        "/people",
        "about",
        "page 2",
        "who said",
        "did",
      ),
      fc.constantFrom(
        "Reyes",
        "Lund",
        "the mayor",
        "“",
        "”",
        "…",
        "[",
        "]",
        "?",
        "'",
        '"',
        "\\",
        "%",
        "*",
        "(",
        "NEAR",
      ),
      fc.string({ maxLength: 12, unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async pieces => {
        const card = await room.ask(pieces.join(" "));
        expect(card.status).not.toBe("sorry");
        expect(plain(card)).not.toBe("");
      }),
      { numRuns: 150 },
    );
    expect(room.faults).toEqual([]);
  });

  it.each(["x ", "/whosaid the ", "/said a", "“", "is ", "/check wall "])(
    "of 10,000 characters made of %j is answered",
    async piece => {
      const line = piece.repeat(10_000 / piece.length).slice(0, 10_000);
      expect((await room.ask(line)).status).not.toBe("sorry");
    },
  );

  it("beyond 10,000 characters is told to be shorter", async () => {
    expect(await room.hear("x".repeat(10_001))).toContain("longer than 10000 characters");
  });
});

describe("an empty record", () => {
  it.each([
    "/brief",
    "/people",
    "/timeline",
    "/stories",
    "/said Reyes",
    "/whosaid the sea",
    "/check the sea is wide",
  ])("%s says that nothing has been read", async line => {
    const empty = await newsroom([]);
    expect(await empty.hear(line)).toContain("Nothing has been read yet.");
  });
});

describe("a fault of ours", () => {
  it("is answered with a short apology and logged under the id it shows", async () => {
    const faults: { readonly fault?: string }[] = [];
    const broken = {
      ...room.store,
      stories: { ...room.store.stories, list: () => Promise.reject(new Error("boom")) },
    };
    const clock = { now: () => new Date(0), sleep: async () => undefined };
    const answer = answerer(broken, clock, { error: fields => void faults.push(fields) });
    const card = await answer({
      line: "/stories",
      space: HOUSE,
      conversation: "c",
      asker: OPERATOR,
      channel: null,
    });
    expect(card.status).toBe("sorry");
    expect(faults).toHaveLength(1);
    expect(plain(card)).toContain(`Fault ${faults[0]?.fault}.`);
  });
});
