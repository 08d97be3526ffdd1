import type { Clock } from "./clock.ts";
import { answerer } from "./command/answer.ts";
import { completer } from "./command/complete.ts";
import { offers } from "./command/offers.ts";
import { opener } from "./command/open.ts";
import type { Config } from "./config.ts";
import { ingest } from "./ingest.ts";
import type { Log } from "./log.ts";
import type { Desk } from "./platform/platform.ts";
import { CLOSED_INTAKE, type Intake } from "./poll/intake.ts";
import { folderSource } from "./source/folder/folder.ts";
import type { Delivery, Source } from "./source/source.ts";
import { HOUSE, type Store } from "./store/store.ts";

/** What every platform answers from. */
export function deskOf(store: Store, clock: Clock, log: Log, intake: Intake = CLOSED_INTAKE): Desk {
  return {
    answer: answerer(store, clock, log, intake),
    complete: completer(store),
    offers,
    open: opener(store),
    forget: space => store.spaces.remove(space),
  };
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
