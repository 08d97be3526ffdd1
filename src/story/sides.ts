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
    if (name === null || affiliation === undefined || !isStatement(one)) continue;
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
  let bodies: ReadonlyMap<string, string> | null = null;
  const affiliations = new Map<string, string>();
  for (const person of people) {
    if (person.quoted === 0) continue;
    // An organisation or place speaks for itself.
    if (person.kind !== "person") affiliations.set(person.name, person.name);
    const given = person.kind === "person" ? givenTo(person) : null;
    if (given === null) continue;
    bodies ??= bodiesOf(people);
    affiliations.set(person.name, onRecord(given, bodies));
  }
  return affiliations;
}

/** The editor's word, else the first affiliation that was given. */
function givenTo({ roles }: Person): string | null {
  const given = roles.find(role => role.editor && role.affiliation !== null) ?? roles.find(hasAffiliation);
  return given?.affiliation ?? null;
}

const hasAffiliation = ({ affiliation }: Person["roles"][number]): boolean => affiliation !== null;

/** Organisations and places on record by plain form; the first of several. */
const bodiesOf = (people: readonly Person[]): ReadonlyMap<string, string> =>
  new Map(
    people
      .filter(one => one.kind !== "person")
      .reverse()
      .flatMap(one => [...one.aliases, one.name].map(form => [plainName(form), one.name] as const)),
  );

/**
 * An affiliation in the canonical name of that organisation or place where it is on record (`bodies`: plain form -> name), an adjective
 * as its country ("Lithuanian" -> "Lithuania").
 */
function onRecord(given: string, bodies: ReadonlyMap<string, string>): string {
  const name = countryOf(given) ?? given;
  const forms = [given, name, countryNamed(name) ?? name].map(plainName);
  return forms.map(form => bodies.get(form)).find(body => body !== undefined) ?? name;
}
