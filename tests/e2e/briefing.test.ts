import { describe, expect, it } from "vitest";
import { emptyFolder, startBot } from "../fake/process.ts";

const posts = (page: string): number => page.split("first briefing here").length - 1;

/** The page, once it shows a briefing. */
async function briefed(address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const page = await (await fetch(address)).text();
    if (posts(page) > 0) return page;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error("no briefing was posted to the page");
}

describe("the first minutes", () => {
  it("bring a briefing to the chat page, once, and it is there again after a restart", async () => {
    const env = { ONRECORD_DATA: emptyFolder(), PORT: "0" };
    for (let start = 0; start < 2; start++) {
      const bot = await startBot(env);
      expect(posts(await briefed(bot.address))).toBe(1);
      expect(await bot.stop()).toBe(0);
    }
  }, 60_000);
});
