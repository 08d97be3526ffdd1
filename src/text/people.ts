import {
  contextEvidence,
  isOrdinaryOpener,
  isPossessive,
  personEvidence,
  trainedEvidence,
  type Usage,
  usageOf,
} from "./evidence.ts";
import { firmsNamed, isSurnameToo } from "./firms.ts";
import {
  addName,
  type Bearer,
  bearersByForm,
  bearersByInnerName,
  fullNamed,
  newBearer,
} from "./full-names.ts";
import { headlineNames } from "./headlines.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { type Name, withKind, withRange } from "./name.ts";
import { withoutOffices } from "./offices.ts";
import { textOf } from "./range.ts";
import { isJunior, plainName, surnameOf } from "./surnames.ts";
import type { Tagged } from "./tagged.ts";
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

/** How much evidence makes a person of a name of several words, of one word. Tuned on news (bench/quality/names.ts). */
const ENOUGH_FOR_TWO = 1;
const ENOUGH_FOR_ONE = 2;
/** More bearers of a name than this are never told apart. */
const MANY = 20;
/** Sentences back to where somebody was named in full just before. */
const JUST_BEFORE = 2;
/** What a known given name adds when it stands alone. */
const GIVEN = { f: 2, m: 2, both: 0.75, none: 0 };

/**
 * Groups the names of persons: full names first (same first and last word), then short forms. A surname that two people bear means the one named
 * so far, and among several the one named most.
 */
export function gatherPeople(tokens: Tokens, all: readonly Name[], tagged: Tagged): Cast {
  const words = tokens.tokens;
  const found = withoutOffices(words, all);
  const usage = usageOf(tokens, found, tagged);
  const whole = found.flatMap(name => trimmed(words, name, usage));
  const names = judged(words, whole, usage);
  const { people, bearerOf } = fullNamed(words, names);
  const known = {
    people,
    bearers: bearersByForm(people),
    inner: bearersByInnerName(people),
    lone: lonePersons(words, names, usage),
    firms: firmsNamed(words, names),
  };
  const others: Name[] = [];
  for (const name of names) {
    const bearer = bearerOf.get(name);
    if (bearer !== undefined) nameInFull(bearer, words[name.first]!.sentence);
    else if (!addShort(words, known, withParticle(words, known, name))) others.push(name);
  }
  for (const { person, name } of headlineNames(tokens, people, usage.ordinary)) person.names.push(name);
  for (const person of people) person.names.sort((a, b) => a.first - b.first);
  people.sort((a, b) => a.names[0]!.first - b.names[0]!.first);
  return { people, others };
}

function nameInFull(bearer: Bearer, sentence: number): void {
  bearer.times++;
  bearer.lastFull = sentence;
}

/** Drops a first word that is capitalised only by its place; the name may vanish. */
function trimmed(tokens: readonly Token[], name: Name, usage: Usage): Name[] {
  if (name.kind !== null || !name.opens || !isOrdinaryOpener(tokens, name, usage)) return [name];
  return name.last - name.first === 1 ? [] : [withRange(name, name.first + 1, name.last, false)];
}

/** Gives names of several words without a kind the kind "person" where enough speaks for it, on average over all places where they stand. */
function judged(tokens: readonly Token[], names: readonly Name[], usage: Usage): Name[] {
  const open = names.map(({ kind, first, last }) => kind === null && last - first >= 2 && last - first <= 5);
  const sums = new Map<string, { sum: number; times: number }>();
  names.forEach((name, index) => {
    if (!open[index]) return;
    const words = textOf(tokens, name.first, name.last);
    const { sum, times } = sums.get(words) ?? { sum: 0, times: 0 };
    sums.set(words, { sum: sum + personEvidence(tokens, name, usage), times: times + 1 });
  });
  return names.map((name, index) => {
    if (!open[index]) return name;
    const { sum, times } = sums.get(textOf(tokens, name.first, name.last))!;
    return sum / times >= ENOUGH_FOR_TWO ? withKind(name, "person") : name;
  });
}

interface Known {
  readonly people: Bearer[];
  readonly bearers: Map<string, Bearer[]>;
  readonly inner: ReadonlyMap<string, Bearer>;
  readonly lone: ReadonlySet<string>;
  readonly firms: ReadonlySet<string>;
}

const PARTICLE = /^(?:de|da|di|del|della|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le)$/i;

/** "De Roe said", "van der Roe": the particle belongs to the surname where somebody bears it so. */
function withParticle(tokens: readonly Token[], { bearers }: Known, name: Name): Name {
  let { first } = name;
  while (
    PARTICLE.test(tokens[first - 1]?.text ?? "") &&
    tokens[first - 1]!.sentence === tokens[first]!.sentence
  )
    first--;
  if (first === name.first) return name;
  const words = textOf(tokens, first, name.last);
  return bearers.has(plainName(words)) || bearers.has(uncapitalised(words))
    ? withRange(name, first, name.last)
    : name;
}

/** Attaches a short name to the person it means; true when it found one or made one. */
function addShort(tokens: readonly Token[], cast: Known, name: Name): boolean {
  const shouted = isShouted(tokens, name);
  const isBody = name.kind === "organisation" || name.kind === "group";
  if (
    isBody &&
    !shouted &&
    !isSurnameToo(tokens, name, cast.firms, bearersOf(cast, tokens[name.first]!.text))
  )
    return false;
  const written = textOf(tokens, name.first, name.last);
  const word = shouted ? inLower(written) : written;
  const place = isKnownPlace(word) || countryNamed(word) !== undefined;
  const known = bearersOf(cast, word);
  const named = place ? known.filter(person => surnameOf(person.words) === plainName(word)) : known;
  if (named.length > 0 && !(place && isLocative(tokens, name.first))) {
    const owner = byAge(tokens, named, name) ?? ownerOf(named, name, tokens[name.first]!.sentence);
    addName(owner, name);
    owner.times++;
    return true;
  }
  if (shouted || place || name.kind === "place" || name.last - name.first > 1) return false;
  if (name.kind !== "person" && !cast.lone.has(word)) return false;
  const person = newBearer([word]);
  person.times = 1;
  addName(person, withKind(name, "person"));
  cast.people.push(person);
  cast.bearers.set(plainName(word), [person]);
  return true;
}

/** Who may go by a short name: those of whom it is the given or last name; the first family name of one named before, if none of them was. */
function bearersOf({ bearers, inner }: Known, word: string): readonly Bearer[] {
  const known = (bearers.get(plainName(word)) ?? bearers.get(uncapitalised(word)) ?? []).slice(0, MANY);
  const other = inner.get(plainName(word));
  if (other === undefined || known.some(({ times }) => times > 0)) return known;
  return known.length === 0 || other.times > 0 ? [other] : known;
}

/** "ROE:" at the start of a line of a transcript. */
const isShouted = (tokens: readonly Token[], { first, last, opens, titled }: Name): boolean =>
  (opens || titled) &&
  tokens[last]?.text === ":" &&
  /^\p{Lu}{2,}$/u.test(tokens[last - 1]!.text) &&
  last - first < 4;

/** "ANA ROE" as "Ana Roe". */
const inLower = (words: string): string =>
  words.replace(/\p{Lu}\p{Lu}+/gu, word => word[0]! + word.slice(1).toLowerCase());

/** "De Roe" as "de Roe" is written in the full name. */
const uncapitalised = (words: string): string => {
  const plain = plainName(words);
  return plain.includes(" ") ? plain[0]!.toLowerCase() + plain.slice(1) : plain;
};

const isLocative = (tokens: readonly Token[], first: number): boolean =>
  /^(?:in|at|to|from|near|into|around|across|outside)$/.test(tokens[first - 1]?.lower ?? "");

/** "the elder Roe", "the younger Roe": of two, the one without or with "Jr."; null where that does not tell them apart. */
function byAge(tokens: readonly Token[], bearers: readonly Bearer[], { first }: Name): Bearer | null {
  const word = tokens[first - 1]?.lower ?? "";
  if (!/^(?:elder|older|younger)$/.test(word)) return null;
  const fits = bearers.filter(({ words }) => words.some(isJunior) === (word === "younger"));
  return fits.length === 1 ? fits[0]! : null;
}

/**
 * Among people of one surname: who is known to have the title's gender, else does not contradict it, and has been
 * named in full just before (for "Ms Roe"), or most so far.
 */
function ownerOf(bearers: readonly Bearer[], name: Name, sentence: number): Bearer {
  if (bearers.length === 1) return bearers[0]!;
  const same = bearers.filter(({ genders }) => name.gender !== null && genders.has(name.gender));
  const fits = bearers.filter(
    ({ genders }) => ![...genders].some(gender => contradicts(gender, name.gender)),
  );
  const pool = [same, fits, bearers].find(list => list.length > 0)!;
  const near = pool.filter(
    ({ lastFull }) => name.titled && lastFull !== null && sentence - lastFull <= JUST_BEFORE,
  );
  if (near.length === 1) return near[0]!;
  return pool.reduce((best, person) => (person.times > best.times ? person : best));
}

const contradicts = (a: Name["gender"], b: Name["gender"]): boolean => a !== null && b !== null && a !== b;

/** One-word names nobody bears in full that are persons: the best context of any place where they stand, and what the tagger thinks of most. */
function lonePersons(tokens: readonly Token[], names: readonly Name[], usage: Usage): Set<string> {
  const seen = new Map<string, { best: number; trained: number; times: number }>();
  for (const name of names) {
    if (name.kind !== null || name.last - name.first !== 1) continue;
    const word = tokens[name.first]!.text;
    if (usage.bodies.has(word) || (name.opens && !usage.alone.has(word))) continue;
    const before = seen.get(word) ?? { best: Number.NEGATIVE_INFINITY, trained: 0, times: 0 };
    const owns = isPossessive(tokens, name.last) ? 0.25 : 0;
    seen.set(word, {
      best: Math.max(before.best, contextEvidence(tokens, name, usage) + owns),
      trained: before.trained + trainedEvidence(name, usage),
      times: before.times + 1,
    });
  }
  return new Set(
    [...seen].flatMap(([word, { best, trained, times }]) =>
      best + trained / times + GIVEN[givenName(word) ?? "none"] >= ENOUGH_FOR_ONE ? [word] : [],
    ),
  );
}
