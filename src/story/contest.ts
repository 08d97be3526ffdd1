import {
  deedsDenied,
  deedsOf,
  denies,
  isAffirmed,
  isDeniable,
  isDenial,
  isTelling,
  mayDeny,
} from "./denial.ts";
import { differing } from "./differing.ts";
import { distinct } from "./distinct.ts";
import { union } from "./source.ts";
import type { Contest, KeyPoint, Known, Source } from "./story.ts";

/**
 * The facts of a story, those disputed that somebody on record denies, or of which another source gives another value, with the words
 * against them. Pure, and the same in whatever order they came.
 */
export function disputed(known: readonly Known[]): readonly Known[] {
  const plain = known.some(({ status }) => status === "disputed") ? known.map(undisputed) : known;
  const isBack = ({ status }: Known): boolean => status === "withdrawn";
  const standing = plain.some(isBack) ? plain.filter(one => !isBack(one)) : plain;
  const against = new Map<Known, Contest>();
  for (const [one, other] of differing(standing)) against.set(one, contestOf("differs", other));
  for (const [fact, denial] of denied(standing)) {
    against.set(fact, contestOf("denied", denial));
    if (!against.has(denial)) against.set(denial, contestOf("told", fact));
  }
  if (against.size === 0) return plain;
  return plain.map((one): Known => {
    const contest = one.status === "reported" ? against.get(one) : undefined;
    return contest === undefined ? one : { ...one, status: "disputed", contest };
  });
}

/** As it is by itself. */
function undisputed(known: Known): Known {
  if (known.status !== "disputed") return known;
  const { contest, ...rest } = known;
  return { ...rest, status: "reported" };
}

const contestOf = (reason: Contest["reason"], { sentence, source, attributed }: Known): Contest => ({
  reason,
  words: sentence,
  source,
  by: attributed,
});

/** Facts that are denied, each with the denial: an outright one before a mere "not". */
function denied(known: readonly Known[]): readonly (readonly [fact: Known, denial: Known])[] {
  const denials = known.filter(one => isDenial(one) && isDeniable(one) && isTelling(one));
  if (denials.length === 0) return [];
  const outright = ({ modality }: Known): number => (modality === "denied" ? 0 : 1);
  const sorted = denials.sort((a, b) => outright(a) - outright(b));
  const byVerb = Map.groupBy(sorted, ({ predicate }) => predicate);
  let byDeed: ReadonlyMap<string, readonly Known[]> | null = null;
  const found: (readonly [Known, Known])[] = [];
  for (const fact of known) {
    const verbal = byVerb.get(fact.predicate);
    if (verbal === undefined || !mayBeDenied(fact, verbal) || !isAffirmed(fact)) continue;
    byDeed ??= deniedDeeds(sorted);
    const near = new Set<Known>();
    for (const deed of deedsOf(fact)) for (const one of byDeed.get(deed) ?? []) near.add(one);
    const denial = near.size === 0 ? undefined : sorted.find(one => near.has(one) && denies(one, fact));
    if (denial !== undefined) found.push([fact, denial]);
  }
  return found;
}

/** Denials of one verb that are looked through before a fact's deeds are worked out; of more the deeds tell sooner. */
const LOOKED_THROUGH = 12;

const mayBeDenied = (fact: Known, denials: readonly Known[]): boolean =>
  denials.length > LOOKED_THROUGH || denials.some(denial => mayDeny(denial, fact));

function deniedDeeds(denials: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const byDeed = new Map<string, Known[]>();
  for (const denial of denials) {
    for (const deed of deedsDenied(denial)) {
      const others = byDeed.get(deed);
      if (others === undefined) byDeed.set(deed, [denial]);
      else others.push(denial);
    }
  }
  return byDeed;
}

/** Facts kept of a story for those who look at it whole. */
const FEW = 6;
/** Key points that are looked at: a card shows four. */
const HEADS = 6;
const GRAVITY: Readonly<Record<Contest["reason"], number>> = {
  version: 0,
  notice: 1,
  denied: 2,
  told: 3,
  differs: 4,
};

/** The facts that are not simply reported: those of the key points, then one of each other pair, the gravest first; a sentence once. */
export function contestedOf(known: readonly Known[], points: readonly KeyPoint[]): readonly Known[] {
  const contested = known.filter(({ contest }) => contest !== undefined);
  if (contested.length === 0) return [];
  const heads = new Set(points.slice(0, HEADS).map(({ words }) => placeOf(words)));
  const gravity = ({ contest }: Known): number => (contest === undefined ? 9 : GRAVITY[contest.reason]);
  const grave = contested.sort((a, b) => gravity(a) - gravity(b));
  const leading = grave.filter(({ sentence }) => heads.has(placeOf(sentence)));
  const kept = [...distinct(leading, ({ sentence }) => placeOf(sentence))];
  const shown = new Set(
    kept.flatMap(({ sentence, contest }) => [sentence, contest?.words ?? sentence].map(placeOf)),
  );
  for (const one of grave) {
    if (kept.length >= FEW) break;
    const pair = [placeOf(one.sentence), ...(one.contest === undefined ? [] : [placeOf(one.contest.words)])];
    if (pair.some(place => shown.has(place))) continue;
    for (const place of pair) shown.add(place);
    kept.push(one);
  }
  return kept;
}

const placeOf = ({ document, span }: Known["sentence"]): string => `${document}:${span.start}`;

/** Documents facts were corrected from, or withdrawn with, that the story itself does not hold. */
export function earlierOf(known: readonly Known[], sources: readonly Source[]): readonly Source[] {
  const held = new Set(sources.map(({ document }) => document));
  const cited: Source[] = [];
  for (const { source, contest } of known) if (contest !== undefined) cited.push(source, contest.source);
  return union(cited.filter(({ document }) => !held.has(document)));
}
