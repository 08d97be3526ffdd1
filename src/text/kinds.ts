import { isBodyHere } from "./body-signs.ts";
import { hasOffice, isPlaceName, isPossessive } from "./evidence.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import { isBodyNoun, isPlaceNoun } from "./lexicon/kind-nouns.ts";
import { isAcronym } from "./lexicon/organisations.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { isKin, roleNoun } from "./lexicon/titles.ts";
import { type Name, withKind } from "./name.ts";
import { textOf } from "./range.ts";
import type { EntityKind } from "./reading.ts";
import type { NameKind } from "./syntax.ts";
import { type Tagged, taggedKind } from "./tagged.ts";
import type { Token } from "./tokens.ts";

export type BodyKind = Exclude<EntityKind, "person">;

/** A name that is known to be an organisation's, a place's or a group's. */
export interface BodyName extends Name {
  readonly kind: BodyKind;
}

/**
 * The names of organisations, places and groups: by their own words, by the words around them, or because the same words, or the first word
 * of an organisation's name ("Example" for "Example Foods"), are known from elsewhere in the document. What stays without a kind is dropped.
 */
export function typedNames(tokens: readonly Token[], others: readonly Name[], tagged: Tagged): BodyName[] {
  const ends = new Set(others.flatMap(({ kind, last }) => (kind === "organisation" ? [last] : [])));
  const known = new Map<string, BodyKind>();
  for (const name of others)
    if (name.kind === "organisation") learn(known, textOf(tokens, name.first, name.last), name.kind);
  const judged = others.map(name => {
    const words = textOf(tokens, name.first, name.last);
    const kind = name.kind ?? known.get(words) ?? kindAround(tokens, name, ends);
    return { name, words, kind: bodyKind(kind) };
  });
  for (const { words, kind } of judged) if (kind !== null) learn(known, words, kind);
  for (const { name, words, kind } of judged) {
    const trained = kind === null && !isLoneOpener(name) ? trainedKind(taggedKind(tagged, name)) : null;
    if (trained !== null) learn(known, words, trained);
  }
  return judged.flatMap(({ name, words, kind }) => {
    const found = kind ?? known.get(words) ?? null;
    return found === null || isModifier(tokens, name) ? [] : [withKind(name, found)];
  });
}

/** One word that opens a sentence: the trained tagger is not to be trusted with it. */
const isLoneOpener = ({ first, last, opens }: Name): boolean => opens && last - first === 1;

const trainedKind = (kind: NameKind | null): BodyKind | null =>
  kind === "LOCATION" ? "place" : kind === "ORGANIZATION" ? "organisation" : null;

const bodyKind = (kind: EntityKind | null): BodyKind | null => (kind === "person" ? null : kind);

function learn(known: Map<string, BodyKind>, words: string, kind: BodyKind): void {
  if (!known.has(words)) known.set(words, kind);
  const end = words.indexOf(" ");
  if (kind !== "organisation" || end < 4) return;
  const first = words.slice(0, end);
  if (known.has(first) || isKnownPlace(first)) return;
  if (countryOf(first) !== undefined || countryNamed(first) !== undefined) return;
  if (givenName(first) === null) known.set(first, kind);
}

/** "US-made", "Paris-based": only describes what follows. */
export const isModifier = (tokens: readonly Token[], { last }: Name): boolean => {
  const next = tokens[last];
  return next !== undefined && /^[-–]$/.test(next.text) && next.start === tokens[last - 1]!.end;
};

/** What the words around a name without a kind say it is. `bodyEnds`: where organisations' names end. */
function kindAround(tokens: readonly Token[], name: Name, bodyEnds: ReadonlySet<number>): BodyKind | null {
  const { first, last } = name;
  const isAbbreviated =
    tokens[last]?.text === "(" && isAcronym(tokens[last + 1]?.text ?? "") && last - first > 1;
  if (isBodyHere(tokens, first)) return "organisation";
  if (isAbbreviated || saysKind(tokens, name, isBodyNoun)) return "organisation";
  if (tokens[last]?.text === "," && isPlaceName(tokens, last + 1)) return "place";
  if (saysKind(tokens, name, isPlaceNoun)) return "place";
  if (tokens[first - 1]?.text === "," && isPlaceNoun(tokens[first - 2]?.lower ?? "")) return "place";
  if (/^\d+[-–]\d+$/.test(tokens[last]?.text ?? "")) return "organisation";
  if (/^(?:newspaper|magazine|television|police|airlines?|newsroom)$/.test(tokens[last]?.lower ?? ""))
    return "organisation";
  if (tokens[last]?.lower === "news" && tokens[last + 1]?.lower === "agency") return "organisation";
  if (isPossessive(tokens, last) && hasOffice(tokens, last + 1)) return "organisation";
  let at = first - 1;
  if (isPossessive(tokens, at) && bodyEnds.has(at)) return "organisation";
  if (/^(?:the|its)$/.test(tokens[at]?.lower ?? "")) at--;
  const preposition = tokens[at]?.lower ?? "";
  if (/^(?:at|of|for|with)$/.test(preposition) && isPosition(tokens[at - 1])) {
    return isPlaceRole(tokens[at - 1]) ? "place" : "organisation";
  }
  const stake = /^(?:shares?|stakes?|investors?|investments?|confidence|trust|faith|interest|believe)$/;
  const isWhere =
    /^(?:in|near|outside)$/.test(preposition) && at === first - 1 && !stake.test(tokens[at - 1]?.lower ?? "");
  if (isWhere && tokens[last]?.tag !== "NOUN" && !isPossessive(tokens, last)) return "place";
  const ofPlace = preposition === "of" && at === first - 1 && isPlaceNoun(tokens[at - 1]?.lower ?? "");
  return ofPlace ? "place" : null;
}

const isPosition = (token: Token | undefined): boolean =>
  token !== undefined && !isKin(token.lower) && roleNoun(token.text) !== undefined;

const isPlaceRole = (token: Token | undefined): boolean =>
  /^(?:mayor|governor|resident|residents|king|queen|prince|princess|duke|bishop|archbishop|native)$/.test(
    token?.lower ?? "",
  );

/** "the retailer X", "X, a charity", "X, a city in". */
function saysKind(
  tokens: readonly Token[],
  { first, last }: Name,
  isSuch: (noun: string) => boolean,
): boolean {
  if (isSuch(tokens[first - 1]?.lower ?? "")) return true;
  if (tokens[last]?.text !== "," || !/^(?:an?|the)$/.test(tokens[last + 1]?.lower ?? "")) return false;
  for (let i = last + 2; i < last + 6; i++) {
    const token = tokens[i];
    if (token === undefined || !/^(?:ADJ|NOUN|PROPN)$/.test(token.tag)) return false;
    if (isSuch(token.lower)) return true;
  }
  return false;
}
