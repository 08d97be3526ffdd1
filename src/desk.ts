import type { Clock } from "./clock.ts";
import { answerer } from "./command/answer.ts";
import { completer } from "./command/complete.ts";
import { offers } from "./command/offers.ts";
import { opener } from "./command/open.ts";
import type { Config } from "./config.ts";
import { ingest, type ReadDocument } from "./ingest.ts";
import type { Log } from "./log.ts";
import type { Desk } from "./platform/platform.ts";
import { CLOSED_INTAKE, type Intake } from "./poll/intake.ts";
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

/** How the written briefs are read: where, and until when. */
export interface BriefReading {
  readonly read?: ReadDocument;
  /** Aborted: the others are read at the next start. */
  readonly signal?: AbortSignal;
}

/** Reads the written briefs that are not on record yet; with `examples: false` the invented ones are left out, and taken out. */
export async function readBriefings(
  store: Store,
  config: Config,
  log: Log,
  { read, signal }: BriefReading = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  if (!config.examples) {
    const filed = await store.documents.list(HOUSE);
    for (const { document, example } of filed) if (example) await store.documents.remove(HOUSE, document);
  }
  // With its parser of Markdown, which answering does not need.
  const { folderSource } = await import("./source/folder/folder.ts");
  const folder = folderSource([config.briefings]);
  const source = config.examples ? folder : withoutExamples(folder);
  for await (const item of ingest(source, store, HOUSE, log, read)) {
    if (item.status === "refused") problems.push(item.reason);
    if (signal?.aborted) break;
  }
  return problems;
}

/** A desk that answers once something is done: what is asked meanwhile waits, so that no answer misses what is just being read. */
export const deskAfter = (done: Promise<unknown>, desk: Desk): Desk => ({
  ...desk,
  answer: async question => done.then(() => desk.answer(question)),
  complete: async (...given) => done.then(() => desk.complete(...given)),
  open: async (...given) => done.then(() => desk.open(...given)),
});

function withoutExamples(source: Source): Source {
  const wanted = (delivery: Delivery): boolean => "problem" in delivery || !delivery.filing.document.example;
  return {
    count: source.count,
    async *deliveries() {
      for await (const delivery of source.deliveries()) if (wanted(delivery)) yield delivery;
    },
  };
}
