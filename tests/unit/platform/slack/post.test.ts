import { describe, expect, it } from "vitest";
import { plain } from "../../../../src/card/plain.ts";
import type { Clock } from "../../../../src/clock.ts";
import { SourceError } from "../../../../src/errors.ts";
import { keyOf } from "../../../fake/keys.ts";
import { withBot } from "../../../fake/slack/bot.ts";
import type { Fault } from "../../../fake/slack/fault.ts";
import { K, long, posts, text, to } from "../../../fake/slack/posts.ts";
import { shownWords } from "../../../fake/slack/words.ts";

describe("a post", () => {
  it.each<[string, Fault]>([
    ["connection dropped after acceptance", { kind: "lost" }],
    ["503 after acceptance", { kind: "status", status: 503, done: true }],
    ["an answer later than the timeout", { kind: "slow", ms: 1500 }],
  ])("%s: is unknown, said once, and found by its key", (_, fault) =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", fault);
      expect(await bot.platform.post(to(), text("news"), K)).toMatchObject({ status: "unknown" });
      expect(posts(bot)).toBe(1);
      const found = await bot.platform.find(to(), K);
      expect(found).toBe(`C1:${bot.fake.messages("C1")[0]?.ts}`);
      // Asked again for the same message, it does not repeat it.
      expect(await bot.platform.post(to(), text("news"), K)).toEqual({ status: "sent", messageId: found });
      expect(bot.fake.messages("C1")).toHaveLength(1);
    }),
  );

  it.each<[string, Fault]>([
    ["503 before acceptance", { kind: "status", status: 503, done: false }],
    ["fatal_error", { kind: "error", error: "fatal_error" }],
    ["internal_error", { kind: "error", error: "internal_error" }],
    ["service_unavailable", { kind: "error", error: "service_unavailable" }],
  ])("%s: is unknown, and certainly not there once it was looked for", (_, fault) =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", fault);
      expect(await bot.platform.post(to(), text("news"), K)).toMatchObject({ status: "unknown" });
      expect(await bot.platform.find(to(), K)).toBeNull();
      expect(await bot.platform.post(to(), text("news"), K)).toMatchObject({ status: "sent" });
      expect(bot.fake.messages("C1")).toHaveLength(1);
    }),
  );

  it("429: is tried again after the time Slack names, and holds up no other channel", () =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "limited", after: "7" });
      const before = Date.now();
      const [hot, other] = await Promise.all([
        bot.platform.post(to("C1"), text("hot"), K),
        bot.platform.post(to("C2"), text("other"), keyOf("key-2")),
      ]);
      expect(Date.now() - before).toBeLessThan(900);
      expect(other).toMatchObject({ status: "sent" });
      if (hot.status !== "retry") expect.unreachable(hot.status);
      expect(hot.after.getTime() - before).toBeGreaterThan(6900);
      expect(posts(bot)).toBe(1);
    }));

  it.each(["soon", "", "-5", "99999999999999999999"])(
    "429 with the bad Retry-After %j: waits a sane while",
    after =>
      withBot(async bot => {
        bot.fake.faults.next("chat.postMessage", { kind: "limited", after });
        const outcome = await bot.platform.post(to(), text("news"), K);
        if (outcome.status !== "retry") expect.unreachable(outcome.status);
        const seconds = (outcome.after.getTime() - Date.now()) / 1000;
        expect(seconds).toBeGreaterThan(20);
        expect(seconds).toBeLessThanOrEqual(3600);
      }),
  );

  it("never reached Slack: may be tried again", () =>
    withBot(async bot => {
      await bot.fake.stop();
      // What was sent into a connection that Slack had just closed may have arrived; the next one certainly does not.
      await bot.platform.post(to("C2"), text("other"), keyOf("key-2"));
      expect(await bot.platform.post(to(), text("news"), K)).toMatchObject({ status: "retry" });
    }));

  it.each([
    ["channel_not_found", /invite the bot there with \/invite/],
    ["not_in_channel", /\/invite/],
    ["is_archived", /Unarchive it/],
    ["restricted_action", /workspace admin/],
    ["msg_too_long", /longer than Slack takes/],
    ["no_text", /no text/],
    ["token_revoked", /Install the app again/],
    ["account_inactive", /Install the app again/],
    ["invalid_auth", /token/],
    ["missing_scope", /onrecord manifest slack/],
    ["user_is_restricted", /full member/],
    ["team_access_not_granted", /organisation admin/],
    ["something_new", /onrecord doctor/],
  ])("%s: is refused with a sentence that says what to do", (error, words) =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "error", error });
      const outcome = await bot.platform.post(to(), text("news"), K);
      expect(outcome).toMatchObject({ status: "refused", reason: expect.stringMatching(words) });
    }),
  );

  it.each([
    ["COUT", /Invite it there/],
    ["COLD", /archived/],
    ["CGONE", /does not know that channel/],
  ])("to %s: is refused by the platform itself, and the bot goes on", (channel, words) =>
    withBot(async bot => {
      const outcome = await bot.platform.post(to(channel), text("news"), K);
      expect(outcome).toMatchObject({ status: "refused", reason: expect.stringMatching(words) });
      expect(await bot.platform.post(to("C2"), text("news"), K)).toMatchObject({ status: "sent" });
    }),
  );

  it.each(["invalid_blocks", "msg_blocks_too_long"])("%s: is said as text rather than not at all", error =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "error", error });
      expect(await bot.platform.post(to(), text("a < b & <!channel>"), K)).toMatchObject({ status: "sent" });
      const [message] = bot.fake.messages("C1");
      expect(message?.blocks).toEqual([]);
      expect(message?.text).toBe("a &lt; b &amp; &lt;!channel&gt;");
    }),
  );

  it("that is long goes on in its thread, and nothing of it is cut", () =>
    withBot(async bot => {
      const outcome = await bot.platform.post(to(), long, K);
      const [first, ...others] = bot.fake.messages("C1");
      expect(others.length).toBeGreaterThan(0);
      expect(others.every(({ thread }) => thread === first?.ts)).toBe(true);
      const shown = bot.fake
        .messages("C1")
        .map(({ blocks }) => shownWords(blocks))
        .join("\n");
      expect(shown.replace(/\s+/g, " ")).toBe(plain(long).replace(/\s+/g, " "));
      expect(await bot.platform.find(to(), K)).toBe(outcome.status === "sent" ? outcome.messageId : "");
    }));

  it("that broke off in the middle goes on where it broke off", () =>
    withBot(async bot => {
      await bot.platform.post(to("C2"), long, K);
      const whole = bot.fake.messages("C2").length;
      bot.fake.faults.next("chat.postMessage", { kind: "status", status: 200, done: true }, 0);
      const second = { method: "chat.postMessage", count: 0 };
      bot.fake.faults.often("chat.postMessage", { kind: "lost" }, 0.5, () => (second.count++ === 1 ? 0 : 1));
      expect(await bot.platform.post(to(), long, K)).toMatchObject({ status: "unknown" });
      bot.fake.faults.clear();
      expect(await bot.platform.find(to(), K)).toBeNull();
      expect(await bot.platform.post(to(), long, K)).toMatchObject({ status: "sent" });
      expect(bot.fake.messages("C1")).toHaveLength(whole);
    }));

  it("is not called missing while its history cannot be read", () =>
    withBot(async bot => {
      bot.fake.faults.next("chat.postMessage", { kind: "lost" });
      await bot.platform.post(to(), text("news"), K);
      for (const error of ["missing_scope", "ratelimited", "not_in_channel"]) {
        bot.fake.faults.next("conversations.history", { kind: "error", error });
        await expect(bot.platform.find(to(), K)).rejects.toThrow(SourceError);
      }
    }));

  it("is found when the history shows it late, not before", () =>
    withBot(async bot => {
      bot.fake.lag = 300;
      bot.fake.faults.next("chat.postMessage", { kind: "lost" });
      await bot.platform.post(to(), text("news"), K);
      expect(await bot.platform.find(to(), K)).toBeNull();
      await new Promise(resolve => setTimeout(resolve, 350));
      expect(await bot.platform.find(to(), K)).not.toBeNull();
    }));

  it("into one channel keeps a second's distance, and turns no link into a preview", async () => {
    const slept: number[] = [];
    // Only the pauses between posts end here; the long ones are limits that are not reached.
    const waited = async (ms: number): Promise<void> => {
      if (ms > 5000) await new Promise(() => undefined);
      slept.push(ms);
    };
    const clock: Clock = { now: () => new Date(1_700_000_000_000), sleep: waited };
    await withBot(
      async bot => {
        for (const key of ["a", "b", "c"]) await bot.platform.post(to(), text(key), keyOf(key));
        expect(slept.slice(-2)).toEqual([1000, 2000]);
        const { args } = bot.fake.calls.findLast(({ method }) => method === "chat.postMessage") ?? {
          args: {},
        };
        expect(args).toMatchObject({
          unfurl_links: "false",
          unfurl_media: "false",
          link_names: "false",
          parse: "none",
        });
      },
      { clock, apart: 1000 },
    );
  });
});
