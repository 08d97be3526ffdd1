import { plainName } from "../story/names.ts";
import type { Known, Person, Said, Story } from "../story/story.ts";
import { startOf } from "../story/when.ts";
import { bodyOf } from "./body.ts";
import { bySentence, runBody } from "./runs.ts";
import { type EntryKind, type EntryTable, entityName } from "./schema.ts";
import type { Findable } from "./search.ts";
import { sortable } from "./sortable.ts";

/** An entry of a story before it has a key. */
export interface Item extends Pick<EntryTable, "kind" | "name" | "at" | "body"> {
  readonly find: Omit<Findable, "key"> | null;
  /** The person it is, for the totals of the space. */
  readonly person: Person | null;
}

/** What a story holds as entries: one a quotation, one a person, one a sentence with the facts that rest on it. */
export const itemsOf = (story: Story): Readonly<Record<EntryKind, readonly Item[]>> => ({
  said: story.said.map(saidItem),
  known: bySentence(story.known).map(knownItem),
  person: story.people.map(personItem),
});

function saidItem(said: Said): Item {
  const { speaker } = said;
  const name = speaker.name === null ? null : plainName(speaker.name);
  const date = said.said === null ? null : startOf(said.said);
  const around = [said.context.text, speaker.name, speaker.words?.text, said.role?.text];
  return {
    kind: "said",
    name,
    at: sortable(date ?? said.sources[0]?.published ?? null),
    body: bodyOf(said),
    find: {
      own: said.words.map(words => words.text),
      context: present(around),
      names: name === null ? [] : [name],
    },
    person: null,
  };
}

/**
 * Found by its sentence, once, and by the names meant in it: which of its facts fits is settled when they are read (facts.ts).
 */
function knownItem(run: readonly Known[]): Item {
  const names = new Set<string>();
  const sayers = new Set<string>();
  for (const { parts, attributed } of run) {
    for (const part of parts) for (const name of part.names) names.add(name);
    if (attributed === null) continue;
    if (attributed.name !== null) sayers.add(attributed.name);
    if (attributed.words !== null) sayers.add(attributed.words.text);
  }
  return {
    kind: "known",
    name: null,
    at: null,
    body: runBody(run),
    find: { own: present([run[0]?.sentence.text, ...names]), context: [...sayers], names: [] },
    person: null,
  };
}

/** Found through the entity it belongs to (entities.ts). */
const personItem = (person: Person): Item => ({
  kind: "person",
  name: entityName({ kind: person.kind, name: plainName(person.name) }),
  at: null,
  body: bodyOf(person),
  find: null,
  person,
});

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter(text => text !== null && text !== undefined);
