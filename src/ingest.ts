import { messageOf, SourceError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { Source } from "./source/source.ts";
import type { Space, Store } from "./store/store.ts";
import { account } from "./story/account.ts";
import { match } from "./story/match.ts";
import type { Story } from "./story/story.ts";
import { weave } from "./story/weave.ts";
import type { Filing } from "./text/filing.ts";

/** What became of one delivery. */
export type Ingested =
  | {
      readonly status: "filed";
      readonly from: string;
      readonly id: string;
      readonly story: Story;
      readonly quotes: number;
      readonly people: number;
      /** True when it opened a story of its own. */
      readonly opened: boolean;
      readonly notes: readonly string[];
    }
  | { readonly status: "known"; readonly from: string; readonly id: string }
  | { readonly status: "refused"; readonly from: string; readonly reason: string };

/** How many stories a new document is held against. */
const CANDIDATES = 10;

/** One pass over a source: read, weave, save, one document at a time. One that fails is reported and the pass goes on. */
export async function* ingest(
  source: Source,
  store: Store,
  space: Space,
  log: Log,
): AsyncGenerator<Ingested> {
  for await (const delivery of source.deliveries()) {
    const { from } = delivery;
    if ("problem" in delivery) {
      yield { status: "refused", from, reason: delivery.problem };
      continue;
    }
    try {
      const filed = await file(delivery.filing, store, space);
      yield filed.status === "known" ? { ...filed, from } : { ...filed, from, notes: delivery.notes };
    } catch (error) {
      // A full disk or a bug in the reader: this document is not filed, what is stored stays.
      if (!(error instanceof SourceError)) log.error({ err: error, from }, "a document could not be filed");
      yield { status: "refused", from, reason: `${from}: ${messageOf(error)}` };
    }
  }
}

type Filed =
  | Omit<Extract<Ingested, { status: "filed" }>, "from" | "notes">
  | Omit<Extract<Ingested, { status: "known" }>, "from">;

async function file(filing: Filing, store: Store, space: Space): Promise<Filed> {
  const { document } = filing;
  const { id } = document;
  if (await store.documents.has(space, document.sha256)) return { status: "known", id };
  // Loaded with its models only when there is something to read: answering needs none of them.
  const { read } = await import("./text/read.ts");
  const found = account(filing, read(document));
  const nearest = match(found, await store.stories.near(space, found, CANDIDATES));
  const story = weave(nearest === null ? null : await store.stories.get(space, nearest.id), found);
  await store.documents.file(space, filing, found, story);
  const people = found.people.filter(person => person.kind === "person").length;
  return { status: "filed", id, story, quotes: found.said.length, people, opened: nearest === null };
}
