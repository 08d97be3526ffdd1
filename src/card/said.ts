import type { Person, Said } from "../story/story.ts";
import { action, typed } from "./action.ts";
import type { Block, Card } from "./card.ts";
import { notOnRecord, type Searched } from "./nothing.ts";
import { pageOf } from "./paging.ts";
import { statement } from "./statement.ts";

/** Quotations on one card. */
const SIZE = 5;

export interface SaidAnswer {
  /** Whose words; null: anyone's. */
  readonly person: Person | null;
  readonly about: string | null;
  /** The name as typed, when it was not found so. */
  readonly mended: string | null;
  /** As far as they were looked up: at least one more than the page shows where there are more. */
  readonly said: readonly Said[];
  readonly page: number;
}

/** What someone said, a page at a time. */
export function saidCard({ person, about, mended, said, page }: SaidAnswer): Card {
  const line = saidLine(person?.name ?? "everyone", about);
  const { items, more } = pageOf(said, page, SIZE, line);
  return {
    status: "answer",
    command: "said",
    blocks: [
      ...mendedNote(mended, person),
      ...items.flatMap(statement),
      ...more,
      ...(about === null || person === null
        ? []
        : [action(`All by ${person.name}`, saidLine(person.name, null))]),
      ...(person === null ? [] : [aboutPerson(person)]),
    ],
  };
}

/** A button that shows who someone, or what something, is. */
const aboutPerson = ({ kind, name }: Person): Block =>
  action(kind === "person" ? `Who is ${name}?` : `About ${name}`, `/people ${typed(name)}`);

/** The command line that shows what a person said. */
export const saidLine = (name: string, about: string | null): string =>
  about === null ? `/said ${typed(name)}` : `/said ${typed(name)} about ${typed(about)}`;

/** Says that a name was read as another one. */
export function mendedNote(mended: string | null, person: Person | null): readonly Block[] {
  if (mended === null || person === null) return [];
  return [
    { type: "text", text: `Nobody called ${mended} is on record; this is ${person.name}.`, small: true },
  ];
}

/** Someone is on record but said nothing, or nothing on the topic. */
export function silentCard(
  { person, about, mended }: Pick<SaidAnswer, "person" | "about" | "mended">,
  nearest: readonly Said[],
  searched: Searched,
): Card {
  const name = person?.name ?? "anyone";
  const reason =
    about === null
      ? `${name} is mentioned, but no statement by ${name} is given.`
      : `no statement by ${name} about ${about}.`;
  const near = nearest.flatMap(statement);
  return notOnRecord("said", reason, searched, [
    ...mendedNote(mended, person),
    ...(near.length === 0 ? [] : [{ type: "text", text: "Nearest:" } as const, ...near]),
    ...(about === null || nearest.length === 0 ? [] : [action(`All by ${name}`, saidLine(name, null))]),
    ...(person === null ? [] : [aboutPerson(person)]),
  ]);
}

/** Nobody of that name is on record. */
export function nobodyCard(
  command: string,
  typedName: string,
  nearest: readonly Person[],
  searched: Searched,
): Card {
  const line = (name: string): string =>
    command === "people" ? `/people ${typed(name)}` : saidLine(name, null);
  return notOnRecord(command, `nobody called ${typedName}.`, searched, [
    ...(nearest.length === 0 ? [] : [{ type: "text", text: "Did you mean:" } as const]),
    ...nearest.map(({ name }) => action(name, line(name))),
  ]);
}
