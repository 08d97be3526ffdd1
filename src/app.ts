import type { Clock } from "./clock.ts";
import { answerer } from "./command/answer.ts";
import { completer } from "./command/complete.ts";
import { offers } from "./command/offers.ts";
import { opener } from "./command/open.ts";
import type { Config } from "./config.ts";
import { ingest } from "./ingest.ts";
import type { Log } from "./log.ts";
import type { Desk } from "./platform/platform.ts";
import { webPlatform } from "./platform/web/index.ts";
import { folderSource } from "./source/folder/folder.ts";
import type { Delivery, Source } from "./source/source.ts";
import { openStore } from "./store/open.ts";
import { HOUSE, type Store } from "./store/store.ts";

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
export async function startApp(config: Config, clock: Clock, log: Log): Promise<App> {
  const store = await openStore({ folder: config.data, clock });
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

/** What every platform answers from. */
export function deskOf(store: Store, clock: Clock, log: Log): Desk {
  return { answer: answerer(store, clock, log), complete: completer(store), offers, open: opener(store) };
}

/** Reads the written briefs that are not on record yet; with `examples: false` the invented ones are left out, and taken out. */
export async function readBriefings(store: Store, config: Config, log: Log): Promise<readonly string[]> {
  const problems: string[] = [];
  if (!config.examples) {
    const filed = await store.documents.list(HOUSE);
    for (const { document, example } of filed) if (example) await store.documents.remove(HOUSE, document);
  }
  const source = folderSource([config.briefings]);
  for await (const item of ingest(config.examples ? source : withoutExamples(source), store, HOUSE, log)) {
    if (item.status === "refused") problems.push(item.reason);
  }
  return problems;
}

function withoutExamples(source: Source): Source {
  const wanted = (delivery: Delivery): boolean => "problem" in delivery || !delivery.filing.document.example;
  return {
    count: source.count,
    async *deliveries() {
      for await (const delivery of source.deliveries()) if (wanted(delivery)) yield delivery;
    },
  };
}
