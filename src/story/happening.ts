import type { Citation } from "./cite.ts";
import { isPronoun, isSameActor, isSamePart, isSameWord, type Matter, matterOf } from "./matter.ts";
import { bySourceDate } from "./source.ts";
import type { Happening, Known, Part, Telling } from "./story.ts";
import { topicShare, topicTerms } from "./topic.ts";
import { byEventDate, startOf } from "./when.ts";

/** One entry as each of its sources tells it. */
export const tellingsOf = ({ also, ...own }: Happening): readonly Happening[] => [
  own,
  ...(also ?? []).map(telling => ({ ...telling, id: idOf(telling) })),
];

const idOf = ({ what }: Telling): string => `${what.document}:${what.span.start}-${what.span.end}`;

/** A happening, and the fact its date stands in, where there is one. */
interface Told {
  readonly one: Happening;
  readonly fact: Known | undefined;
}

/**
 * A timeline with every event once: what several documents tell of one is one entry, the most precise date first. Pure; the same in whatever
 * order the documents came. `known`: the facts the happenings were read with.
 */
export function mergedHappenings(
  happenings: readonly Happening[],
  known: readonly Known[],
): readonly Happening[] {
  // What one document tells are several events: nothing to look for.
  const [first] = happenings;
  if (happenings.every(({ source }) => source.document === first?.source.document))
    return [...happenings].sort(byEventDate);
  const facts = byDate(known);
  const all = happenings
    .map(
      (one): Told => ({
        one,
        fact: one.when.span === null ? undefined : facts.get(`${one.what.document}:${one.when.span.start}`),
      }),
    )
    .sort(
      (a, b) => bySourceDate(a.one.source, b.one.source) || a.one.what.span.start - b.one.what.span.start,
    );
  const years = Map.groupBy(all, ({ one }) => startOf(one.when)?.slice(0, 4) ?? "");
  return [...years.values()].flatMap(groupsOf).map(entryOf).sort(byEventDate);
}

/** The first fact with each date, by where the date stands. */
function byDate(known: readonly Known[]): ReadonlyMap<string, Known> {
  const facts = new Map<string, Known>();
  for (const fact of known) {
    for (const { type, span } of fact.values) {
      const place = `${fact.evidence.document}:${span.start}`;
      if (type === "date" && !facts.has(place)) facts.set(place, fact);
    }
  }
  return facts;
}

function groupsOf(all: readonly Told[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [];
  for (const told of all) {
    const group = groups.find(others => others.every(other => isSameEvent(other, told)));
    if (group === undefined) groups.push([told]);
    else group.push(told);
  }
  return groups;
}

function entryOf(group: readonly Told[]): Happening {
  const [lead, ...others] = group.map(({ one }) => one).sort((a, b) => precisionOf(a) - precisionOf(b));
  if (lead === undefined) throw new Error("an event nobody tells");
  if (others.length === 0) return lead;
  return {
    ...lead,
    also: others.map(({ what, when, source, attributed }) => ({ what, when, source, attributed })),
  };
}

const PRECISIONS = ["day", "week", "month", "quarter", "year", "interval", "before", "after"] as const;

/** Less is more: an editor's date, then the more precise, then the one that is written out. */
function precisionOf({ when }: Happening): number {
  if (when.certainty === "editor") return -1;
  const certainty = ["explicit", "derived", "uncertain"].indexOf(when.certainty);
  return PRECISIONS.indexOf(when.precision) * 3 + certainty;
}

function isSameEvent(a: Told, b: Told): boolean {
  if (a.one.source.document === b.one.source.document || a.one.when.planned !== b.one.when.planned)
    return false;
  const apart = daysApart(a.one, b.one);
  if (apart === null || apart > NEAR || (apart > 0 && a.one.when.planned)) return false;
  if (isSameDeed(a.fact, b.fact)) return true;
  return apart === 0 && isExact(a.one, b.one) && !areTwoDeeds(a.fact, b.fact) && isSameTelling(a.one, b.one);
}

/** Two outlets that give the same deed days so near each other mean one, and differ. */
const NEAR = 2;

const isExact = (a: Happening, b: Happening): boolean =>
  a.when.from === b.when.from && a.when.to === b.when.to;

/** Days between two dates: none where one holds the other ("in May", "on 12 May"); null where that cannot be said. */
function daysApart({ when: a }: Happening, { when: b }: Happening): number | null {
  if (a.from === b.from && a.to === b.to) return 0;
  if (
    [a, b].some(
      ({ precision }) => precision === "before" || precision === "after" || precision === "interval",
    )
  )
    return null;
  const [one, two] = [a.from ?? "", b.from ?? ""];
  if (one === "" || two === "") return null;
  if (one.startsWith(two) || two.startsWith(one)) return 0;
  if (a.precision !== "day" || b.precision !== "day") return null;
  return Math.abs(Date.parse(one) - Date.parse(two)) / 86_400_000;
}

/** The same verb of the same actor, and something else of it in common where both name more. */
function isSameDeed(a: Known | undefined, b: Known | undefined): boolean {
  if (a === undefined || b === undefined || a.negated !== b.negated || a.modality !== b.modality)
    return false;
  if (a.predicate === "" || !isSameWord(a.predicate, b.predicate) || areTwoDeeds(a, b)) return false;
  const [one, two] = [matterOf(a), matterOf(b)];
  if (!haveCommon(one.actors, two.actors, isSameActor)) return false;
  if (one.others.length === 0 && two.others.length === 0) return !LIGHT.has(a.predicate);
  return haveCommon(one.others, two.others, isSamePart);
}

/** One is denied, others act, or what is done is done to something else, as far as both say. */
function areTwoDeeds(a: Known | undefined, b: Known | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.negated !== b.negated || (a.modality === "denied") !== (b.modality === "denied")) return true;
  const [one, two] = [matterOf(a), matterOf(b)];
  const named = (parts: readonly Part[]): readonly Part[] => parts.filter(part => !isPronoun(part));
  // "Ruiz" here, "the mayor" there, if that is who is meant.
  const isOne = (part: Part, other: Part): boolean =>
    isSamePart(part, other) || part.names.some(name => other.names.includes(name));
  return (
    areApart(named(one.actors), named(two.actors), isOne) ||
    areApart(objectsOf(one), objectsOf(two), isSamePart) ||
    namesApart(one.actors, two.actors)
  );
}

const areApart = (
  mine: readonly Part[],
  theirs: readonly Part[],
  same: (a: Part, b: Part) => boolean,
): boolean => mine.length > 0 && theirs.length > 0 && !haveCommon(mine, theirs, same);

const objectsOf = ({ others }: Matter): readonly Part[] => others.filter(({ role }) => role === "object");

/** "The council of Port Lowe" and "the council of Sundby": each names somebody, and nobody in common. */
function namesApart(mine: readonly Part[], theirs: readonly Part[]): boolean {
  const [one, two] = [mine, theirs].map(parts => parts.flatMap(({ names }) => names));
  return one!.length > 0 && two!.length > 0 && !one!.some(name => two!.includes(name));
}

const haveCommon = (
  mine: readonly Part[],
  theirs: readonly Part[],
  same: (a: Part, b: Part) => boolean,
): boolean => mine.some(part => theirs.some(other => same(part, other)));

/** Verbs that tell nothing alone. */
const LIGHT: ReadonlySet<string> = new Set(["be", "have", "do", "say", "tell", "go", "come", "make"]);

/** Share of the words of one telling that another must have. */
const SAME = 0.6;

function isSameTelling(a: Happening, b: Happening): boolean {
  const [one, two] = [termsOf(a.what), termsOf(b.what)];
  const [short, long] = one.length <= two.length ? [one, b] : [two, a];
  return topicShare(short, long.what.text) >= SAME;
}

/** Worked out once a sentence: a story asks again with each document that joins it. */
const terms = new WeakMap<Citation, readonly string[]>();

function termsOf(what: Citation): readonly string[] {
  const done = terms.get(what) ?? topicTerms(what.text);
  terms.set(what, done);
  return done;
}
