import { hasOffice, isPossessive } from "./evidence.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { type Name, withKind, withRange } from "./name.ts";
import { genderShown } from "./name-parts.ts";
import { isTitleWord } from "./names.ts";
import { textOf } from "./range.ts";
import { type Tagged, taggedKind } from "./tagged.ts";
import type { Token } from "./tokens.ts";

/**
 * Names found by their words, in text order, set right where the trained tagger sees more in them: a first name the words alone left out, and
 * companies or places that only look like a person ("Carolina Falcons").
 */
export function weighedAgainst(tokens: readonly Token[], names: readonly Name[], tagged: Tagged): Name[] {
  const persons = new Set<string>();
  for (const name of names)
    if (taggedKind(tagged, name) === "PERSON") persons.add(textOf(tokens, name.first, name.last));
  const found = whole(tokens, names, tagged).flatMap(name => cutBody(tokens, name, persons, tagged));
  return found.map(name =>
    isOnlyLike(tokens, name, tagged) && !persons.has(textOf(tokens, name.first, name.last))
      ? withKind(name, null, null)
      : name,
  );
}

/** "University of Texas Arlington | Ana Roe", where "Roe" stands alone elsewhere: the last two words of a body are a person. */
function cutBody(tokens: readonly Token[], name: Name, persons: ReadonlySet<string>, tagged: Tagged): Name[] {
  const { first, last, kind } = name;
  const isPerson = tagged[last - 1] === "PERSON" && persons.has(tokens[last - 1]!.text);
  if (kind !== "organisation" || last - first < 5 || !isPerson) return [name];
  if (!tokens.slice(first, last - 2).some(({ text }) => /^(?:of|for|on)$/.test(text))) return [name];
  const person = withKind(name, "person", genderShown(tokens, last - 2, last));
  return [withRange(name, first, last - 2), withRange(person, last - 2, last, false)];
}

/**
 * Taken for a person by its first word alone: the tagger sees none in its last, and that first word is a place too, or an article or a
 * company's office stands beside it. The tagger's word alone is not enough: it takes many a foreign name for a company's.
 */
function isOnlyLike(tokens: readonly Token[], { first, last, kind, titled }: Name, tagged: Tagged): boolean {
  if (kind !== "person" || titled || last - first < 2 || tagged[last - 1] === "PERSON") return false;
  if (isPlace(tokens[first]!.text)) return true;
  if (!/^(?:ORGANIZATION|LOCATION)$/.test(taggedKind(tagged, { first, last }) ?? "")) return false;
  return tokens[first - 1]?.lower === "the" || (isPossessive(tokens, last) && hasOffice(tokens, last + 1));
}

const isPlace = (word: string): boolean => isKnownPlace(word) || countryNamed(word) !== undefined;

/** "Will | Smith", "Cornell | Ana Roe": each person's name with the words before it that the tagger takes for the same name. */
function whole(tokens: readonly Token[], names: readonly Name[], tagged: Tagged): Name[] {
  const kept: Name[] = [];
  for (const name of names) {
    const first = startOf(tokens, name, tagged);
    while (kept.length > 0 && kept.at(-1)!.last > first && kept.at(-1)!.first >= first) kept.pop();
    const before = kept.at(-1);
    kept.push(first < name.first && (before?.last ?? 0) <= first ? withRange(name, first, name.last) : name);
  }
  return kept;
}

/** Where the person's name starts by the tagger's word; its own start where that is no earlier. */
function startOf(tokens: readonly Token[], { first, kind, titled, last }: Name, tagged: Tagged): number {
  if (titled || !(kind === null || kind === "person") || taggedKind(tagged, { first, last }) !== "PERSON")
    return first;
  let from = first;
  while (from > 0 && continues(tokens, from, tagged)) from--;
  return from;
}

const continues = (tokens: readonly Token[], at: number, tagged: Tagged): boolean => {
  const { text, sentence, tag } = tokens[at - 1]!;
  return (
    tagged[at - 1] === "PERSON" &&
    sentence === tokens[at]!.sentence &&
    /^\p{Lu}\p{Ll}/u.test(text) &&
    tag !== "VERB" &&
    !isTitleWord(text) &&
    !isPossessive(tokens, at)
  );
};
