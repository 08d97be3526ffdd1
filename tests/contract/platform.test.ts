import { describe, expect, it } from "vitest";
import { plain } from "../../src/card/plain.ts";
import type { Desk } from "../../src/platform/platform.ts";
import { type FakeDesk, fakeAsk, fakeDesk, HOSTILE } from "../fake/desk.ts";
import { keyOf } from "../fake/keys.ts";
import { discordStage } from "./stage/discord.ts";
import { slackStage } from "./stage/slack.ts";
import type { Case, Stage } from "./stage/stage.ts";
import { terminalStage } from "./stage/terminal.ts";
import { webStage } from "./stage/web.ts";

const words = (text: string): readonly string[] =>
  text
    .replace(/\[(\S.*?)\]/g, "$1")
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word));

/** The words of an answer, each as often as it is said; what a surface adds beside them does not count. */
const missing = (expected: string, shown: string): readonly string[] => {
  const left = [...words(shown)];
  return words(expected).filter(word => {
    const at = left.findIndex(other => other.replace(/[,.:;]+$/, "") === word.replace(/[,.:;]+$/, ""));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const LINES = [
  "/brief ferry",
  "/said Marit Solberg",
  "/fact how many?",
  '/check "x"',
  "/timeline",
  "/people",
  "/sides",
  "/stories",
  "how many ships?",
];

describe.each([webStage, terminalStage, slackStage, discordStage])(
  "$name as a platform",
  ({ open, cannot }) => {
    const staged = async (work: (stage: Stage, desk: FakeDesk) => Promise<void>): Promise<void> => {
      const stage = await open();
      const desk = fakeDesk();
      await stage.platform.start(desk);
      try {
        await work(stage, desk);
      } finally {
        await stage.platform.stop();
        await stage.close();
      }
    };
    /** A case this platform may be unable to play; then its reason stands in the test's name. */
    const able = (which: Case, name: string, work: (stage: Stage, desk: FakeDesk) => Promise<void>): void => {
      const reason = cannot[which];
      if (reason === undefined) it(name, () => staged(work));
      else it.skip(`${name} (${reason})`, () => undefined);
    };

    it.each(LINES)("says every word of the answer to %s", line =>
      staged(async (stage, desk) => {
        const card = await desk.answer(fakeAsk(line));
        expect(missing(plain(card), await stage.ask(line))).toEqual([]);
      }),
    );

    it("asks in its own space, and in one conversation", () =>
      staged(async (stage, desk) => {
        await stage.ask("/people");
        expect(desk.asked.at(-1)).toMatchObject({ line: "/people", space: stage.space });
        expect(desk.asked.at(-1)?.conversation).not.toBe("");
      }));

    it("keeps hostile text text", () =>
      staged(async stage => {
        const shown = await stage.ask("/hostile");
        expect(shown).toContain('<img src=x onerror="alert(1)">');
        expect(shown).not.toContain("\u001b");
        expect(shown).not.toContain("\u202e");
        expect(HOSTILE).toContain("\u202e");
      }));

    it("stops twice, and stops before it was started", async () => {
      const started = await open();
      await started.platform.start(fakeDesk());
      await started.platform.stop();
      await started.platform.stop();
      await started.close();
      const other = await open();
      await other.platform.stop();
      await other.close();
    });

    it("answers what was asked before it was stopped", async () => {
      const stage = await open();
      const { promise: wait, resolve: answer } = Promise.withResolvers<void>();
      const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
      const desk: Desk = fakeDesk();
      await stage.platform.start({
        ...desk,
        async answer(ask) {
          reach();
          await wait;
          return await desk.answer(ask);
        },
      });
      const asked = stage.ask("/people");
      await reached;
      const stopped = stage.platform.stop();
      answer();
      expect(await asked).toContain("Marit Solberg");
      await stopped;
      await stage.close();
    });

    able("post", "shows every word of what is posted", async (stage, desk) => {
      const card = await desk.answer(fakeAsk("/brief ferry"));
      const outcome = await stage.platform.post(stage.to, card, keyOf("k1"));
      expect(outcome).toMatchObject({ status: "sent" });
      expect(missing(plain(card), (await stage.shown()).join("\n"))).toEqual([]);
    });

    able("find", "finds what was posted by its key, and nothing that was not", async (stage, desk) => {
      const card = await desk.answer(fakeAsk("/brief ferry"));
      const outcome = await stage.platform.post(stage.to, card, keyOf("k1"));
      const found = await stage.platform.find(stage.to, keyOf("k1"));
      expect(outcome).toEqual({ status: "sent", messageId: found });
      expect(await stage.platform.find(stage.to, keyOf("k2"))).toBeNull();
    });

    able("amend", "shows a correction in the place of what it corrects", async (stage, desk) => {
      const before = await desk.answer(fakeAsk("/people"));
      const after = await desk.answer(fakeAsk("/timeline"));
      const posted = await stage.platform.post(stage.to, before, keyOf("k1"));
      if (posted.status !== "sent") expect.unreachable(posted.reason);
      const count = (await stage.shown()).length;
      expect(await stage.platform.amend(stage.to, posted.messageId, after)).toMatchObject({ status: "sent" });
      expect(missing(plain(after), (await stage.shown()).join("\n"))).toEqual([]);
      expect((await stage.shown()).length).toBe(count);
    });

    able("amend", "says so when the message to correct is gone", async (stage, desk) => {
      const card = await desk.answer(fakeAsk("/people"));
      expect(await stage.platform.amend(stage.to, "C1:1.1", card)).toMatchObject({ status: "refused" });
    });
  },
);
