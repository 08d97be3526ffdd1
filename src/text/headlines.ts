import { bareName, type Name } from "./name.ts";
import type { Person } from "./people.ts";
import { isTitleCase } from "./runs.ts";
import { plainName, surnameOf } from "./surnames.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A surname shorter than this is no evidence where every word is capitalised. */
const SHORTEST = 4;

/** A known person named in a headline. */
export interface HeadlineName {
  readonly person: Person;
  readonly name: Name;
}

/**
 * Finds people of the document in its headlines, where capitals show no names: only surnames that one person bears and that are no ordinary
 * word of the text, with the words of the full name before them.
 */
export function headlineNames(
  tokens: Tokens,
  people: readonly Person[],
  ordinary: ReadonlySet<string>,
): HeadlineName[] {
  const bearers = new Map<string, Person | null>();
  for (const person of people) {
    const surname = surnameOf(person.words).toLowerCase();
    bearers.set(surname, bearers.has(surname) ? null : person);
  }
  return tokens.sentences.flatMap(sentence => {
    if (!isTitleCase(tokens.tokens, sentence)) return [];
    return namesIn(tokens.tokens, sentence, word =>
      ordinary.has(word) ? null : (bearers.get(word) ?? null),
    );
  });
}

function namesIn(
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  bearerOf: (surname: string) => Person | null,
): HeadlineName[] {
  const found: HeadlineName[] = [];
  for (let at = first; at < last; at++) {
    const { text } = tokens[at]!;
    const person =
      text.length >= SHORTEST && /^\p{Lu}/u.test(text) ? bearerOf(plainName(text).toLowerCase()) : null;
    if (person === null) continue;
    const from = withGivenNames(tokens, at, first, person);
    found.push({
      person,
      name: bareName(from, at + 1, "person"),
    });
  }
  return found;
}

function withGivenNames(tokens: readonly Token[], at: number, first: number, { words }: Person): number {
  let from = at;
  const isGiven = (word: string): boolean =>
    words.some(one => plainName(one).toLowerCase() === plainName(word).toLowerCase());
  while (from > first && isGiven(tokens[from - 1]!.text)) from--;
  return from;
}
