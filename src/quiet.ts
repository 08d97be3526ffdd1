import type { Clock } from "./clock.ts";
import { answerer } from "./command/answer.ts";
import { rehearse } from "./command/rehearse.ts";
import type { Log } from "./log.ts";
import type { Desk } from "./platform/platform.ts";
import type { Store } from "./store/store.ts";

/** Milliseconds after the start before the bot rehearses: whoever starts it to ask something is answered first. */
const SETTLED = 2000;
/** Milliseconds without a question after which it is quiet, and questions that leave enough behind to be worth collecting. */
const QUIET = 10_000;
const ENOUGH = 100;

/** A desk that counts what it was asked. */
export interface Counted {
  readonly desk: Desk;
  readonly asked: () => number;
}

export function counted(desk: Desk): Counted {
  let asked = 0;
  const answer: Desk["answer"] = ask => {
    asked++;
    return desk.answer(ask);
  };
  return { desk: { ...desk, answer }, asked: () => asked };
}

/** What the bot needs to work while nobody asks. */
export interface Quietly {
  readonly store: Store;
  readonly asked: () => number;
  /** Gives memory back, which takes some tenths of a second; where the process cannot, it does nothing. */
  readonly collect: () => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * What the bot does while nobody asks: it rehearses once, and after many questions it gives back what they left behind. The engine by
 * itself collects only when a machine's memory runs short.
 */
export async function workQuietly(quietly: Quietly): Promise<void> {
  const { asked, collect, clock, signal } = quietly;
  await clock.sleep(SETTLED, signal);
  if ((await rehearsed(quietly)) > 0 && !signal.aborted) collect();
  for (let [collected, before] = [0, asked()]; !signal.aborted; before = asked()) {
    await clock.sleep(QUIET, signal);
    const now = asked();
    if (signal.aborted || now !== before || now - collected < ENOUGH) continue;
    collect();
    collected = now;
  }
}

/** Lines of the rehearsal. Nothing depends on it, so a failure is only told. */
async function rehearsed({ store, clock, log, signal }: Quietly): Promise<number> {
  try {
    const lines = await rehearse({ answer: answerer(store, clock, log), store, clock, signal });
    log.debug({ lines }, "rehearsed");
    return lines;
  } catch (error) {
    log.warn({ err: error }, "the rehearsal failed: the first answers may take longer");
    return 0;
  }
}
