import { givenName } from "./lexicon/given-names.ts";
import { roleNoun } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import type { Person } from "./people.ts";
import { textOf } from "./range.ts";
import { coreOf, isInitial, isJunior, nicknamesOf, plainName, shortFormsOf, surnameOf } from "./surnames.ts";
import type { Token } from "./tokens.ts";

/** A person while the names of a document are being given out. */
export interface Bearer extends Person {
  /** How often named so far in the text. */
  times: number;
  /** The sentence in which its full name stood last so far. */
  lastFull: number | null;
  /** Genders its titles and given names show. */
  readonly genders: Set<Name["gender"]>;
}

interface FullNamed {
  readonly people: Bearer[];
  readonly bearerOf: ReadonlyMap<Name, Bearer>;
}

/** Persons that can be the same by surname and first letter: by given name, and the one given with an initial. */
interface Family {
  readonly first: Bearer;
  readonly byGiven: Map<string, Bearer>;
  initial: Bearer | null;
}

/**
 * Groups full names of persons: same first and last word, or an initial for the first ("Ana M. Roe" and "Ana Roe", "J. Roe" and "Jon Roe");
 * father and "Jr." stay two. One look-up for each name.
 */
export function fullNamed(tokens: readonly Token[], names: readonly Name[]): FullNamed {
  const people: Bearer[] = [];
  const bearerOf = new Map<Name, Bearer>();
  const families = new Map<string, Family>();
  for (const name of names) {
    if (name.kind !== "person" || name.last - name.first < 2) continue;
    const words = textOf(tokens, name.first, name.last).split(" ");
    if (words.length < 2) continue;
    const givens = [plainName(coreOf(words)[0] ?? words[0]!), ...nicknamesOf(words)];
    const [surname, junior] = [surnameOf(words), words.some(isJunior)];
    const keyOf = (given: string): string => `${surname} ${given[0] ?? ""} ${junior}`;
    const known = firstKnown(families, givens, keyOf);
    const bearer = known ?? newBearer(words);
    if (known === null) people.push(bearer);
    for (const given of givens) join(families, keyOf(given), given, bearer);
    addName(bearer, name);
    bearer.genders.add(kinGender(tokens, name));
    if (words.length > bearer.words.length) bearer.words = words;
    bearerOf.set(name, bearer);
  }
  return absorbed(people, bearerOf);
}

/** "Roe Doe" is "Ana Roe Doe": a person whose whole name is another's family names is that one. */
function absorbed(people: readonly Bearer[], bearerOf: Map<Name, Bearer>): FullNamed {
  const byEnding = new Map<string, Bearer>();
  for (const person of people)
    for (const ending of shortFormsOf(person.words).slice(1))
      if (ending.includes(" ") && !byEnding.has(ending)) byEnding.set(ending, person);
  const kept = people.filter(person => {
    const words = coreOf(person.words);
    const whole = byEnding.get(plainName(words.join(" ")));
    if (whole === undefined || whole === person || givenName(words[0]!) !== null) return true;
    for (const name of person.names) {
      addName(whole, name);
      bearerOf.set(name, whole);
    }
    return false;
  });
  return { people: kept, bearerOf };
}

export const newBearer = (words: readonly string[]): Bearer => ({
  names: [],
  words,
  times: 0,
  lastFull: null,
  genders: new Set<Name["gender"]>(),
});

/** Who is known by one of several given names, nicknames among them. */
function firstKnown(
  families: ReadonlyMap<string, Family>,
  givens: readonly string[],
  keyOf: (given: string) => string,
): Bearer | null {
  for (const given of givens) {
    const family = families.get(keyOf(given));
    const known = family === undefined ? null : memberOf(family, given);
    if (known !== null) return known;
  }
  return null;
}

/** The gender of the role or kin noun right before a name, a comma between them or not: "his mother, | Ana Roe". */
function kinGender(tokens: readonly Token[], { first }: Name): Name["gender"] {
  const at = tokens[first - 1]?.text === "," ? first - 2 : first - 1;
  const noun = tokens[at];
  return noun === undefined || noun.sentence !== tokens[first]!.sentence
    ? null
    : (roleNoun(noun.text) ?? null);
}

/** An initial is the first of its family with that letter. */
const memberOf = ({ first, byGiven, initial }: Family, given: string): Bearer | null =>
  isInitial(given) ? first : (byGiven.get(given) ?? initial);

function join(families: Map<string, Family>, key: string, given: string, bearer: Bearer): void {
  const family = families.get(key) ?? { first: bearer, byGiven: new Map(), initial: null };
  families.set(key, family);
  if (isInitial(given)) family.initial ??= bearer;
  else if (!family.byGiven.has(given)) family.byGiven.set(given, bearer);
}

export function addName(bearer: Bearer, name: Name): void {
  bearer.names.push(name);
  bearer.genders.add(name.gender);
}

/** Persons by each short form they may go by. */
export function bearersByForm(people: readonly Bearer[]): Map<string, Bearer[]> {
  const bearers = new Map<string, Bearer[]>();
  for (const person of people) {
    for (const form of shortFormsOf(person.words)) {
      const list = bearers.get(form);
      if (list === undefined) bearers.set(form, [person]);
      else list.push(person);
    }
  }
  return bearers;
}

/** Persons by the first of two family names, who go by it where nobody named so far bears it as the last. */
export function bearersByInnerName(people: readonly Bearer[]): Map<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  for (const person of people)
    for (const form of innerSurnames(person.words)) if (!bearers.has(form)) bearers.set(form, person);
  return bearers;
}

/** "Roe" of "Ana Roe Doe". */
const innerSurnames = (words: readonly string[]): string[] =>
  coreOf(words)
    .slice(1, -1)
    .filter(word => givenName(word) === null && /^\p{Lu}\p{Ll}{2}/u.test(word))
    .map(plainName);
