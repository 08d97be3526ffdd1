import { compatibleNames, fullerName, nameParts, plainName } from "./names.ts";
import { distinctRoles } from "./role.ts";
import { bySourceDate } from "./source.ts";
import type { Person, Source } from "./story.ts";

/** People of two records as one list, and the canonical name that each name of either record now goes by. */
export interface MergedPeople {
  readonly people: readonly Person[];
  readonly canonical: (name: string) => string;
  /** True while every name is what it was. */
  readonly unchanged: boolean;
}

/**
 * Merges people by name and alias: the same name, or a surname that only one person on record has, or two forms of one name.
 * Two people of one surname stay apart, and so does a bare surname that could be either of them.
 */
export function mergedPeople(
  known: readonly Person[],
  added: readonly Person[],
  sources: readonly Source[],
): MergedPeople {
  // Full names first: they settle whom a bare surname of the same document means. The reader has told the people of one
  // document apart already, so they are held only against those on record.
  const fullest = [...added].sort((a, b) => wordsOf(b.name) - wordsOf(a.name));
  if (known.length === 0) return { people: fullest, canonical: name => name, unchanged: true };
  const order = new Map(sources.map((source, at) => [source.document, at]));
  const roll = new Roll(known, order);
  const newcomers = fullest.filter(person => !roll.join(person, added));
  return {
    people: [...roll.all(), ...newcomers],
    canonical: name => roll.canonical(name),
    unchanged: roll.unchanged(),
  };
}

const wordsOf = (name: string): number => name.split(/\s+/).length;

/** People on record, found by name, alias and surname. */
class Roll {
  readonly #people: (Person | null)[] = [];
  readonly #index = new Map<string, Set<number>>();
  readonly #renamed = new Map<string, string>();

  readonly #order: ReadonlyMap<string, number>;

  constructor(known: readonly Person[], order: ReadonlyMap<string, number>) {
    this.#order = order;
    for (const person of known) this.#add(person);
  }

  /** Joins a person to the one on record it is; false: nobody there, or it could be several. */
  join(person: Person, among: readonly Person[]): boolean {
    const at = this.#same(person, among);
    if (at === null) return false;
    const other = this.#people[at]!;
    const both = this.#earlierFirst(other, person);
    this.#people[at] = null;
    for (const { name } of [other, person]) if (name !== both.name) this.#renamed.set(name, both.name);
    this.#add(both);
    return true;
  }

  all(): readonly Person[] {
    return this.#people.filter(person => person !== null);
  }

  canonical(name: string): string {
    let current = name;
    for (let hops = 0; hops < 8; hops++) {
      const next = this.#renamed.get(current);
      if (next === undefined || next === current) break;
      current = next;
    }
    return current;
  }

  unchanged(): boolean {
    return this.#renamed.size === 0;
  }

  #earlierFirst(a: Person, b: Person): Person {
    const place = ({ firstMention }: Person): number => this.#order.get(firstMention.document) ?? 0;
    return place(a) <= place(b) ? joined(a, b) : joined(b, a);
  }

  #add(person: Person): void {
    const at = this.#people.push(person) - 1;
    for (const key of keysOf(person)) {
      const places = this.#index.get(key) ?? new Set();
      this.#index.set(key, places.add(at));
    }
  }

  #same(person: Person, among: readonly Person[]): number | null {
    const places = [...new Set(keysOf(person).flatMap(key => [...(this.#index.get(key) ?? [])]))];
    const found = places.filter(at => {
      const other = this.#people[at];
      return other !== null && other !== undefined && samePerson(other, person);
    });
    const exact = found.filter(at => plainName(this.#people[at]!.name) === plainName(person.name));
    if (exact.length === 1) return exact[0]!;
    if (found.length !== 1) return null;
    const other = this.#people[found[0]!]!;
    return isBare(other) && rivals(person, among) ? null : found[0]!;
  }
}

/** A person known by surname alone. */
const isBare = (person: Person): boolean =>
  person.kind === "person" && nameParts(person.name).given.length === 0;

/** True when another person of the same document has the same surname: a bare surname then says nothing. */
function rivals(person: Person, among: readonly Person[]): boolean {
  const { surname } = nameParts(person.name);
  return among.some(
    other =>
      other !== person &&
      other.kind === "person" &&
      !isBare(other) &&
      nameParts(other.name).surname === surname,
  );
}

function keysOf(person: Person): readonly string[] {
  const keys = [person.name, ...person.aliases].map(plainName);
  if (person.kind !== "person") return keys;
  const { given, surname } = nameParts(person.name);
  return [...keys, `surname ${surname}`, ...(given[0] === undefined ? [] : [`given ${given[0]}`])];
}

function samePerson(a: Person, b: Person): boolean {
  const persons = (a.kind === "person" ? 1 : 0) + (b.kind === "person" ? 1 : 0);
  if (persons === 1) return false;
  if (persons === 2 && a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  return named(a, b.name) || named(b, a.name) || (persons === 2 && compatibleNames(a.name, b.name));
}

const named = (person: Person, name: string): boolean =>
  [person.name, ...person.aliases].some(form => plainName(form) === plainName(name));

/** Two records of one person as one, the earlier first, by the fuller name unless one is given. */
export function joined(a: Person, b: Person, name = fullerName(a.name, b.name)): Person {
  const [main, other] = name === a.name ? [a, b] : [b, a];
  const forms = new Map([...main.aliases, other.name, ...other.aliases].map(form => [plainName(form), form]));
  forms.delete(plainName(name));
  return {
    ...main,
    name,
    aliases: [...forms.values()].sort(),
    gender: a.gender ?? b.gender,
    roles: distinctRoles([...a.roles, ...b.roles]).toSorted((x, y) => bySourceDate(x.source, y.source)),
    firstMention: a.firstMention,
    mentions: a.mentions + b.mentions,
    quoted: a.quoted + b.quoted,
  };
}
