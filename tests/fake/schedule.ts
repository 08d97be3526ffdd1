import type { Edition, Telling } from "../../src/briefing/briefing.ts";
import type { Schedule } from "../../src/briefing/schedule.ts";
import type { Address } from "../../src/platform/platform.ts";

/** A channel of a space on a platform that nobody runs. */
export const channelOf = (space: string, channel = "news", platform = "fake"): Address => ({
  platform,
  space,
  channel,
  thread: null,
});

/** Every day at 8:00 in Oslo, about everything, unless said otherwise. */
export const scheduleOf = (given: Partial<Schedule> = {}): Schedule => ({
  id: "daily",
  to: channelOf("north"),
  said: "daily at 8:00",
  cron: "0 8 * * *",
  zone: "Europe/Oslo",
  topics: [],
  length: "normal",
  quiet: null,
  silence: "silent",
  review: null,
  manager: null,
  paused: null,
  origin: "asked",
  since: "2026-03-01T00:00:00.000Z",
  ...given,
});

export const tellingOf = (key: string, digest = key, documents: readonly string[] = []): Telling => ({
  story: "story",
  kind: "fact",
  key,
  digest,
  documents,
});

/** An edition of plain words that tells these. */
export const editionOf = (text: string, tellings: readonly Telling[] = []): Edition => ({
  card: { status: "answer", command: "brief", blocks: [{ type: "text", text }] },
  tellings,
  left: [],
});
