import { countryNamed, countryOf } from "../text/lexicon/countries.ts";
import { plainName } from "./names.ts";
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

/**
 * Who a person speaks for: the editor's word, else the first affiliation that was given; in the canonical name of that organisation or
 * place where it is on record, an adjective as its country ("Lithuanian" -> "Lithuania").
 */
function affiliationOf(person: Person, people: readonly Person[]): string | null {
  if (person.kind !== "person") return person.name;
  const roles = [...person.roles.filter(role => role.editor), ...person.roles];
  const given = roles.find(role => role.affiliation !== null)?.affiliation ?? null;
  if (given === null) return null;
  const name = countryOf(given) ?? given;
  const forms = new Set([given, name, countryNamed(name) ?? name].map(plainName));
  const body = people.find(
    one => one.kind !== "person" && [one.name, ...one.aliases].some(form => forms.has(plainName(form))),
  );
  return body?.name ?? name;
}
