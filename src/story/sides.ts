import { plainName } from "./names.ts";
import { roleShown } from "./role.ts";
import type { Person, Said, Side } from "./story.ts";

/**
 * Statements grouped by the affiliation the sources give their speakers; an organisation or place that speaks for itself is its
 * own side, together with those who speak for it. Who is given no affiliation is on no side. Most statements first.
 */
export function sidesOf(people: readonly Person[], said: readonly Said[]): readonly Side[] {
  const named = new Map(people.map(person => [person.name, person]));
  const sides = new Map<string, { affiliation: string; speakers: Set<string>; said: string[] }>();
  for (const one of said) {
    const { name } = one.speaker;
    const person = name === null ? undefined : named.get(name);
    if (!one.speech || person === undefined) continue;
    const affiliation = affiliationOf(person, people);
    if (affiliation === null) continue;
    const key = plainName(affiliation);
    const side = sides.get(key) ?? { affiliation, speakers: new Set<string>(), said: [] };
    side.speakers.add(person.name);
    side.said.push(one.id);
    sides.set(key, side);
  }
  return [...sides.values()]
    .map(side => ({ ...side, speakers: [...side.speakers] }))
    .sort((a, b) => b.said.length - a.said.length || (a.affiliation < b.affiliation ? -1 : 1));
}

/** Who a person speaks for, in the canonical name of that organisation or place where it has one on record. */
function affiliationOf(person: Person, people: readonly Person[]): string | null {
  if (person.kind !== "person") return person.name;
  const given =
    roleShown(person)?.affiliation ?? person.roles.find(role => role.affiliation !== null)?.affiliation;
  if (given === undefined || given === null) return null;
  const plain = plainName(given);
  const body = people.find(
    one => one.kind !== "person" && [one.name, ...one.aliases].some(form => plainName(form) === plain),
  );
  return body?.name ?? given;
}
