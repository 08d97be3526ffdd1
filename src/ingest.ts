import { messageOf, SourceError } from "./errors.ts";
import type { Log } from "./log.ts";
import { joining, placing } from "./placing.ts";
import type { Source } from "./source/source.ts";
import type { Space, Store } from "./store/store.ts";
import { account } from "./story/account.ts";
import { corrected } from "./story/correct.ts";
import { type Revision, revision } from "./story/revision.ts";
import type { Account, Story } from "./story/story.ts";
import type { Document } from "./text/document.ts";
import type { Filing } from "./text/filing.ts";
import type { Reading } from "./text/reading.ts";
import { credited } from "./text/wire.ts";

/** What became of one delivery. */
export type Ingested =
  | (Filed & { readonly from: string; readonly notes: readonly string[] })
  | { readonly status: "known"; readonly from: string; readonly id: string }
  | { readonly status: "refused"; readonly from: string; readonly reason: string };

/** A document that was read: a new one, or one that took the place of what was on record from there. */
type Filed = {
  readonly id: string;
  readonly story: Story;
  readonly quotes: number;
  readonly people: number;
} & (
  | {
      readonly status: "filed";
      /** True when it opened a story of its own. */
      readonly opened: boolean;
    }
  /** `before`: the version it replaces; its own id where only its head or corrections changed. */
  | { readonly status: "updated"; readonly before: string; readonly changes: Revision }
);

type Done = Filed | Omit<Extract<Ingested, { status: "known" }>, "from">;

/** Where documents are read: here, or in a process of their own. */
export type ReadDocument = (document: Document) => Promise<Reading>;

/** Loaded with its models only when there is something to read: answering needs none of them. */
const readHere: ReadDocument = async document => (await import("./text/read.ts")).read(document);

/** One pass over a source: read, weave, save, one document at a time. One that fails is reported and the pass goes on. */
export async function* ingest(
  source: Source,
  store: Store,
  space: Space,
  log: Log,
  read: ReadDocument = readHere,
): AsyncGenerator<Ingested> {
  for await (const delivery of source.deliveries()) {
    const { from } = delivery;
    if ("problem" in delivery) {
      yield { status: "refused", from, reason: delivery.problem };
      continue;
    }
    try {
      const done = await file(delivery.filing, store, space, read);
      yield done.status === "known" ? { ...done, from } : { ...done, from, notes: delivery.notes };
    } catch (error) {
      // A full disk or a bug in the reader: this document is not filed, what is stored stays.
      if (!(error instanceof SourceError)) log.error({ err: error, from }, "a document could not be filed");
      yield { status: "refused", from, reason: `${from}: ${messageOf(error)}` };
    }
  }
}

async function file(delivered: Filing, store: Store, space: Space, read: ReadDocument): Promise<Done> {
  const filing = { ...delivered, document: credited(delivered.document) };
  const { id } = filing.document;
  const standing = await store.versions.standing(space, filing);
  switch (standing.type) {
    case "known":
      return { status: "known", id };
    case "new":
      return fileNew(filing, store, space, read);
    case "amended":
    case "version":
      return update(filing, standing.type === "version" ? standing.of : id, store, space, read);
  }
}

async function fileNew(filing: Filing, store: Store, space: Space, read: ReadDocument): Promise<Done> {
  const { document } = filing;
  const original = await store.stories.original(space, document.text);
  const found = account(filing, await read(filing.document), original?.document ?? null);
  // Stored as it was read; woven as the editors have it.
  const edits = (await store.edits.list(space)).map(edit => edit.correction);
  const mended = corrected(found, edits);
  const placed = await placing(mended, original, store, space);
  await store.documents.file(space, filing, found, placed.story, placed.joined);
  const story = await joining(placed, mended, store, space);
  return { status: "filed", ...summary(found, story), opened: placed.joined.type === "opened" };
}

/** A changed text takes the place of the one before; a changed head or correction reaches the stored story. */
async function update(
  filing: Filing,
  before: string,
  store: Store,
  space: Space,
  read: ReadDocument,
): Promise<Done> {
  const { id } = filing.document;
  const earlier = await store.versions.account(space, before);
  const found = account(filing, await read(filing.document), earlier?.source.copyOf ?? null);
  const story =
    before === id
      ? await store.versions.amend(space, filing, found)
      : await store.versions.supersede(space, filing, found);
  if (story === null) return { status: "known", id };
  const changes = revision(earlier ?? found, found);
  return { status: "updated", ...summary(found, story), before, changes };
}

const summary = (found: Account, story: Story) => ({
  id: found.source.document,
  story,
  quotes: found.said.length,
  people: found.people.filter(person => person.kind === "person").length,
});
