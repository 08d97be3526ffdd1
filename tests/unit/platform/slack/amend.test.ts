import { describe, expect, it } from "vitest";
import { withBot } from "../../../fake/slack/bot.ts";
import { K, long, text, to } from "../../../fake/slack/posts.ts";
import { shownWords } from "../../../fake/slack/words.ts";

describe("a post to a member", () => {
  it("goes into the direct message with them, where it is found and corrected", () =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "lost" });
      await bot.platform.post(to("U1"), text("news"), K);
      const found = await bot.platform.find(to("U1"), K);
      expect(found).toMatch(/^DU1:/);
      expect(await bot.platform.amend(to("U1"), found ?? "", text("corrected"))).toMatchObject({
        status: "sent",
      });
      expect(bot.fake.messages("DU1").map(({ blocks }) => shownWords(blocks))).toEqual(["corrected"]);
    }));

  it("is meant by @ and the id as well, as schedules and follows name people", () =>
    withBot(async bot => {
      await bot.platform.post(to("@U1"), text("news"), K);
      expect(await bot.platform.find(to("@U1"), K)).toMatch(/^DU1:/);
    }));

  it("nobody knows is refused", () =>
    withBot(async bot => {
      expect(await bot.platform.post(to("UGONE"), text("news"), K)).toMatchObject({ status: "refused" });
    }));
});

describe("a correction", () => {
  it("edits its post, part by part, and takes surplus parts away", () =>
    withBot(async bot => {
      const posted = await bot.platform.post(to(), long, K);
      if (posted.status !== "sent") expect.unreachable(posted.reason);
      const amended = await bot.platform.amend(to(), posted.messageId, text("corrected"));
      expect(amended).toMatchObject({ status: "sent" });
      expect(bot.fake.messages("C1").map(({ blocks, edited }) => [shownWords(blocks), edited])).toEqual([
        ["corrected", true],
      ]);
    }));

  it.each(["edit_window_closed", "cant_update_message"])("%s: answers its post in the thread", error =>
    withBot(async bot => {
      const posted = await bot.platform.post(to(), text("news"), K);
      if (posted.status !== "sent") expect.unreachable(posted.reason);
      bot.fake.faults.next("chat.update", { kind: "error", error });
      expect(await bot.platform.amend(to(), posted.messageId, text("corrected"))).toMatchObject({
        status: "sent",
      });
      const [first, reply] = bot.fake.messages("C1");
      expect(reply?.thread).toBe(first?.ts);
      expect(shownWords(reply?.blocks)).toBe("corrected");
    }),
  );

  it("message_not_found: is refused and said", () =>
    withBot(async bot => {
      const outcome = await bot.platform.amend(to(), "C1:1.000001", text("corrected"));
      expect(outcome).toMatchObject({ status: "refused", reason: "That message is not there any more." });
    }));
});
