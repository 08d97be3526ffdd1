import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { reaches } from "../story/correct.ts";
import { plainName } from "../story/names.ts";
import type { Correction } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import { among } from "./bulk.ts";
import { noteChange } from "./change.ts";
import { rowsOf } from "./direct.ts";
import { inside } from "./inside.ts";
import { storyOf } from "./key.ts";
import { editsChanged } from "./overlay.ts";
import { passagesOf } from "./passages.ts";
import { spaceNumber } from "./place.ts";
import type { Edit, Edits } from "./port/edits.ts";
import { membersOf, rawAccountsOf, reweave, type StoredStory, storiesWith } from "./reweave.ts";
import type { Schema } from "./schema.ts";
import type { EditTable } from "./schema-edits.ts";
import { HOUSE, type Space } from "./store.ts";

export function editsOf(db: Kysely<Schema>, clock: Clock): Edits {
  const at = (): string => clock.now().toISOString();
  return {
    list: space => standing(db, space),
    add: (space, correction, by) =>
      inside(db, tx => add(tx, space, correction, by, at())).finally(editsChanged),
    undo: (space, id) => inside(db, tx => undo(tx, space, id, at())).finally(editsChanged),
  };
}

const editOf = ({ id, body, by, at }: Omit<EditTable, "number">): Edit => ({
  id,
  correction: JSON.parse(body) as Correction,
  by,
  at,
});

/** The corrections in force of a space, in the order they were made. */
export async function standing(db: Kysely<Schema>, space: Space): Promise<readonly Edit[]> {
  const inForce = "select * from edit where space = ? and undone is null order by number";
  return (await rowsOf<EditTable>(db, inForce, space)).map(editOf);
}

async function add(
  db: Kysely<Schema>,
  space: Space,
  correction: Correction,
  by: string,
  at: string,
): Promise<{ readonly edit: Edit; readonly documents: number } | null> {
  const { stories, documents } = await reachOf(db, space, correction);
  const overlaid = await overlaidBy(db, space, correction);
  if (documents.length + overlaid.length === 0) return null;
  const edit: Edit = { id: randomUUID().slice(0, 8), correction, by, at };
  const body = JSON.stringify(correction);
  await db.insertInto("edit").values({ space, id: edit.id, body, by, at, undone: null }).execute();
  await weaveAnew(db, space, stories, [...documents, ...overlaid], at);
  return { edit, documents: documents.length + overlaid.length };
}

async function undo(db: Kysely<Schema>, space: Space, id: string | null, at: string): Promise<Edit | null> {
  const all = await standing(db, space);
  const edit = id === null ? all.at(-1) : all.find(one => one.id === id);
  if (edit === undefined) return null;
  const { stories, documents } = await reachOf(db, space, edit.correction);
  await db
    .updateTable("edit")
    .set({ undone: at })
    .where("space", "=", space)
    .where("id", "=", edit.id)
    .execute();
  await weaveAnew(db, space, stories, [...documents, ...(await overlaidBy(db, space, edit.correction))], at);
  return edit;
}

/** Documents of the house a correction of another space reaches: it is laid over them there, and they stay as they are. */
const overlaidBy = async (
  db: Kysely<Schema>,
  space: Space,
  correction: Correction,
): Promise<readonly string[]> => (space === HOUSE ? [] : (await reachOf(db, HOUSE, correction)).documents);

async function weaveAnew(
  db: Kysely<Schema>,
  space: Space,
  stories: readonly StoredStory[],
  documents: readonly string[],
  at: string,
): Promise<void> {
  const numbered = { name: space, number: await spaceNumber(db, space) };
  for (const story of stories) await reweave(db, numbered, story, story.id, await membersOf(db, story.key));
  for (const document of documents) await noteChange(db, space, document, "revised", at);
}

/** The stories a correction could change, and those of their documents whose reading it does change. */
async function reachOf(
  db: Kysely<Schema>,
  space: Space,
  correction: Correction,
): Promise<{ readonly stories: readonly StoredStory[]; readonly documents: readonly string[] }> {
  const near =
    correction.type === "speaker" || correction.type === "date"
      ? await storiesSaying(db, space, correction.words)
      : await storiesNaming(db, space, namesIn(correction));
  const stories: StoredStory[] = [];
  const documents: string[] = [];
  for (const story of near) {
    const accounts = await rawAccountsOf(db, space, await membersOf(db, story.key));
    const reached = accounts.filter(account => reaches(account, correction));
    if (reached.length > 0) stories.push(story);
    documents.push(...reached.map(account => account.source.document));
  }
  return { stories, documents: [...new Set(documents)] };
}

function namesIn(correction: Exclude<Correction, { readonly type: "speaker" | "date" }>): readonly string[] {
  switch (correction.type) {
    case "alias":
      return [correction.person, correction.alias];
    case "role":
      return [correction.person];
    case "merge":
      return [correction.person, correction.other];
  }
}

const KINDS = ["person", "organisation", "place", "group"] as const;

/** Stories in which somebody or something goes by one of these names; the few commands of an editor may look through all entries. */
async function storiesNaming(
  db: Kysely<Schema>,
  space: Space,
  names: readonly string[],
): Promise<readonly StoredStory[]> {
  const plain = names.map(plainName);
  const entities = await db
    .selectFrom("entity")
    .select(["kind", "name", "forms"])
    .where("space", "=", space)
    .where(({ or, eb }) => or(plain.map(name => eb("forms", "like", `%${name}%`))))
    .execute();
  const called = entities.filter(({ forms }) => forms.split("\n").some(form => plain.includes(form)));
  const wanted = called.flatMap(({ name }) => KINDS.map(kind => `${kind} ${name}`));
  const rows = await db
    .selectFrom("entry")
    .select("key")
    .where("space", "=", space)
    .where("kind", "=", "person")
    .where("name", "in", among(wanted))
    .execute();
  return storiesAt(
    db,
    rows.map(({ key }) => storyOf(key)),
  );
}

async function storiesAt(db: Kysely<Schema>, keys: readonly number[]): Promise<readonly StoredStory[]> {
  return db
    .selectFrom("story")
    .select(["key", "id"])
    .where("key", "in", among([...new Set(keys)]))
    .execute();
}

/** Sentences looked at for an editor's words. */
const SENTENCES = 60;

/** Stories that hold these words, or a sentence of them. */
async function storiesSaying(
  db: Kysely<Schema>,
  space: Space,
  words: string,
): Promise<readonly StoredStory[]> {
  const wanted = wording(words);
  const passages = await passagesOf(db, space, words.split(/\s+/u), SENTENCES);
  const holding = passages.filter(({ words: { text } }) => {
    const sentence = wording(text);
    return holdsWording(sentence, wanted) || holdsWording(wanted, sentence);
  });
  const found = new Map<number, StoredStory>();
  for (const document of new Set(holding.map(passage => passage.words.document))) {
    for (const story of await storiesWith(db, space, document)) found.set(story.key, story);
  }
  return [...found.values()];
}
