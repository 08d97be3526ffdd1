import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";

const WINDOW = 60_000;
const MOST = 20;

/**
 * What a long-running process does with a promise nobody waited for: write it down and go on, because a library's reconnection must
 * not end the bot. When they keep coming the process is broken, and `end` hands it to its supervisor.
 */
export function rejectionGuard(clock: Clock, log: () => Log, end: () => void): (reason: unknown) => void {
  let times: readonly number[] = [];
  return reason => {
    const now = clock.now().getTime();
    times = [...times.filter(time => now - time < WINDOW), now];
    log().error({ err: reason }, "a promise was rejected and nobody waited for it");
    if (times.length <= MOST) return;
    log().error({}, `more than ${MOST} such rejections in a minute: ending, for a restart by the supervisor`);
    end();
  };
}
