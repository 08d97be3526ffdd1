import type { Kysely } from "kysely";
import { type Citation, cite } from "../story/cite.ts";
import { distinct } from "../story/distinct.ts";
import type { Account } from "../story/story.ts";
import type { Span } from "../text/document.ts";
import { citedDocuments } from "./cited.ts";

import { keysOfStory, nextKey, storyOf } from "./key.ts";
import {
  erasePassageLists,
  highestPassage,
  passageList,
  passagesAt,
  passagesWithin,
  putPassages,
} from "./passage-list.ts";
import { type Place, placesOf } from "./place.ts";
import { storyIds } from "./record.ts";
import type { Schema } from "./schema.ts";
import { type Findable, forget, search } from "./search.ts";
import { isInside } from "./span.ts";
import type { Passage, Space } from "./store.ts";
import { termsOf } from "./token.ts";

interface Scored {
  readonly passage: Passage;
  readonly score: number;
}

/** Sentences that hold these words, best first. */
export async function passagesOf(
  db: Kysely<Schema>,
  space: Space,
  words: readonly string[],
  limit: number,
): Promise<readonly Passage[]> {
  const terms = termsOf(words);
  const found: Scored[] = [];
  for (const place of await placesOf(db, space, null)) found.push(...(await scored(db, place, terms, limit)));
  const passages = found.sort((a, b) => a.score - b.score).map(({ passage }) => passage);
  return distinct(passages, ({ words }) => `${words.document}:${words.span.start}`).slice(0, limit);
}

async function scored(
  db: Kysely<Schema>,
  place: Place,
  terms: readonly string[],
  limit: number,
): Promise<readonly Scored[]> {
  const hits = await search(db, { terms, names: null, place, kind: "passage", limit });
  const keys = hits.map(({ key }) => key);
  const places = await passagesAt(db, keys);
  const ids = Array.from(places.values(), ({ document }) => document);
  const documents = await citedDocuments(db, place.space, [{ documents: ids }]);
  const stories = await storyIds(db, keys.map(storyOf));
  return hits.flatMap(({ key, score }) => {
    const stored = places.get(key);
    // It went since it was found.
    if (stored === undefined) return [];
    const { document: id, span } = stored;
    const document = documents.get(id);
    if (document === undefined) throw new Error(`document ${id} has passages but is not stored`);
    const words = cite({ id, text: document.text }, span);
    return [{ passage: { words, source: document.source, story: stories.get(storyOf(key)) ?? id }, score }];
  });
}

/** Writes the sentences of a document into the story that holds it, unless they are there; returns what makes them findable. */
export async function writePassages(
  db: Kysely<Schema>,
  space: string,
  story: number,
  { source, passages }: Account,
): Promise<readonly Findable[]> {
  const { document } = source;
  const range = keysOfStory("passage", story);
  const stored = await passageList(db, space, document);
  if (stored === null && passages.length === 0) return [];
  if (stored !== null) {
    const isThere = range.first <= stored.first && stored.last <= range.last;
    if (isThere && areSame(stored.spans, passages)) return [];
    await erasePassageLists(db, [stored]);
    if (passages.length === 0) return [];
  }
  const first = nextKey(range, await highestPassage(db, range));
  await putPassages(
    db,
    space,
    document,
    first,
    passages.map(({ span }) => span),
  );
  return passages.map(({ text }, at) => ({ key: first + at, own: [text], context: [], names: [] }));
}

function areSame(stored: readonly (Span | null)[], passages: readonly Citation[]): boolean {
  const left = stored.filter(span => span !== null);
  return (
    left.length === passages.length &&
    left.every(({ start, end }, at) => passages[at]?.span.start === start && passages[at].span.end === end)
  );
}

/** Deletes the sentences of a story: those of one document, or all. */
export async function erasePassages(
  db: Kysely<Schema>,
  story: number,
  document: string | null,
): Promise<void> {
  const lists = await passagesWithin(db, keysOfStory("passage", story));
  await erasePassageLists(db, document === null ? lists : lists.filter(list => list.document === document));
}

/** Lets go of the sentences of a document that are not inside these spans: they are not found any more. */
export async function retainPassages(
  db: Kysely<Schema>,
  space: Space,
  document: string,
  kept: readonly Span[],
): Promise<void> {
  const stored = await passageList(db, space, document);
  if (stored === null) return;
  const spans = stored.spans.map(span => (span !== null && isInside(span, kept) ? span : null));
  await forget(
    db,
    "record_text",
    spans.flatMap((span, at) => (span === null ? [stored.first + at] : [])),
  );
  await putPassages(db, space, document, stored.first, spans);
}
