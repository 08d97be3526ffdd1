import { describe, expect, it } from "vitest";
import type { Desk } from "../../../../src/platform/platform.ts";
import { fakeDesk } from "../../../fake/desk.ts";
import { startStand } from "../../../fake/discord/bot.ts";
import { answerTo, until, visitor } from "../../../fake/discord/people.ts";
import { wordsOf } from "../../../fake/discord/reading.ts";
import { asksOnce, on } from "../../../fake/discord/trouble.ts";
import { eventually, pause } from "../../../fake/until.ts";

/** A desk that answers when it is told to. */
function slowDesk() {
  const desk = fakeDesk();
  const gate = Promise.withResolvers<void>();
  return {
    open: gate.resolve,
    desk: {
      ...desk,
      async answer(ask: Parameters<Desk["answer"]>[0]) {
        await gate.promise;
        return await desk.answer(ask);
      },
    },
  };
}

describe.concurrent("what goes wrong on Discord: answering", () => {
  it("10062, later than three seconds: nothing is answered, nobody dies, the next question is", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm(
        { path: "/callback" },
        { kind: "status", status: 404, code: 10062, message: "Unknown interaction" },
      );
      const late = visitor(discord, channel).slash("stories");
      await eventually(() => stand.log.some(line => line.includes("gave up waiting")));
      expect(late.original).toBeNull();
      expect(stand.desk.asked).toEqual([]);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("40060, two processes on one token: the second leaves the question to the first and says so in its log", () =>
    on({}, async stand => {
      const other = stand.again();
      await other.start(stand.desk);
      await eventually(() => stand.discord.gateway.connected === 2);
      expect(await asksOnce(stand)).toContain("Marit Solberg");
      await pause(100);
      expect(stand.desk.asked).toHaveLength(1);
    }));

  it("40060 without memory in common: the loser is told to run one process", async () => {
    const first = await startStand();
    const { discord, channel } = first;
    discord.faults.arm(
      { path: "/callback" },
      { kind: "status", status: 400, code: 40060, message: "already acknowledged" },
    );
    visitor(discord, channel).slash("stories");
    await eventually(() => first.log.some(line => line.includes("another process answers")));
    expect(first.desk.asked).toEqual([]);
    await first.close();
  });

  it("a deferral that is aborted may have arrived: the answer is put in its place", () =>
    on({}, async stand => {
      stand.discord.faults.arm({ path: "/callback" }, { kind: "slow", milliseconds: 2_000, accepted: true });
      expect(await asksOnce(stand)).toContain("Marit Solberg");
    }));

  it("a deferral that never arrived: the answer is the first response", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm({ path: "/callback" }, { kind: "drop", accepted: false });
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      const message = await answerTo(asked);
      expect(wordsOf(message)).toContain("Marit Solberg");
      expect(message.ephemeral).toBe(true);
    }));

  it("a rejected listener does not end the process, and is in the log", async () => {
    const desk = fakeDesk();
    await on(
      {},
      async stand => {
        visitor(stand.discord, stand.channel).slash("stories");
        await eventually(() => stand.log.some(line => line.includes("an answer could not be made")));
        expect(stand.discord.gateway.connected).toBe(1);
      },
      { ...desk, answer: () => Promise.reject(new Error("a bug")) },
    );
  });

  it("an answer that is edited twice stays one answer: a lost reply of the edit", () =>
    on({}, async stand => {
      const { discord, channel } = stand;
      discord.faults.arm({ method: "PATCH", path: "@original" }, { kind: "drop", accepted: true });
      const asked = visitor(discord, channel).slash("said", { person: "Marit Solberg" });
      await until(asked, ({ original }) => ((original?.edits ?? 0) >= 1 ? original : null));
      expect(asked.followUps).toEqual([]);
    }));
});

describe("a restart", () => {
  it("answers what was taken in and not answered, once", async () => {
    const { desk, open } = slowDesk();
    const stand = await startStand({}, desk);
    const asked = visitor(stand.discord, stand.channel).slash("said", { person: "Marit Solberg" });
    await until(asked, ({ state }) => (state === "deferred" ? true : null));
    const restarted = stand.again();
    await restarted.start(stand.desk);
    expect(wordsOf(await answerTo(asked))).toContain("Marit Solberg");
    expect(stand.keeping.taken.size).toBe(1);
    expect([...stand.keeping.taken.values()][0]?.body).not.toContain(asked.token);
    open();
    await stand.close();
  });
});
