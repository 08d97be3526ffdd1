import { describe, expect, it } from "vitest";
import { replayGuard } from "../../../../src/platform/slack/http.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { httpMode, withBot } from "../../../fake/slack/bot.ts";
import { direct, typedCommand } from "../../../fake/slack/people.ts";
import { now, type Sent, send, sign } from "../../../fake/slack/signed.ts";

describe("signed HTTP", () => {
  it("answers commands and events", () =>
    withBot(
      async bot => {
        expect(await send(bot, typedCommand(bot.fake, "/people"))).toBe(200);
        expect(await send(bot, direct("/people"))).toBe(200);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
        expect(bot.fake.messages("D1")).toHaveLength(1);
      },
      { mode: httpMode() },
    ));

  it.each<[string, Sent]>([
    ["a wrong signature", { secret: "another secret" }],
    ["no signature", { signature: null }],
    ["a signature of nonsense", { signature: "v0=zz" }],
    ["another version", { signature: `v1=${"0".repeat(64)}` }],
    ["a timestamp six minutes old", { stamp: String(now() - 360) }],
    ["a timestamp six minutes ahead", { stamp: String(now() + 360) }],
    ["a timestamp that is no number", { stamp: "yesterday" }],
    ["an empty timestamp", { stamp: "" }],
  ])("with %s is answered with 401 and does nothing", (_, sent) =>
    withBot(
      async bot => {
        expect(await send(bot, typedCommand(bot.fake, "/people"), sent)).toBe(401);
        expect(bot.fake.alone("U1")).toEqual([]);
      },
      { mode: httpMode() },
    ),
  );

  it("four minutes old is still taken", () =>
    withBot(
      async bot => {
        expect(await send(bot, direct("/people"), { stamp: String(now() - 240) })).toBe(200);
      },
      { mode: httpMode() },
    ));

  it("replayed runs its command once", () =>
    withBot(
      async bot => {
        const typed = typedCommand(bot.fake, "/people");
        const stamp = String(now());
        expect(await send(bot, typed, { stamp })).toBe(200);
        expect(await send(bot, typed, { stamp })).toBe(401);
        // Slack's own retry is signed anew; the inbox knows it.
        expect(await send(bot, typed, { stamp: String(now() - 1) })).toBe(200);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
      },
      { mode: httpMode() },
    ));

  it("of an oversized payload is refused, and the bot goes on", () =>
    withBot(
      async bot => {
        expect(await send(bot, direct("x".repeat(1_100_000)))).toBe(413);
        expect(await send(bot, direct("/people"))).toBe(200);
      },
      { mode: httpMode() },
    ));

  it.each(["{", "[]", "\u0000", "payload=%7B"])("of the malformed body %j ends nothing", body =>
    withBot(
      async bot => {
        const stamp = String(now());
        const response = await fetch(`http://127.0.0.1:${bot.platform.doors.port}/slack/events`, {
          method: "POST",
          body,
          headers: {
            "content-type": "application/json",
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": sign(body, stamp),
          },
        });
        expect(response.status).toBeLessThan(500);
        expect(await send(bot, direct("/people"))).toBe(200);
      },
      { mode: httpMode() },
    ),
  );

  it("acknowledges at once, however long the answer takes", () => {
    const desk = fakeDesk();
    const slow = {
      ...desk,
      async answer(ask: Parameters<typeof desk.answer>[0]) {
        await new Promise(resolve => setTimeout(resolve, 400));
        return await desk.answer(ask);
      },
    };
    return withBot(
      async bot => {
        const start = Date.now();
        expect(await send(bot, typedCommand(bot.fake, "/people"))).toBe(200);
        expect(Date.now() - start).toBeLessThan(300);
        await bot.settled();
        expect(bot.fake.alone("U1")).toHaveLength(1);
      },
      { mode: httpMode(), desk: slow },
    );
  });

  it("says that it is well, and knows no other address", () =>
    withBot(
      async bot => {
        const base = `http://127.0.0.1:${bot.platform.doors.port}`;
        expect((await fetch(`${base}/health`)).status).toBe(200);
        expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
        expect((await fetch(`${base}/slack/events`)).status).toBe(405);
      },
      { mode: httpMode() },
    ));

  it("remembers signatures only as long as they could be used again", () => {
    let time = 1_700_000_000;
    const guard = replayGuard({ now: () => new Date(time * 1000), sleep: async () => undefined });
    const request = (at: number) => ({
      headers: { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${"a".repeat(64)}` },
    });
    expect([guard(request(time)), guard(request(time))]).toEqual([true, false]);
    time += 601;
    expect(guard(request(time))).toBe(true);
  });
});
