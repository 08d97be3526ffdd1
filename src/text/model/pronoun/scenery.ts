import { isKin, roleNoun } from "../../lexicon/titles.ts";
import type { Outline } from "../../outline.ts";
import type { Referent } from "../../referents.ts";
import type { Token } from "../../tokens.ts";
import { lengthStep } from "../quote/feature.ts";
import type { PersonNoun, Traits, View } from "./view.ts";

type Scenery = Pick<View, "traits" | "nouns" | "roleOpeners">;

const known = new WeakMap<readonly Referent[], Scenery & { readonly first: Outline | undefined }>();

/** What holds for all pronouns of a document: worked out once for those outside quotation marks and those inside. */
export function sceneryOf(outlines: readonly Outline[], referents: readonly Referent[]): Scenery {
  const found = known.get(referents);
  if (found !== undefined && found.first === outlines[0]) return found;
  const scenery = {
    traits: traitsOf(outlines, referents),
    nouns: personNounsOf(outlines, referents),
    roleOpeners: roleOpenersOf(referents),
  };
  known.set(referents, { ...scenery, first: outlines[0] });
  return scenery;
}

const roleOpenersOf = (referents: readonly Referent[]): Map<number, number> =>
  new Map(referents.flatMap(({ roles }, index) => roles.map(({ first }) => [first, index] as const)));

/** What the names of each referent show wherever they stand. */
function traitsOf(outlines: readonly Outline[], referents: readonly Referent[]): Traits[] {
  if (outlines.length === 0) return [];
  const [{ syntax, last: heading }] = outlines as [Outline, ...Outline[]];
  const opening = outlines[Math.min(3, outlines.length - 1)]!.last;
  const tagged = new Set<number>();
  for (const { first, last, kind } of syntax.names())
    if (kind === "PERSON") for (let i = first; i < last; i++) tagged.add(i);
  return referents.map(({ names }) => {
    const persons = names.filter(({ last }) => tagged.has(last - 1)).length;
    const share = persons / Math.max(1, names.length);
    return {
      tagged: share === 0 ? 0 : share === 1 ? 3 : share < 0.5 ? 1 : 2,
      words: Math.min(3, Math.max(...names.map(({ first, last }) => last - first))),
      titled: names.some(({ titled }) => titled),
      named: lengthStep(names.length),
      early: names[0]!.first < heading ? 2 : names[0]!.first < opening ? 1 : 0,
    };
  });
}

/** Nouns for a person that are no role. */
const PERSON = /^(?:man|woman|boy|girl|child|baby|person|lady|guy|gentleman|teen|adult|infant|human)$/;

/** Every singular noun for a person that stands in no name, role or resolved description. */
function personNounsOf(outlines: readonly Outline[], referents: readonly Referent[]): PersonNoun[] {
  const taken = new Set<number>();
  for (const { names, roles, nominals } of referents)
    for (const { first, last } of [...names, ...roles, ...nominals])
      for (let i = first; i < last; i++) taken.add(i);
  const found: PersonNoun[] = [];
  for (const { tokens, first, last } of outlines) {
    for (let at = first; at < last; at++) {
      const { tag, text, lower } = tokens[at]!;
      if (tag !== "NOUN" || taken.has(at) || isPlural(lower)) continue;
      const gender = roleNoun(text);
      if (gender === undefined && !PERSON.test(lower) && !isKin(text)) continue;
      found.push({ at, gender: gender ?? null, isNew: !isKnown(tokens, first, at) });
    }
  }
  return found;
}

const isPlural = (lower: string): boolean => lower.endsWith("s") && lower.length > 1 && !lower.endsWith("ss");

/** "the", "this", "his" in front of the noun and its adjectives. */
function isKnown(tokens: readonly Token[], first: number, noun: number): boolean {
  for (let at = noun - 1; at >= first && at > noun - 5; at--) {
    if (tokens[at]!.tag === "DET" || tokens[at]!.tag === "PRON")
      return /^(?:the|this|that|his|her|its|their|my|our)$/.test(tokens[at]!.lower);
  }
  return false;
}
