import { countryNamed } from "./lexicon/countries.ts";
import { isFamilyFirst } from "./lexicon/family-first.ts";
import { givenName } from "./lexicon/given-names.ts";
import { isMembers, isOrganisationHead, isThingHead, isWeakHead } from "./lexicon/organisations.ts";
import { perWord } from "./lexicon/per-word.ts";
import { isKnownPlace, PLACE_HEADS } from "./lexicon/places.ts";
import { honorific, isFormer, isOffice, roleNoun } from "./lexicon/titles.ts";
import { bareName, type Name, withTitle } from "./name.ts";
import { genderShown, partsOf } from "./name-parts.ts";
import { withNicknames } from "./nicknames.ts";
import { findRuns, isParticle, type Run } from "./runs.ts";
import { type Tagged, taggedPersonEnd } from "./tagged.ts";
import { weighedAgainst } from "./tagged-names.ts";
import type { Token, Tokens } from "./tokens.ts";

/**
 * Finds the names of a document and their kinds, each by its own words alone; people.ts weighs them against one another. Where the trained
 * tagger sees a person at the end of a longer run ("Refugee Council | Enver Roe"), the run is cut there.
 */
export function findNames(tokens: Tokens, tagged: Tagged): Name[] {
  const found = findRuns(tokens).flatMap(run => {
    const at = taggedPersonEnd(tagged, run);
    const before = at === null ? "" : tokens.tokens[at - 1]!.text;
    if (at === null || isTitleWord(before) || isPersonal(before)) return namesIn(tokens.tokens, run);
    return [
      ...namesIn(tokens.tokens, { first: run.first, last: at, opens: run.opens }),
      ...namesIn(tokens.tokens, { first: at, last: run.last, opens: false }),
    ];
  });
  return withNicknames(tokens.tokens, weighedAgainst(tokens.tokens, found, tagged));
}

/** A word that belongs to the name behind it. */
const isPersonal = (word: string): boolean =>
  givenName(word) !== null || isFamilyFirst(word) || isParticle(word);

function namesIn(tokens: readonly Token[], run: Run): Name[] {
  const at = titleEnd(tokens, run);
  if (at !== null) {
    const before = { first: run.first, last: titleStart(tokens, run.first, at), opens: run.opens };
    const named = personAt(tokens, at, run.last);
    return [...partsOf(tokens, before, true), named];
  }
  return partsOf(tokens, run, false);
}

/** Where the name after the last title of a run starts ("Defense Secretary | Pete Hegseth"); null without one. */
function titleEnd(tokens: readonly Token[], { first, last }: Run): number | null {
  for (let at = last - 1; at > first; at--) {
    const { text } = tokens[at - 1]!;
    if (!isTitleBefore(tokens, first, at, last) || isThing(tokens, at, last)) continue;
    if (text.length <= 2 && !text.endsWith(".") && honorific(text) === undefined) continue;
    return isBodyName(tokens, at, last) ? null : at;
  }
  return null;
}

/** "Member | State", "National | Security Advisor", "Republican | Convention": the words after the title name no person. */
function isThing(tokens: readonly Token[], at: number, last: number): boolean {
  const { text } = tokens[last - 1]!;
  const title = tokens[at - 1]!.text;
  if (last - at > 2 || honorific(title) !== undefined || givenName(tokens[at]!.text) !== null) return false;
  if (last - at === 1)
    return (
      NO_SURNAME.test(text) || isMembers(text) || isSeveral(text) || (!isOffice(title) && isThingHead(text))
    );
  return NO_SURNAME.test(text) || isThingHead(text) || (!isOffice(title) && PLACE_HEADS.has(text));
}

/** "Secretaries", "Directors": an office several hold. */
const isSeveral = (word: string): boolean =>
  /[^s]s$/.test(word) && isOffice(word.replace(/ies$/, "y").replace(/s$/, ""));

/** Offices, members of a body, adjectives and abstract nouns written with a capital, which no family is called. */
const NO_SURNAME =
  /^(?:States?|Islands|Isles|Mountains|Advis[eo]rs?|Leaders?|Officers?|Secretary|Executive|Representatives?|Senators?|Members?|Ministers?|Presidents?|Directors?|Chairman|Affairs|Security|National|Establishment|\p{Lu}\p{Ll}+(?:ential|tific|tional|tion|ism))$/u;

/** An office or form of address; any role noun that opens its sentence before a full name ("Referee | Ana Roe"). */
function isTitleBefore(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const { text } = tokens[at - 1]!;
  const next = tokens[at]!.text;
  if (/^(?:Miss|Lady|Lord|Master)$/.test(text))
    return !(isKnownPlace(next) || countryNamed(next) !== undefined || next === "Universe");
  if (at - 2 >= first && tokens[at - 2]!.text === "-") return false;
  if (honorific(text) !== undefined || isOffice(text)) return true;
  return (
    at - 1 === first &&
    last - at === 2 &&
    roleNoun(text) !== undefined &&
    !isOrganisationHead(tokens[last - 1]!.text)
  );
}

function titleStart(tokens: readonly Token[], first: number, at: number): number {
  let start = at;
  while (start > first && (isTitleWord(tokens[start - 1]!.text) || tokens[start - 1]!.text === "&")) start--;
  return start;
}

export const isTitleWord = perWord(
  (word: string): boolean =>
    honorific(word) !== undefined ||
    roleNoun(word) !== undefined ||
    isFormer(word) ||
    /^(?:Vice|Prime|Deputy|Acting|Chief|Foreign|Interior)$/.test(word),
);

/** "Justice Department", "General Motors", "Queen Elizabeth Hospital": what follows the title word is a body's name. */
function isBodyName(tokens: readonly Token[], at: number, last: number): boolean {
  const { text } = tokens[last - 1]!;
  if (tokens.slice(at, last).some(token => /^(?:of|for|on)$/.test(token.text))) return true;
  return (
    (isOrganisationHead(text) && !isWeakHead(text)) ||
    (PLACE_HEADS.has(text) && last - at > 1) ||
    isOffice(text)
  );
}

function personAt(tokens: readonly Token[], first: number, last: number): Name {
  const title = first > 0 ? tokens[first - 1]!.text : "";
  const shown = honorific(title) ?? roleNoun(title) ?? null;
  return withTitle(bareName(first, last, "person", shown ?? genderShown(tokens, first, last)));
}
