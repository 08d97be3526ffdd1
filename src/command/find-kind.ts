import { stem } from "../story/stem.ts";
import type { EntityKind } from "../text/reading.ts";
import type { Context } from "./command.ts";
import type { Match } from "./find.ts";
import type { Question } from "./question.ts";

/** Nouns of a question that name what kind of name answers it: "which country", "which company". */
const KINDS: ReadonlyMap<string, ReadonlySet<EntityKind>> = new Map(
  (
    [
      ["country nation state city town village region county island province", ["place", "group"]],
      [
        "company firm bank agency university newspaper union organisation organization charity network",
        ["organisation"],
      ],
      ["team club side party", ["organisation", "place", "group"]],
      [
        "player minister politician lawmaker official senator actor singer author driver scientist candidate",
        ["person"],
      ],
    ] as const
  ).flatMap(([nouns, kinds]) =>
    nouns.split(" ").map(noun => [stem(noun), new Set<EntityKind>(kinds)] as const),
  ),
);

/** True where a name of one kind is asked for ("which country"): it answers without the noun. */
export const asksForName = ({ unit }: Question): boolean => unit !== null && KINDS.has(stem(unit));

/** Matches looked up. */
const LOOKED_AT = 4;

/** Of the answers to "which country", those that are names of that kind on record. What asks for something else keeps all. */
export async function ofKind(
  question: Question,
  found: readonly Match[],
  { store, space }: Context,
): Promise<readonly Match[]> {
  const wanted = question.unit === null ? undefined : KINDS.get(stem(question.unit));
  if (wanted === undefined || question.focus !== "thing") return found;
  const kept: Match[] = [];
  for (const match of found.slice(0, LOOKED_AT)) {
    const [name] = namesOf(match);
    const entries = name === undefined ? [] : await store.lookup.people(space, name, 1);
    if (entries.some(({ person }) => person.name === name && wanted.has(person.kind))) kept.push(match);
  }
  return kept;
}

function namesOf({ known, found }: Match): readonly string[] {
  const part = known.parts.find(({ words: { span } }) => span.start === found?.span.start);
  return part?.names ?? [];
}
