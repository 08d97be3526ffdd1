import { plainName } from "../story/names.ts";
import type { Known, Person, Said, Story } from "../story/story.ts";
import { startOf } from "../story/when.ts";
import { type EntryKind, type EntryTable, entityName } from "./schema.ts";
import type { Findable } from "./search.ts";
import { encode } from "./serial.ts";
import { sortable } from "./sortable.ts";

/** An entry of a story before it has a key. */
export interface Item extends Pick<EntryTable, "kind" | "name" | "at" | "body"> {
  readonly find: Omit<Findable, "key"> | null;
}

/** What a story holds as entries: one a quotation, one a person, one a sentence with the facts that rest on it. */
export const itemsOf = (story: Story): Readonly<Record<EntryKind, readonly Item[]>> => ({
  said: story.said.map(saidItem),
  known: bySentence(story.known).map(knownItem),
  person: story.people.map(personItem),
});

/** Facts in runs of the same sentence, the order kept: a third of the rows, and the sentence is indexed once. */
function bySentence(known: readonly Known[]): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  for (const one of known) {
    const run = runs.at(-1);
    const last = run?.[0]?.sentence;
    const same =
      last?.document === one.sentence.document &&
      last.span.start === one.sentence.span.start &&
      run !== undefined;
    if (same) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function saidItem(said: Said): Item {
  const { speaker } = said;
  const name = speaker.name === null ? null : plainName(speaker.name);
  const date = said.said === null ? null : startOf(said.said);
  const around = [said.context.text, speaker.name, speaker.words?.text, said.role?.text];
  return {
    kind: "said",
    name,
    at: sortable(date ?? said.sources[0]?.published ?? null),
    body: encode(said),
    find: {
      own: said.words.map(words => words.text),
      context: present(around),
      names: name === null ? [] : [name],
    },
  };
}

/**
 * Found by its sentence, once, and by the names meant in it: which of its facts fits is settled when they are read (facts.ts).
 */
function knownItem(run: readonly Known[]): Item {
  const names = run.flatMap(known => known.parts.flatMap(part => part.names));
  const sayers = run.flatMap(({ attributed }) => present([attributed?.name, attributed?.words?.text]));
  return {
    kind: "known",
    name: null,
    at: null,
    body: encode(run),
    find: {
      own: present([run[0]?.sentence.text, ...new Set(names)]),
      context: [...new Set(sayers)],
      names: [],
    },
  };
}

/** Found through the entity it belongs to (entities.ts). */
const personItem = (person: Person): Item => ({
  kind: "person",
  name: entityName({ kind: person.kind, name: plainName(person.name) }),
  at: null,
  body: encode(person),
  find: null,
});

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter(text => text !== null && text !== undefined);
