import { isPossessive } from "./evidence.ts";
import { type BodyKind, type BodyName, typedNames } from "./kinds.ts";
import { countryNamed } from "./lexicon/countries.ts";
import { expansionOf, isAcronym, isBody } from "./lexicon/organisations.ts";
import { bareName, type Name, withKind } from "./name.ts";
import { textOf } from "./range.ts";
import type { Tagged } from "./tagged.ts";
import type { Token, Tokens } from "./tokens.ts";

/** An organisation, place or group and the names that mean it, in text order. */
export interface Body {
  readonly kind: BodyKind;
  readonly names: Name[];
  /** The name whose administration, office or campaign it is ("Roe's office"); null for all others. */
  readonly owner: Name | null;
}

/** The names of a document: those of persons, the others, and what the trained tagger says of tokens. */
interface Named {
  readonly people: readonly Name[];
  readonly others: readonly Name[];
  readonly tagged: Tagged;
}

/**
 * Groups organisations, places and named groups: the same words, a country's other names, an acronym and the name it abbreviates, the last or
 * the first word of a longer name.
 */
export function gatherBodies(tokens: Tokens, { others, people, tagged }: Named): Body[] {
  const words = tokens.tokens;
  const typed = typedNames(words, others, tagged);
  const owned = [...people, ...typed].flatMap(owner => ownedBody(words, owner));
  const longer = longerNames(words, typed);
  const groups = new Map<string, Body>();
  for (const { name, owner } of [...typed.map(name => ({ name, owner: null })), ...owned]) {
    const key = keyOf(words, name, longer);
    const body = groups.get(key) ?? { kind: name.kind, names: [], owner };
    body.names.push(name);
    groups.set(key, body);
  }
  for (const { names } of groups.values()) names.sort((a, b) => a.first - b.first);
  return [...groups.values()];
}

interface Owned {
  readonly name: BodyName;
  readonly owner: Name;
}

/** Bodies that a place or an organisation has without being named after it: "the Leeds team", "the German army". */
const OF_PLACES =
  /^(?:party|company|firm|team|forces?|army|police|military|foundation|campaign|charity|estate)$/;

/** "the Roe administration", "Roe's office": a body of its own, named after its owner. */
function ownedBody(tokens: readonly Token[], owner: Name): Owned[] {
  const possessive = isPossessive(tokens, owner.last);
  const noun = tokens[owner.last + (possessive ? 1 : 0)];
  if (noun === undefined || !isBody(noun.text) || noun.sentence !== tokens[owner.first]!.sentence) return [];
  if (owner.kind !== "person" && OF_PLACES.test(noun.lower)) return [];
  const last = owner.last + (possessive ? 2 : 1);
  return [{ name: withKind(bareName(owner.first, last, null, null, owner.opens), "organisation"), owner }];
}

/** For each short form (initials, last words, first word) the first organisation's name it may stand for. */
function longerNames(tokens: readonly Token[], names: readonly BodyName[]): Map<string, string> {
  const longer = new Map<string, string>();
  for (const { first, last, kind } of names) {
    if (kind !== "organisation" || last - first < 2) continue;
    const words = textOf(tokens, first, last);
    const parts = words.split(" ");
    const endings = parts.slice(1, -1).map((_, i) => parts.slice(i + 1).join(" "));
    for (const short of [initialsOf(words), parts[0]!, ...endings]) {
      if (short.length > 1 && !longer.has(short)) longer.set(short, words);
    }
  }
  return longer;
}

const initialsOf = (words: string): string => (words.match(/\p{Lu}/gu) ?? []).join("");

/** "Inc." of a company that goes without it elsewhere. */
const LEGAL_FORM = /,? (?:inc|ltd|llc|llp|plc|corp|gmbh|ag|nv)\.?$/;

/** One key for all names of one thing. */
function keyOf(tokens: readonly Token[], name: BodyName, longer: ReadonlyMap<string, string>): string {
  const words = textOf(tokens, name.first, name.last);
  const country = countryNamed(words);
  if (country !== undefined) return country.toLowerCase();
  return fullName(words, name.kind, longer)
    .replace(/^the /i, "")
    .replace(/['’]s?(?= )/, "")
    .toLowerCase()
    .replace(LEGAL_FORM, "");
}

function fullName(words: string, kind: BodyKind, longer: ReadonlyMap<string, string>): string {
  if (kind !== "organisation") return words;
  const known = longer.get(words.replace(/\./g, "")) ?? longer.get(words);
  if (known !== undefined) return known;
  return isAcronym(words) ? (expansionOf(words) ?? words) : words;
}
