import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { deskOf, readBriefings } from "./desk.ts";
import type { Log } from "./log.ts";
import { webPlatform } from "./platform/web/index.ts";
import { openStore } from "./store/open.ts";
import type { Store } from "./store/store.ts";

/** The running bot. */
export interface App {
  readonly store: Store;
  /** Where the chat page is; null when it is switched off. */
  readonly address: string | null;
  /** Files that could not be read at start, with the reason. */
  readonly problems: readonly string[];
  /** Finishes what is in hand and closes the record; stopping twice is fine. */
  stop(): Promise<void>;
}

/** Composition root: configuration in, a bot that answers out. */
export async function startApp(config: Config, clock: Clock, log: Log, processId: number): Promise<App> {
  const store = await openStore({ folder: config.data, clock, processId });
  try {
    const problems = await readBriefings(store, config, log);
    const web = config.web.enabled
      ? webPlatform({ ...config.web, report: error => log.error({ err: error }, "a page failed") })
      : null;
    await web?.start(deskOf(store, clock, log));
    let stopping: Promise<void> | null = null;
    const stop = async (): Promise<void> => {
      await web?.stop();
      await store.close();
    };
    return {
      store,
      address: web?.address ?? null,
      problems,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
