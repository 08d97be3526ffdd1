import { type ScheduledTask, schedule } from "node-cron";
import type { Clock } from "../clock.ts";
import { composeDue } from "./compose.ts";
import { correctPosts } from "./correct.ts";
import type { Context } from "./delivery.ts";
import { tellFollowers } from "./follow.ts";
import { roundsOf } from "./rounds.ts";
import { holdStale } from "./stale.ts";
import { type Taker, takerOf } from "./take.ts";

/** What makes the bot post by itself. */
export interface Scheduler {
  /** One beat right away (what a restart owes), then one a minute, until stopped. */
  start(): Promise<void>;
  /** Slots whose time has come, drafts whose time is over, corrections of what was posted; then everything `soon` does. */
  minute(): Promise<void>;
  /** What does not wait for the minute: follows, and what is on its way out. */
  soon(): Promise<void>;
  /** Settles when nothing is in hand. */
  idle(): Promise<void>;
  /** Finishes what is in hand and starts nothing more; stopping twice is fine. */
  stop(): Promise<void>;
}

/** How long the end of the process waits for posts in hand, in milliseconds. */
const LAST_POSTS = 8_000;

const EVERY_MINUTE = "* * * * *";
const EVERY_FIVE_SECONDS = "*/5 * * * * *";

export function schedulerOf(context: Context): Scheduler {
  const { clock } = context;
  const rounds = roundsOf(context);
  const taker = takerOf(context);
  const one = oneAtATime();
  let tasks: readonly ScheduledTask[] = [];
  let stopped = false;
  const soon = (): Promise<void> =>
    one(async () => {
      await attempt(context, "follows", () => tellFollowers(context));
      await rounds.round();
    });
  const minute = async (): Promise<void> => {
    await one(() => due(context, taker));
    await soon();
  };
  return {
    minute,
    soon,
    idle: rounds.idle,
    async start() {
      await minute();
      if (stopped) return;
      // A beat may come late or not at all: what is owed is worked out from the slots, never from the beats.
      tasks = [beat(EVERY_MINUTE, minute), beat(EVERY_FIVE_SECONDS, soon)];
    },
    async stop() {
      stopped = true;
      rounds.close();
      for (const task of tasks) await task.destroy();
      tasks = [];
      await one(async () => undefined);
      // A post that hangs is looked up after the restart.
      await within(rounds.idle(), LAST_POSTS, clock);
    },
  };
}

/** Waits for work, so many milliseconds at most; leaves no timer behind that would keep the process. */
async function within(work: Promise<void>, milliseconds: number, clock: Clock): Promise<void> {
  let done = false;
  const finished = work.then(() => {
    done = true;
  });
  for (let waited = 0; waited < milliseconds && !done; waited += STEP) {
    await Promise.race([finished, clock.sleep(STEP)]);
  }
}

const STEP = 100;

/** What the minute brings. Before anything new is composed, what is too late to be posted stops counting as told. */
async function due(context: Context, taker: Taker): Promise<void> {
  const { store, clock } = context;
  await attempt(context, "outbox", () => holdStale(context));
  await attempt(context, "drafts", async () => void (await store.agenda.expire(clock.now())));
  await attempt(context, "corrections", () => correctPosts(context));
  await attempt(context, "slots", () => taker.take(clock.now()));
  await attempt(context, "briefings", () => composeDue(context));
}

const beat = (rule: string, work: () => Promise<void>): ScheduledTask =>
  schedule(rule, work, { noOverlap: true, suppressMissedWarning: true, unref: true });

/** One part that fails (a full disk) does not keep the others from their work. */
async function attempt({ log }: Context, part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, part }, "a part of this beat failed; the next one tries again");
  }
}

/** Runs one piece of work after the other, in the order they came. */
function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return work => {
    last = last.then(work, work);
    return last;
  };
}
