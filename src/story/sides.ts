import { countryNamed, countryOf } from "../text/lexicon/countries.ts";
import { plainName } from "./names.ts";
import { isStatement } from "./statement.ts";
import type { Person, Said, Side } from "./story.ts";

/**
 * Statements grouped by the affiliation the sources give their speakers; an organisation or place that speaks for itself is its
 * own side, together with those who speak for it. Who is given no affiliation is on no side. Most statements first.
 */
export function sidesOf(people: readonly Person[], said: readonly Said[]): readonly Side[] {
  const affiliations = affiliationsOf(people);
  const sides = new Map<string, { affiliation: string; speakers: Set<string>; said: string[] }>();
  for (const one of said) {
    const { name } = one.speaker;
    const affiliation = name === null ? undefined : affiliations.get(name);
    if (!isStatement(one) || name === null || affiliation === undefined) continue;
    const key = plainName(affiliation);
    const side = sides.get(key) ?? { affiliation, speakers: new Set<string>(), said: [] };
    side.speakers.add(name);
    side.said.push(one.id);
    sides.set(key, side);
  }
  return [...sides.values()]
    .map(side => ({ ...side, speakers: [...side.speakers] }))
    .sort((a, b) => b.said.length - a.said.length || (a.affiliation < b.affiliation ? -1 : 1));
}

/** Who each speaker speaks for, by name; who is given no affiliation is not in it. */
function affiliationsOf(people: readonly Person[]): ReadonlyMap<string, string> {
  const speakers = people.filter(person => person.quoted > 0);
  const bodies = new Map(
    people
      .filter(one => one.kind !== "person")
      .reverse()
      .flatMap(one => [...one.aliases, one.name].map(form => [plainName(form), one.name] as const)),
  );
  return new Map(
    speakers.flatMap(person => {
      const affiliation = affiliationOf(person, bodies);
      return affiliation === null ? [] : [[person.name, affiliation] as const];
    }),
  );
}

/**
 * The editor's word, else the first affiliation that was given; in the canonical name of that organisation or place where it is on
 * record (`bodies`: plain form -> name), an adjective as its country ("Lithuanian" -> "Lithuania").
 */
function affiliationOf(person: Person, bodies: ReadonlyMap<string, string>): string | null {
  if (person.kind !== "person") return person.name;
  const roles = [...person.roles.filter(role => role.editor), ...person.roles];
  const given = roles.find(role => role.affiliation !== null)?.affiliation ?? null;
  if (given === null) return null;
  const name = countryOf(given) ?? given;
  const forms = [given, name, countryNamed(name) ?? name].map(plainName);
  return forms.map(form => bodies.get(form)).find(body => body !== undefined) ?? name;
}
