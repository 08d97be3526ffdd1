import { isPossessive } from "./evidence.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { expansionOf, isAcronym, isBody } from "./lexicon/organisations.ts";
import { isKin, roleNoun } from "./lexicon/titles.ts";
import { type Name, textOf } from "./names.ts";
import type { EntityKind } from "./reading.ts";
import type { Token, Tokens } from "./tokens.ts";

/** An organisation, place or group and the names that mean it, in text order. */
export interface Body {
  readonly kind: Exclude<EntityKind, "person">;
  readonly names: Name[];
  /** The name whose administration, office or campaign it is ("Roe's office"); null for all others. */
  readonly owner: Name | null;
}

/** Nouns before or after a name that say what it is. */
const IS_BODY =
  /^(?:company|firm|group|charity|agency|newspaper|magazine|broadcaster|bank|union|party|think|nonprofit|ngo|organisation|organization|manufacturer|maker|retailer|startup|start-up|chain|network|carrier|airline|brand|publisher|club|team|side|watchdog|regulator|platform|website|app|band|daily|outlet|lender|insurer|producer|supplier|developer|giant)$/;
const IS_PLACE =
  /^(?:city|town|village|suburb|district|province|region|island|port|county|neighbourhood|neighborhood|capital|state|river|lake|valley)$/;

/**
 * Groups organisations, places and named groups: the same words, a country's other names, an acronym and the name it abbreviates, the last
 * words of a longer name. A name of no kind is taken in where the words around it say what it is.
 */
export function gatherBodies(tokens: Tokens, others: readonly Name[], people: readonly Name[]): Body[] {
  const typed = others.flatMap(name => {
    const kind = name.kind ?? kindAround(tokens.tokens, name, others);
    return kind === null || kind === "person" || isModifier(tokens.tokens, name) ? [] : [{ ...name, kind }];
  });
  const owned = [...people, ...typed].flatMap(owner => ownedBody(tokens.tokens, owner));
  const groups = new Map<string, Body>();
  for (const { name, owner } of [...typed.map(name => ({ name, owner: null })), ...owned]) {
    const kind = name.kind === null || name.kind === "person" ? "organisation" : name.kind;
    const key = keyOf(tokens.tokens, name, typed);
    const body = groups.get(key) ?? { kind, names: [], owner };
    body.names.push(name);
    groups.set(key, body);
  }
  for (const { names } of groups.values()) names.sort((a, b) => a.first - b.first);
  return [...groups.values()];
}

/** "US-made", "Paris-based": only describes what follows. */
export const isModifier = (tokens: readonly Token[], { last }: Name): boolean => {
  const next = tokens[last];
  return next !== undefined && /^[-–]$/.test(next.text) && next.start === tokens[last - 1]!.end;
};

/** What the words around a name without a kind say it is. */
function kindAround(tokens: readonly Token[], name: Name, names: readonly Name[]): EntityKind | null {
  const { first, last } = name;
  if (tokens[last]?.text === "(" && isAcronym(tokens[last + 1]?.text ?? "") && last - first > 1)
    return "organisation";
  if (saysKind(tokens, name, IS_BODY)) return "organisation";
  if (saysKind(tokens, name, IS_PLACE)) return "place";
  let at = first - 1;
  if (isPossessive(tokens, at) && names.some(other => other.kind === "organisation" && other.last === at))
    return "organisation";
  if (/^(?:the|its)$/.test(tokens[at]?.lower ?? "")) at--;
  const preposition = tokens[at]?.lower ?? "";
  if (/^(?:at|of|for|with)$/.test(preposition) && isPosition(tokens[at - 1])) return "organisation";
  const isWhere = /^(?:in|near|outside)$/.test(preposition) && at === first - 1;
  return isWhere && tokens[last]?.tag !== "NOUN" && !isPossessive(tokens, last) ? "place" : null;
}

const isPosition = (token: Token | undefined): boolean =>
  token !== undefined && !isKin(token.lower) && roleNoun(token.text) !== undefined;

/** "the retailer X", "X, a charity", "X, a city in". */
function saysKind(tokens: readonly Token[], { first, last }: Name, nouns: RegExp): boolean {
  if (nouns.test(tokens[first - 1]?.lower ?? "")) return true;
  if (tokens[last]?.text !== "," || !/^(?:an?|the)$/.test(tokens[last + 1]?.lower ?? "")) return false;
  for (let i = last + 2; i < last + 6; i++) {
    const token = tokens[i];
    if (token === undefined || !/^(?:ADJ|NOUN|PROPN)$/.test(token.tag)) return false;
    if (nouns.test(token.lower)) return true;
  }
  return false;
}

interface Owned {
  readonly name: Name;
  readonly owner: Name;
}

/** "the Roe administration", "Roe's office": a body of its own, named after its owner. */
function ownedBody(tokens: readonly Token[], owner: Name): Owned[] {
  const possessive = isPossessive(tokens, owner.last);
  const noun = tokens[owner.last + (possessive ? 1 : 0)];
  if (noun === undefined || !isBody(noun.text) || noun.sentence !== tokens[owner.first]!.sentence) return [];
  if (
    owner.kind !== "person" &&
    /^(?:party|company|firm|team|forces?|army|police|military|foundation)$/.test(noun.lower)
  )
    return [];
  const last = owner.last + (possessive ? 2 : 1);
  return [{ name: { ...owner, last, kind: "organisation", titled: false, gender: null }, owner }];
}

/** One key for all names of one thing. */
function keyOf(tokens: readonly Token[], name: Name, names: readonly Name[]): string {
  const words = textOf(tokens, name.first, name.last);
  const country = countryNamed(words);
  if (country !== undefined) return country;
  const full = fullName(tokens, name, words, names);
  return full
    .replace(/^the /i, "")
    .replace(/['’]s?(?= )/, "")
    .toLowerCase();
}

/** The longest name of the document that a short one stands for. */
function fullName(tokens: readonly Token[], name: Name, words: string, names: readonly Name[]): string {
  if (name.kind !== "organisation") return words;
  let longest = isAcronym(words) ? (expansionOf(words) ?? words) : words;
  for (const other of names) {
    if (other.kind !== "organisation" || other.last - other.first <= name.last - name.first) continue;
    const long = textOf(tokens, other.first, other.last);
    if ((initialsOf(long) === words.replace(/\./g, "") || isPartOf(words, long)) && longest === words)
      longest = long;
  }
  return longest;
}

const initialsOf = (words: string): string => (words.match(/\p{Lu}/gu) ?? []).join("");

/** "Marshall Fund" of "German Marshall Fund", "Roe Foundation" of "Jane Roe Foundation". */
const isPartOf = (words: string, long: string): boolean => words.includes(" ") && long.endsWith(` ${words}`);
