import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { isFamilyFirst } from "./lexicon/family-first.ts";
import { givenName } from "./lexicon/given-names.ts";
import {
  expansionOf,
  isAcronym,
  isCommonName,
  isField,
  isKnownOrganisation,
  isMember,
  isMembers,
  isOrganisationHead,
  isThingHead,
  isWeakHead,
} from "./lexicon/organisations.ts";
import { isKnownPlace, LONGEST_PLACE, PLACE_HEADS } from "./lexicon/places.ts";
import type { Gender } from "./lexicon/titles.ts";
import { asOffice, bareName, type Name, withRange } from "./name.ts";
import { isTitleWord } from "./names.ts";
import { textOf } from "./range.ts";
import type { EntityKind } from "./reading.ts";
import type { Run } from "./runs.ts";
import type { Token } from "./tokens.ts";

/** Cuts a run without a title before its name into names: places and demonyms before it, then the rest. */
export function partsOf(tokens: readonly Token[], run: Run, inTitle: boolean): Name[] {
  const names: Name[] = [];
  let { first } = run;
  let { opens } = run;
  while (first < run.last) {
    const known = knownAt(tokens, first, run.last);
    if (known !== null) {
      names.push(withRange(known, known.first, known.last, opens));
      first = known.last;
    } else if (isLead(tokens, first, run.last) || isPortfolio(tokens, first, run.last)) first++;
    else break;
    opens = false;
  }
  if (first >= run.last) return names;
  const rest = kindOf(tokens, first, run.last, inTitle);
  return rest === null
    ? names
    : [...names, ...rest.map(name => withRange(name, name.first, name.last, opens && name.first === first))];
}

/** "Minister of | Education | Ana Roe": the field of an office is no part of a name. */
const isPortfolio = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first > 2 && /^(?:of|for|and)$/.test(tokens[first - 1]?.lower ?? "") && isField(tokens[first]!.text);

/** A gazetteer's place or body at the front of a run, unless more of the run belongs to its name. */
function knownAt(tokens: readonly Token[], first: number, last: number): Name | null {
  for (let end = Math.min(last, first + LONGEST_PLACE); end > first; end--) {
    const words = textOf(tokens, first, end);
    const kind = knownKind(words);
    if (kind === null || (end < last && continuesName(tokens, first, end, last))) continue;
    return bareName(first, end, kind);
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
  if (!isLeadWord(word) || isOrganisationHead(tokens[first + 1]?.text ?? "")) return false;
  if (last - first === 1) return countryOf(word) !== undefined || isMember(word);
  const head = tokens[last - 1]!.text;
  return !(
    isOrganisationHead(head) ||
    PLACE_HEADS.has(head) ||
    isKnownOrganisation(textOf(tokens, first, last))
  );
}

/** The kind of what is left of a run; null where it is no name at all. */
function kindOf(tokens: readonly Token[], first: number, last: number, inTitle: boolean): Name[] | null {
  const bare = (from: number, kind: EntityKind | null): Name =>
    bareName(from, last, kind, kind === "person" ? genderShown(tokens, from, last) : null);
  const head = tokens[last - 1]!.text;
  const size = last - first;
  if (isBody(tokens, first, last)) return [bare(first, "organisation")];
  if (size === 2 && /^\p{Lu}\.$/u.test(tokens[first]!.text) && isPlace(head)) return [bare(first, "place")];
  const inner = bodyBeforeName(tokens, first, last);
  if (inner !== null) {
    const name = afterTitles(tokens, inner, last);
    return [...partsOf(tokens, { first, last: inner, opens: false }, true), bare(name, "person")];
  }
  const given = startsWithFamily(tokens, first, last) ? first : firstGivenName(tokens, first, last);
  const endsAsPlace =
    PLACE_HEADS.has(head) && head !== "District" && (size > 2 || given === null || given > first);
  if (given !== null && tokens.slice(given, last).some(({ text }) => text === "&")) return null;
  if (given !== null && !endsAsPlace && !isThingHead(head) && !isMember(head) && !isMembers(head)) {
    const before = given > first ? partsOf(tokens, { first, last: given, opens: false }, true) : [];
    return [...before, bare(given, "person")];
  }
  if (size > 1 && endsAsPlace) return [bare(first, "place")];
  if (size === 1 && isAcronym(head))
    return [bare(first, isDateline(tokens, last) ? "place" : "organisation")];
  if (size > 1 && isThingHead(head)) return null;
  if (size === 1 && isCommonName(head)) return null;
  if (size > 1 && isMembers(head)) return [bare(first, "group")];
  if (inTitle || (size === 1 && isOrganisationHead(head))) return null;
  if (size === 1 && isTitleWord(head)) return isMember(head) ? null : [asOffice(bare(first, null))];
  return [bare(first, null)];
}

/** "KOCHI, India —": a place in capitals before a larger one and a dash. */
const isDateline = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]?.text === "," &&
  isPlace(tokens[last + 1]?.text ?? "") &&
  /^(?:—|–|--?)$/.test(tokens[last + 2]?.text ?? "—");

/** First words of bodies' names in languages that put the kind first: "Radio Sieben", "Banco Central". */
const BODY_FIRST =
  /^(?:Radio|Radyo|Kanal|Canal|Banco|Banca|Banque|Bank|Grupo|Gruppo|Groupe|Deutsche|Société|Universidad|Université|Università|Universität|Ministerio|Instituto|Istituto|Institut|Télévision|Club|Hotel|Café|Atlético|Athletic|Sporting|Dynamo|Dinamo|Lokomotiv|Inter|Borussia|Bayern|Real|FC|AC|AS|SV|SC|SK|FK|Team|Opera)$/;

function isBody(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map(token => token.text);
  if (isKnownOrganisation(words.join(" "))) return true;
  if (words.length < 2) return false;
  if (words.some(word => /^(?:of|for|on|&)$/.test(word)) && words.some(isOrganisationHead)) return true;
  if (words.at(-1) === "District" && words.slice(0, -1).some(isOrganisationHead)) return true;
  const head = words.at(-1)!;
  if (BODY_FIRST.test(words[0]!) && !PLACE_HEADS.has(head)) return true;
  if (!isOrganisationHead(head))
    return words.length > 2 && isAcronym(head) && isOrganisationHead(words.at(-2)!);
  return !(isWeakHead(head) && words.length === 2 && givenName(words[0]!) !== null);
}

/** "Refugee Council | Enver Roe": where two words or more follow an organisation's head, they are a person's name. */
function bodyBeforeName(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = last - 3; at > first; at--) {
    const { text } = tokens[at]!;
    if (!isOrganisationHead(text) || isWeakHead(text)) continue;
    const rest = tokens.slice(at + 1, last).map(token => token.text);
    return rest.length <= 3 && rest.every(word => /^\p{Lu}\p{Ll}/u.test(word)) ? at + 1 : null;
  }
  return null;
}

/** "Research | Director | Ana Roe": what a body is followed by may be an office first. */
function afterTitles(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last - 2 && isTitleWord(tokens[at]!.text)) at++;
  return at;
}

/** "Tran Quoc Dat", "Kim Soo-jin". */
const startsWithFamily = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first > 1 &&
  last - first < 6 &&
  isFamilyFirst(tokens[first]!.text) &&
  tokens.slice(first + 1, last).every(({ text }) => /^(?:\p{Lu}\p{Ll}|-|\p{Ll})/u.test(text));

/** The index of a given name (or initials) with a surname after it: "State | John Roe", "J.K. Rowling". */
function firstGivenName(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = first; at < last - 1; at++) {
    const { text } = tokens[at]!;
    if (text === "-") return null;
    if (givenName(text) !== null || (isInitials(text) && !isPlace(tokens[at + 1]!.text))) return at;
  }
  return null;
}

const isPlace = (word: string): boolean => isKnownPlace(word) || countryNamed(word) !== undefined;

/** The gender a full name's given name shows. */
export function genderShown(tokens: readonly Token[], first: number, last: number): Gender {
  if (last - first < 2) return null;
  const shown = givenName(tokens[first]!.text);
  return shown === "both" ? null : shown;
}

const isInitials = (word: string): boolean =>
  /^(?:\p{Lu}\.){1,3}$/u.test(word) && !isPlace(word) && expansionOf(word) === undefined;
