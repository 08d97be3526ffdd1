import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LogLevel } from "@slack/bolt";
import { systemClock } from "../../src/clock.ts";
import { deskOf } from "../../src/desk.ts";
import { openLog } from "../../src/log.ts";
import { openStore } from "../../src/store/open.ts";
import { newsroom } from "../../tests/fake/newsroom.ts";
import { evening, morning, other } from "../../tests/fake/quay.ts";
import { type SlackBot, slackBot, socketMode } from "../../tests/fake/slack/bot.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from "../../tests/fake/slack/server.ts";

const log = openLog("silent", { write: () => undefined });

/** The real bot with a record in memory and its inbox in a file, as it runs for real. */
export async function realBot(): Promise<{ readonly bot: SlackBot; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const store = await openStore({ folder, clock: systemClock });
  const { store: record } = await newsroom([morning, evening, other]);
  const bot = await slackBot({ store, mode: socketMode(2), log });
  await bot.platform.start(deskOf(record, systemClock, log));
  return {
    bot,
    async end() {
      await bot.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The least a bot of the same library can do: acknowledge, and say the text back. */
export async function echoBot(): Promise<{ readonly fake: FakeSlack; end(): Promise<void> }> {
  const fake = await startFakeSlack();
  const app = new App({
    token: BOT_TOKEN,
    appToken: APP_TOKEN,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: fake.api },
    deferInitialization: true,
  });
  app.command(/.*/u, async ({ ack, command, respond }) => {
    await ack();
    await respond(command.text);
  });
  await app.init();
  await app.start();
  return {
    fake,
    async end() {
      await app.stop();
      await fake.stop();
    },
  };
}
