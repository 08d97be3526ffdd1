import { ingest } from "../../src/ingest.ts";
import type { Source } from "../../src/source/source.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { HOUSE } from "../../src/store/store.ts";
import type { Told } from "./articles.ts";
import { type Score, scoreOf } from "./score.ts";

const SILENT = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** Reads texts into an empty record in this order, as the bot does, and scores the stories it then holds. */
export async function streamed(all: readonly Told[]): Promise<Score> {
  const store = await openMemoryStore();
  const source: Source = {
    count: async () => all.length,
    async *deliveries() {
      for (const { id, filing } of all) yield { from: id, filing, notes: [] };
    },
  };
  for await (const item of ingest(source, store, HOUSE, SILENT)) {
    if (item.status === "refused") throw new Error(item.reason);
  }
  const storyOf = new Map<string, string>();
  for (const head of await store.stories.list(HOUSE, null, all.length)) {
    const story = await store.stories.get(HOUSE, head.id);
    for (const { document } of story?.sources ?? []) storyOf.set(document, head.id);
  }
  await store.close();
  return scoreOf(all, one => storyOf.get(one.filing.document.id) ?? one.id);
}
