import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/card/plain.ts";
import type { Desk, Platform } from "../../src/platform/platform.ts";
import { terminalPlatform } from "../../src/platform/terminal/index.ts";
import { webPlatform } from "../../src/platform/web/index.ts";
import { type FakeDesk, fakeAsk, fakeDesk, HOSTILE } from "../fake/desk.ts";

/** A platform under test: how it is made, and how a visitor asks it and reads the answer as words. */
interface Stage {
  readonly platform: Platform;
  ask(line: string): Promise<string>;
}

/** What a browser would show of markup: its text, entities read once. */
const visible = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

function webStage(): Stage {
  const platform = webPlatform({ port: 0 });
  return {
    platform,
    async ask(line) {
      const response = await fetch(`${platform.address}/ask`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ line }),
      });
      return visible(await response.text());
    },
  };
}

function terminalStage(): Stage {
  const input = new PassThrough();
  const output = new PassThrough();
  return {
    platform: terminalPlatform({ input, output }),
    async ask(line) {
      input.write(`${line}\n`);
      let said = "";
      for await (const chunk of output.iterator({ destroyOnReturn: false })) {
        said += String(chunk);
        if (said.endsWith("\n\n")) return said;
      }
      return said;
    },
  };
}

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

describe.each([
  ["the web page", webStage],
  ["the terminal", terminalStage],
])("%s as a platform", (_, stageOf) => {
  const staged = async (work: (stage: Stage, desk: FakeDesk) => Promise<void>): Promise<void> => {
    const stage = stageOf();
    const desk = fakeDesk();
    await stage.platform.start(desk);
    try {
      await work(stage, desk);
    } finally {
      await stage.platform.stop();
    }
  };

  it.each(LINES)("says every word of the answer to %s", line =>
    staged(async (stage, desk) => {
      const card = await desk.answer(fakeAsk(line));
      expect(missing(plain(card), await stage.ask(line))).toEqual([]);
    }),
  );

  it("asks in the house's space, and in one conversation", () =>
    staged(async (stage, desk) => {
      await stage.ask("/people");
      expect(desk.asked.at(-1)).toMatchObject({ line: "/people", space: "house" });
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
    const { platform } = stageOf();
    await platform.start(fakeDesk());
    await platform.stop();
    await platform.stop();
    await stageOf().platform.stop();
  });

  it("answers what was asked before it was stopped", async () => {
    const stage = stageOf();
    const { promise: open, resolve: answer } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const desk: Desk = fakeDesk();
    await stage.platform.start({
      ...desk,
      async answer(ask) {
        reach();
        await open;
        return await desk.answer(ask);
      },
    });
    const asked = stage.ask("/people");
    await reached;
    const stopped = stage.platform.stop();
    answer();
    expect(await asked).toContain("Marit Solberg");
    await stopped;
  });
});
