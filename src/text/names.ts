import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import {
  isAcronym,
  isKnownOrganisation,
  isMember,
  isMembers,
  isOrganisationHead,
  isThingHead,
  isWeakHead,
} from "./lexicon/organisations.ts";
import { isKnownPlace, LONGEST_PLACE, PLACE_HEADS } from "./lexicon/places.ts";
import { type Gender, honorific, isFormer, isOffice, roleNoun } from "./lexicon/titles.ts";
import type { EntityKind } from "./reading.ts";
import { findRuns, type Run } from "./runs.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A name where it stands: half-open range of token indices, titles left out. */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** Null while nothing but its capitals speaks for it. */
  readonly kind: EntityKind | null;
  /** An office or form of address stands directly before it. */
  readonly titled: boolean;
  readonly gender: Gender;
  /** Its run opens a sentence, so that its first word may be an ordinary one. */
  readonly opens: boolean;
}

/** Finds the names of a document and their kinds, each by its own words alone; people.ts weighs them against one another. */
export function findNames(tokens: Tokens): Name[] {
  return findRuns(tokens).flatMap(run => namesIn(tokens.tokens, run));
}

function namesIn(tokens: readonly Token[], run: Run): Name[] {
  const at = titleEnd(tokens, run);
  if (at !== null) {
    const named = personAt(tokens, at, run.last, { opens: false });
    return [...partsOf(tokens, { ...run, last: titleStart(tokens, run.first, at) }, true), named];
  }
  return partsOf(tokens, run, false);
}

/** Where the name after the last title of a run starts ("Defense Secretary | Pete Hegseth"); null without one. */
function titleEnd(tokens: readonly Token[], { first, last }: Run): number | null {
  for (let at = last - 1; at > first; at--) {
    const { text } = tokens[at - 1]!;
    if (!isTitleBefore(tokens, first, at, last)) continue;
    if (text.length <= 2 && !text.endsWith(".")) continue;
    return isBodyName(tokens, at, last) ? null : at;
  }
  return null;
}

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
  while (start > first && isTitleWord(tokens[start - 1]!.text)) start--;
  return start;
}

const isTitleWord = (word: string): boolean =>
  honorific(word) !== undefined ||
  roleNoun(word) !== undefined ||
  isFormer(word) ||
  /^(?:Vice|Prime|Deputy|Acting|Chief|Foreign|Interior)$/.test(word);

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

interface Marks {
  readonly opens: boolean;
}

function personAt(tokens: readonly Token[], first: number, last: number, { opens }: Marks): Name {
  const title = first > 0 ? tokens[first - 1]!.text : "";
  const shown = honorific(title) ?? roleNoun(title) ?? null;
  return { first, last, kind: "person", titled: true, gender: shown ?? genderOf(tokens, first, last), opens };
}

function genderOf(tokens: readonly Token[], first: number, last: number): Gender {
  if (last - first < 2) return null;
  const shown = givenName(tokens[first]!.text);
  return shown === "both" ? null : shown;
}

/** Cuts a run without a title before its name into names: places and demonyms before it, then the rest. */
function partsOf(tokens: readonly Token[], run: Run, inTitle: boolean): Name[] {
  const names: Name[] = [];
  let { first } = run;
  let { opens } = run;
  while (first < run.last) {
    const known = knownAt(tokens, first, run.last);
    if (known !== null) {
      names.push({ ...known, opens });
      first = known.last;
    } else if (isLead(tokens, first, run.last)) first++;
    else break;
    opens = false;
  }
  if (first >= run.last) return names;
  const rest = kindOf(tokens, first, run.last, inTitle);
  return rest === null
    ? names
    : [...names, ...rest.map(name => ({ ...name, opens: opens && name.first === first }))];
}

/** A gazetteer's place or body at the front of a run, unless more of the run belongs to its name. */
function knownAt(tokens: readonly Token[], first: number, last: number): Name | null {
  for (let end = Math.min(last, first + LONGEST_PLACE); end > first; end--) {
    const words = textOf(tokens, first, end);
    const kind = knownKind(words);
    if (kind === null || (end < last && continuesName(tokens, first, end, last))) continue;
    return { first, last: end, kind, titled: false, gender: null, opens: false };
  }
  return null;
}

function knownKind(words: string): EntityKind | null {
  if (countryNamed(words) !== undefined)
    return words === "European Union" || /^E\.?U\.?$/.test(words) ? "organisation" : "place";
  if (isKnownOrganisation(words)) return "organisation";
  if (isKnownPlace(words)) return "place";
  return isMembers(words) || (countryOf(words) !== undefined && /[^s]s$/.test(words)) ? "group" : null;
}

/** "New York | Times", "Washington | Post", "Paris | Hilton", "Kansas City | Chiefs": the known words are only the start. */
function continuesName(tokens: readonly Token[], first: number, end: number, last: number): boolean {
  const rest = tokens.slice(end, last);
  if (rest[0]!.text === "-") return true;
  if (rest.some(({ text }) => isOrganisationHead(text) || (PLACE_HEADS.has(text) && text !== "District")))
    return true;
  const given = end - first === 1 && givenName(tokens[first]!.text) !== null;
  return given || (rest.length === 1 && !isLeadWord(rest[0]!.text) && givenName(rest[0]!.text) === null);
}

const isLeadWord = (word: string): boolean =>
  countryOf(word) !== undefined || isMember(word) || isTitleWord(word);

/** A demonym, party or role word that only describes what follows ("American | Marc Fogel", "Republican | Kevin Roe"). */
function isLead(tokens: readonly Token[], first: number, last: number): boolean {
  const word = tokens[first]!.text;
  if (!isLeadWord(word)) return false;
  const head = tokens[last - 1]!.text;
  return (
    last - first === 1 ||
    !(isOrganisationHead(head) || PLACE_HEADS.has(head) || isKnownOrganisation(textOf(tokens, first, last)))
  );
}

export const textOf = (tokens: readonly Token[], first: number, last: number): string => {
  let words = tokens[first]!.text;
  for (let i = first + 1; i < last; i++) {
    words += (tokens[i]!.start > tokens[i - 1]!.end ? " " : "") + tokens[i]!.text;
  }
  return words;
};

/** The kind of what is left of a run; null where it is no name at all. */
function kindOf(tokens: readonly Token[], first: number, last: number, inTitle: boolean): Name[] | null {
  const bare = (from: number, kind: EntityKind | null): Name => ({
    first: from,
    last,
    kind,
    titled: false,
    gender: kind === "person" ? genderOf(tokens, from, last) : null,
    opens: false,
  });
  const head = tokens[last - 1]!.text;
  const size = last - first;
  if (isBody(tokens, first, last)) return [bare(first, "organisation")];
  const given = firstGivenName(tokens, first, last);
  if (given !== null && !(PLACE_HEADS.has(head) && given > first)) {
    const before = given > first ? partsOf(tokens, { first, last: given, opens: false }, true) : [];
    return [...before, bare(given, "person")];
  }
  if (size > 1 && PLACE_HEADS.has(head) && head !== "District") return [bare(first, "place")];
  if (size === 1 && isAcronym(head)) return [bare(first, "organisation")];
  if (size > 1 && isThingHead(head)) return null;
  if (inTitle || (size === 1 && (isTitleWord(head) || isOrganisationHead(head)))) return null;
  return [bare(first, null)];
}

function isBody(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map(token => token.text);
  if (isKnownOrganisation(words.join(" "))) return true;
  if (words.length < 2) return false;
  if (words.some(word => /^(?:of|for|on|&)$/.test(word)) && words.some(isOrganisationHead)) return true;
  const head = words.at(-1)!;
  if (!isOrganisationHead(head))
    return words.length > 2 && isAcronym(head) && isOrganisationHead(words.at(-2)!);
  return !(isWeakHead(head) && words.length === 2 && givenName(words[0]!) !== null);
}

/** The index of a given name (or initials) with a surname after it: "State | John Roe", "J.K. Rowling". */
function firstGivenName(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = first; at < last - 1; at++) {
    const { text } = tokens[at]!;
    if (text === "-") return null;
    if (givenName(text) !== null || (/^(?:\p{Lu}\.){1,3}$/u.test(text) && countryNamed(text) === undefined))
      return at;
  }
  return null;
}
