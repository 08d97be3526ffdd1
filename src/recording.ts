import { joining, placing } from "./placing.ts";
import type { Recording, Space } from "./store/store.ts";
import { account } from "./story/account.ts";
import { corrected } from "./story/correct.ts";
import { type Revision, revision } from "./story/revision.ts";
import type { Account, Story } from "./story/story.ts";
import { succeeding } from "./story/succession.ts";
import type { Filing } from "./text/filing.ts";
import type { Reading } from "./text/reading.ts";

/** A document that was filed: a new one, or one that took the place of what was on record from there. */
export type Filed = {
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

export type Recorded = Filed | { readonly status: "known"; readonly id: string };

/** A filing that was read. */
export interface ReadFiling {
  readonly filing: Filing;
  readonly reading: Reading;
}

/** Puts a document that was read on record, in the story it belongs to. */
export async function record(
  { filing, reading }: ReadFiling,
  store: Recording,
  space: Space,
): Promise<Recorded> {
  const { id } = filing.document;
  const standing = await store.versions.standing(space, filing);
  switch (standing.type) {
    case "known":
      return { status: "known", id };
    case "new":
      return recordNew(filing, reading, store, space);
    case "amended":
    case "version":
      return update(filing, reading, standing.type === "version" ? standing.of : id, store, space);
  }
}

async function recordNew(filing: Filing, reading: Reading, store: Recording, space: Space): Promise<Filed> {
  const original = await store.stories.original(space, filing.document.text);
  const found = account(filing, reading, original?.document ?? null);
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
  reading: Reading,
  before: string,
  store: Recording,
  space: Space,
): Promise<Recorded> {
  const { id } = filing.document;
  const earlier = await store.versions.account(space, before);
  const read = account(filing, reading, earlier?.source.copyOf ?? null);
  const changes = revision(earlier ?? read, read);
  const found = earlier === null ? read : succeeding(earlier, read, changes);
  const story =
    before === id
      ? await store.versions.amend(space, filing, found)
      : await store.versions.supersede(space, filing, found);
  if (story === null) return { status: "known", id };
  return { status: "updated", ...summary(found, story), before, changes };
}

const summary = (found: Account, story: Story) => ({
  id: found.source.document,
  story,
  quotes: found.said.length,
  people: found.people.filter(person => person.kind === "person").length,
});
