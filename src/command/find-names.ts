import { nameParts, plainName } from "../story/names.ts";
import { fold, stem } from "../story/stem.ts";
import type { Person } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import type { Context } from "./command.ts";
import { type Asked, type Name, termOf } from "./find-terms.ts";
import type { Question } from "./question.ts";
import { whom } from "./whom.ts";

/** Entries looked at for one word, and words tried as names. */
const LOOKED_AT = 8;
const TRIED = 8;

/**
 * A question with its names resolved: those with a capital, also misspelt; in a question without capitals also uncommon words that
 * are somebody's name.
 */
export async function askedOf(question: Question, context: Context): Promise<Asked> {
  const capital = await Promise.all(question.names.map(name => resolved(name, question.text, context)));
  const taken = new Set(question.names.flatMap(name => fold(name).split(/[\s.-]+/)));
  const rest = question.terms.filter(term => !taken.has(fold(term)));
  const tried = question.names.length > 0 ? [] : rest.filter(isUncommon).slice(0, TRIED);
  const lower = await Promise.all(tried.map(term => lowerCase(term, question.text, context)));
  const found = lower.flatMap(name => (name === null ? [] : [name]));
  const names = [...capital, ...found].filter(name => name.canonical.length > 0 || isCapital(name.typed));
  const used = new Set(found.map(name => name.typed));
  return {
    question,
    wide: false,
    scenes: new Map(),
    names: distinct(names),
    terms: rest.filter(term => !used.has(term)).map(term => termOf(term, question.focus)),
  };
}

const isUncommon = (term: string): boolean => term.length > 2 && synonymsOf(stem(term)).size === 0;

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const isBeside = (typed: string, text: string): boolean =>
  new RegExp(`\\b(?:in|of|at|from|near) (?:the )?${RegExp.escape(typed)}`, "u").test(text);

async function resolved(typed: string, text: string, context: Context): Promise<Name> {
  const found = await whom(typed, context);
  const beside = isBeside(typed, text);
  const entries = found.type === "one" ? [found.entry] : found.type === "several" ? found.entries : [];
  // "Russian" finds whoever is called the Russian president, but does not name him.
  const called =
    found.type === "one" && found.mended ? entries : entries.filter(({ person }) => goesBy(person, typed));
  if (called.length === 0) return { typed, canonical: [], impersonal: true, beside: false };
  const canonical = found.type === "one" ? found.names : called.map(({ person }) => person.name);
  return { typed, canonical, impersonal: called.every(({ person }) => person.kind !== "person"), beside };
}

/** True when a typed name is, or is part of, someone's name, or one of the other forms of it. */
function goesBy({ name, aliases }: Person, typed: string): boolean {
  const wanted = plainName(typed);
  const own = plainName(name).split(/[\s-]+/);
  return (
    wanted.split(/[\s-]+/).some(word => own.includes(word)) ||
    aliases.some(alias => plainName(alias) === wanted)
  );
}

/** "trump" in a question typed without capitals: a person's surname or any entity's whole name. */
async function lowerCase(term: string, text: string, { store, space }: Context): Promise<Name | null> {
  const wanted = plainName(term);
  const entries = await store.lookup.people(space, term, LOOKED_AT);
  const called = entries.filter(
    ({ person }) =>
      [person.name, ...person.aliases].some(name => plainName(name) === wanted) ||
      (person.kind === "person" && nameParts(person.name).surname === wanted) ||
      (person.kind === "place" && plainName(person.name).split(" ").at(-1) === wanted),
  );
  if (called.length === 0) return null;
  const impersonal = called.every(({ person }) => person.kind !== "person");
  const beside = isBeside(term, text);
  return { typed: term, canonical: called.map(({ person }) => person.name), impersonal, beside };
}

/** One name a person, however often and in whatever form it is typed ("alexander vinnik" is one). */
function distinct(names: readonly Name[]): Name[] {
  const seen = new Map<string, Name>();
  for (const name of names) {
    const key = name.canonical.length === 0 ? fold(name.typed) : [...name.canonical].sort().join("|");
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
