import { contestedOf, disputed, earlierOf } from "./contest.ts";
import { mergedHappenings, tellingsOf } from "./happening.ts";
import { mergedPeople } from "./people.ts";
import { type Canonical, renamedHappening, renamedKnown, renamedSaid } from "./rename.ts";
import { sidesOf } from "./sides.ts";
import { added, EMPTY, signatureOf } from "./signature.ts";
import { bySourceDate, union } from "./source.ts";
import { withQuoteCounts } from "./statement.ts";
import type { Account, KeyPoint, Known, Person, Said, Source, Story } from "./story.ts";
import { keyPointsOf, rankedPoints } from "./summarize.ts";
import { mergedUtterances } from "./utterance.ts";

/**
 * Adds a document to a story, or opens one with it. Pure. A document that is already in it changes nothing (twice is once); but
 * for the story's id and headline, which the first document gives (the headline: the first that has a title), the order of arrival does not matter where no name is ambiguous.
 */
export function weave(story: Story | null, account: Account): Story {
  if (story?.sources.some(source => source.document === account.source.document) === true) return story;
  const base = story ?? opened(account);
  const sources = union(base.sources, [account.source]);
  const { people, canonical, unchanged } = mergedPeople(base.people, account.people, sources);
  const rename = exceptAmbiguous(people, canonical);
  const byName = new Map(people.map(person => [person.name, person]));
  const renamed = (one: Said): Said => renamedSaid(one, rename, byName);
  const said = mergedUtterances(changed(base.said, renamed), changed(account.said, renamed));
  const known = [...base.known, ...account.known];
  const happenings = [...base.timeline.flatMap(tellingsOf), ...account.happenings];
  const counted = withQuoteCounts(people, said);
  const facts = disputed((unchanged ? known : known.map(one => renamedKnown(one, rename))).sort(byPlace));
  const keyPoints = rankedPoints([...base.keyPoints, ...standingPoints(account)]);
  return {
    ...base,
    headline: titled(base) ? base.headline : (account.source.title ?? base.headline),
    sources,
    keyPoints,
    people: counted,
    said: [...said].sort(bySaid),
    known: facts,
    timeline: mergedHappenings(
      happenings.map(one => renamedHappening(one, rename)),
      facts,
    ),
    sides: sidesOf(counted, said),
    contested: contestedOf(facts, keyPoints),
    earlier: earlierOf(facts, sources),
    signature: added(base.signature, signatureOf(account)),
    ...span(sources),
  };
}

/** A list with each of its members changed; the list itself where none is. */
function changed<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const after = list.map(change);
  return after.every((one, at) => one === list[at]) ? list : after;
}

/** A story under an id of its own, woven from what these documents know, in this order. None of them: null. */
export function wovenFrom(id: string, accounts: readonly Account[]): Story | null {
  const story = accounts.reduce<Story | null>((woven, account) => weave(woven, account), null);
  return story === null ? null : { ...story, id };
}

function opened(account: Account): Story {
  const { title, document } = account.source;
  return {
    id: document,
    headline: title ?? account.passages[0]?.text ?? "Untitled",
    sources: [],
    keyPoints: [],
    people: [],
    said: [],
    known: [],
    timeline: [],
    sides: [],
    contested: [],
    earlier: [],
    signature: EMPTY,
    firstSeen: null,
    lastChanged: null,
  };
}

/** True once a document has given the story a title; a first sentence only stands in for one. */
const titled = (story: Story): boolean => story.sources.some(source => source.title !== null);

/** A person's surname that is also the name of a place or firm on record is not renamed: it may mean that. */
function exceptAmbiguous(people: readonly Person[], canonical: Canonical): Canonical {
  const others = new Set(people.filter(one => one.kind !== "person").map(one => one.name));
  return name => (others.has(name) ? name : canonical(name));
}

function bySaid(a: Said, b: Said): number {
  return (
    bySourceDate(a.sources[0]!, b.sources[0]!) ||
    a.context.span.start - b.context.span.start ||
    place(a) - place(b)
  );
}

const place = (said: Said): number => said.words[0]?.span.start ?? 0;

function byPlace(a: Known, b: Known): number {
  return bySourceDate(a.source, b.source) || a.evidence.span.start - b.evidence.span.start;
}

/** Of a document that took something back that is no point any more; where nothing else is left, its word that it did. */
function standingPoints(account: Account): readonly KeyPoint[] {
  const points = keyPointsOf(account);
  const back = account.known.filter(({ status }) => status === "withdrawn");
  if (back.length === 0) return points;
  const gone = new Set(back.map(({ sentence }) => sentence.span.start));
  const standing = points.filter(({ words }) => !gone.has(words.span.start));
  const notice = back[0]?.contest?.words;
  return standing.length > 0 || notice === undefined
    ? standing
    : [{ words: notice, source: account.source, weight: points[0]?.weight ?? 0 }];
}

/** Publication dates of the earliest and the latest source. */
function span(sources: readonly Source[]): Pick<Story, "firstSeen" | "lastChanged"> {
  const dates = sources.flatMap(source => source.published ?? []).sort();
  return { firstSeen: dates[0] ?? null, lastChanged: dates.at(-1) ?? null };
}
