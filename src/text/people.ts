import { isOrdinaryOpener, isPossessive, personEvidence, type Usage, usageOf } from "./evidence.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { type Name, textOf } from "./names.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A person and the names that mean this person, in text order. */
export interface Person {
  readonly names: Name[];
  /** Given and family names in full, titles left out; one word where only that is written. */
  words: readonly string[];
}

/** Who is who: the persons of a document and the names that are nobody's. */
export interface Cast {
  readonly people: readonly Person[];
  readonly others: readonly Name[];
}

const ENOUGH_FOR_TWO = 1;
const ENOUGH_FOR_ONE = 1.5;

/**
 * Groups the names of persons: full names first (same first and last word), then surnames and first names as their short forms. A surname that
 * two people bear means the one who is named in full first and most, as newspapers write it.
 */
export function gatherPeople(tokens: Tokens, found: readonly Name[]): Cast {
  const usage = usageOf(tokens, found);
  const names = found
    .flatMap(name => trimmed(tokens.tokens, name, usage))
    .map(name => judged(tokens.tokens, name, usage));
  const people: Person[] = [];
  for (const name of names)
    if (name.kind === "person" && isFull(tokens.tokens, name)) addFull(tokens.tokens, people, name);
  const others: Name[] = [];
  for (const name of names) {
    if (name.kind === "person" && isFull(tokens.tokens, name)) continue;
    if (!addShort(tokens.tokens, people, name, usage)) others.push(name);
  }
  for (const person of people) person.names.sort((a, b) => a.first - b.first);
  people.sort((a, b) => a.names[0]!.first - b.names[0]!.first);
  return { people, others };
}

/** Drops a first word that is capitalised only by its place; the name may vanish. */
function trimmed(tokens: readonly Token[], name: Name, usage: Usage): Name[] {
  if (name.kind !== null || !name.opens || !isOrdinaryOpener(tokens, name, usage)) return [name];
  return name.last - name.first === 1 ? [] : [{ ...name, first: name.first + 1, opens: false }];
}

/** Gives a name without a kind the kind "person" where enough speaks for it. */
function judged(tokens: readonly Token[], name: Name, usage: Usage): Name {
  if (name.kind !== null || name.last - name.first < 2 || name.last - name.first > 5) return name;
  return personEvidence(tokens, name, usage) >= ENOUGH_FOR_TWO ? { ...name, kind: "person" } : name;
}

const wordsIn = (tokens: readonly Token[], { first, last }: Name): string[] =>
  textOf(tokens, first, last).split(" ");

const isFull = (tokens: readonly Token[], name: Name): boolean => wordsIn(tokens, name).length > 1;

function addFull(tokens: readonly Token[], people: Person[], name: Name): void {
  const words = wordsIn(tokens, name);
  const known = people.find(person => sameFullName(person.words, words));
  if (known === undefined) {
    people.push({ names: [name], words });
    return;
  }
  known.names.push(name);
  if (words.length > known.words.length) known.words = words;
}

const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV|QC|KC|SC|MP)\.?$/.test(word);
const core = (words: readonly string[]): string[] =>
  words.map(word => word.replace(/,$/, "")).filter(word => !isSuffix(word));

/** Same first and last word, or an initial for the first: "Ana M. Roe" and "Ana Roe", "J. Roe" and "Jon Roe". */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [core(a), core(b)];
  if (surnameOf(x) !== surnameOf(y) || a.some(isJunior) !== b.some(isJunior)) return false;
  return x[0] === y[0] || isInitialOf(x[0]!, y[0]!) || isInitialOf(y[0]!, x[0]!);
}

const isJunior = (word: string): boolean => /^(?:Jr|II|III|IV)\.?$/.test(word);
const isInitialOf = (initial: string, word: string): boolean =>
  /^\p{Lu}\.$/u.test(initial) && word.startsWith(initial[0]!);

const PARTICLE = /^(?:de|da|di|del|della|dos|das|du|van|von|der|den|ter|bin|ibn|al|el|la|le|al-\p{Lu}.*)$/u;

/** The family name: the last word with the particles before it ("van der Berg", "de Roe"). */
export function surnameOf(words: readonly string[]): string {
  const name = core(words);
  let from = name.length - 1;
  while (from > 1 && PARTICLE.test(name[from - 1]!)) from--;
  return name.slice(Math.max(from, 0)).join(" ");
}

/** Attaches a short name to the person it means; true when it found one or made one. */
function addShort(tokens: readonly Token[], people: Person[], name: Name, usage: Usage): boolean {
  if (name.kind === "organisation" || name.kind === "group") return false;
  const word = textOf(tokens, name.first, name.last);
  const bearers = people.filter(person => bears(person, word));
  const place = isKnownPlace(word) || countryNamed(word) !== undefined;
  if (
    bearers.length > 0 &&
    (!place || (bearers.some(person => surnameOf(person.words) === word) && !isLocative(tokens, name.first)))
  ) {
    ownerOf(bearers, name).names.push(name);
    return true;
  }
  if (place || name.kind === "place" || name.last - name.first > 1) return false;
  if (name.kind !== "person" && !standsAlone(tokens, name, usage)) return false;
  people.push({ names: [{ ...name, kind: "person" }], words: [word] });
  return true;
}

const isLocative = (tokens: readonly Token[], first: number): boolean =>
  /^(?:in|at|to|from|near|into|around|across|outside)$/.test(tokens[first - 1]?.lower ?? "");

/** A short name: the family name, with or without its particle, or the given name. */
function bears(person: Person, word: string): boolean {
  const { words } = person;
  if (words.length === 1) return words[0] === word;
  const surname = surnameOf(words);
  return (
    word === surname ||
    word === words[0] ||
    core(words).slice(1).join(" ").endsWith(` ${word}`) ||
    word === core(words).at(-1)
  );
}

/** Among people of one surname: who fits the title's gender, then who is named in full most, then first. */
function ownerOf(bearers: readonly Person[], name: Name): Person {
  const fits = bearers.filter(
    ({ names }) => name.gender === null || names.every(({ gender }) => gender !== opposite(name.gender)),
  );
  const pool = fits.length > 0 ? fits : bearers;
  const weight = (person: Person): number =>
    person.names.filter(({ first, last }) => last - first > 1).length;
  return pool.reduce((best, person) => (weight(person) > weight(best) ? person : best));
}

const opposite = (gender: Name["gender"]): Name["gender"] =>
  gender === "f" ? "m" : gender === "m" ? "f" : null;

/** A one-word name nobody bears in full: a person where enough speaks for it. */
function standsAlone(tokens: readonly Token[], name: Name, usage: Usage): boolean {
  if (name.opens && !usage.alone.has(tokens[name.first]!.text)) return false;
  const known = givenName(tokens[name.first]!.text) !== null ? 1 : 0;
  const owns = isPossessive(tokens, name.last) ? 0.25 : 0;
  return personEvidence(tokens, name, usage) + known + owns >= ENOUGH_FOR_ONE;
}
