import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LogLevel } from "@slack/bolt";
import { systemClock } from "../../src/clock.ts";
import { deskOf } from "../../src/desk.ts";
import { openLog } from "../../src/log.ts";
import { openStore } from "../../src/store/open.ts";
import { newsroom } from "../../tests/fake/newsroom.ts";
import { evening, morning, other } from "../../tests/fake/quay.ts";
import { slackBot, socketMode } from "../../tests/fake/slack/bot.ts";
import { APP_TOKEN, BOT_TOKEN } from "../../tests/fake/slack/server.ts";

/** A bot in a process of its own, until it is killed: the real one, or the least a bot of the same library can do. */
const [, , kind = "", api = ""] = process.argv;
const log = openLog("silent", { write: () => undefined });

/** The real bot with a record in memory and its inbox in a file, as it runs for real. */
async function real(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const store = await openStore({ folder, clock: systemClock });
  const { store: record } = await newsroom([morning, evening, other]);
  const bot = await slackBot({ api, store, mode: socketMode(2), log });
  await bot.platform.start(deskOf(record, systemClock, log));
}

async function echo(): Promise<void> {
  const app = new App({
    token: BOT_TOKEN,
    appToken: APP_TOKEN,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: api },
    deferInitialization: true,
  });
  app.command(/.*/u, async ({ ack, command, respond }) => {
    await ack();
    await respond(command.text);
  });
  await app.init();
  await app.start();
}

await (kind === "real" ? real() : echo());
process.stdout.write("ready\n");
