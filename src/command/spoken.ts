import type { SaidQuery } from "../store/store.ts";
import { nameParts, plainName } from "../story/names.ts";
import { isStatement, needsSentence } from "../story/statement.ts";
import type { Said } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Context } from "./command.ts";
import { bearingOn, isVenue, topicOf } from "./spoken-topic.ts";
import { whom } from "./whom.ts";

/** What is asked for: on what, and which page of the answer. */
export interface Wanted {
  readonly about: string | null;
  readonly page: number;
}

/** Statements found for one question: those that answer it, and the nearest one where none does. */
export interface Spoken {
  readonly said: readonly Said[];
  readonly nearest: readonly Said[];
}

/** Quotations looked at: enough for the page asked for and to know whether more follow. */
const lookedAt = (page: number): number => 40 + PAGE * page;
/** Statements a page shows at most, and somewhat more. */
const PAGE = 6;
/** Share of a topic's terms a statement must hold to be about it; from the second on it is only near. */
const ABOUT = 0.7;
const NEAR = 0.4;

/** What people of these names (null: anyone) said, newest first, or best first on a topic. */
export async function spokenBy(
  names: readonly string[] | null,
  { about, page }: Wanted,
  context: Context,
): Promise<Spoken> {
  const { store, space } = context;
  const words = about === null || isVenue(about) ? null : about.split(" ");
  const query = { speakers: names, about: words, story: null, limit: lookedAt(page) };
  const said = await statements(query, page, context);
  const found = about === null ? { said, nearest: [] } : chosen(said, about);
  if (found.said.length > 0 || names === null || about === null) return found;
  // "About Ana Ruiz" is also about Ruiz.
  const surname = await surnameOf(about, context);
  if (surname !== null) return spokenBy(names, { about: surname, page }, context);
  // Another word for the topic is not among those looked up.
  const any = await store.lookup.said(space, { ...query, about: null });
  const other = chosen(any.filter(isStatement), about);
  return other.said.length > 0
    ? other
    : { said: [], nearest: [...found.nearest, ...other.nearest].slice(0, 1) };
}

/**
 * Statements that a query finds, as many as a page and those before it show where there are so many: some quotations are beliefs, or only
 * name a thing. The newest are put in order a stretch at a time, so that a page follows the one before however many are looked at.
 */
async function statements(
  query: SaidQuery,
  page: number,
  { store, space }: Context,
): Promise<readonly Said[]> {
  for (let { limit } = query; ; limit *= 2) {
    const all = await store.lookup.said(space, { ...query, limit });
    if (query.about !== null) return all.filter(isStatement);
    const found = stretches(all).flatMap(some => newestFirst(some.filter(isStatement)));
    if (found.length > PAGE * page || all.length < limit) return found;
  }
}

/** Quotations in one stretch. */
const STRETCH = 40;

const stretches = (all: readonly Said[]): readonly (readonly Said[])[] =>
  Array.from({ length: Math.ceil(all.length / STRETCH) }, (_, at) =>
    all.slice(at * STRETCH, (at + 1) * STRETCH),
  );

/** The surname of a topic that is somebody's full name; null for anything else. */
async function surnameOf(about: string, context: Context): Promise<string | null> {
  if (!/^\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'.-]*){1,3}$/u.test(about)) return null;
  const found = await whom(about, context);
  if (found.type !== "one" || found.mended || found.entry.person.kind !== "person") return null;
  const { surname } = nameParts(found.entry.person.name);
  return surname === "" || plainName(about) === surname ? null : surname;
}

/** Words of those a source only describes: "European diplomats", "one engineer". */
export async function spokenByUnnamed(
  typed: string,
  { about, page }: Wanted,
  { store, space }: Context,
): Promise<Spoken> {
  const terms = topicTerms(typed);
  const query = { speakers: null, about: typed.split(" "), story: null, limit: lookedAt(page) };
  const all = await store.lookup.said(space, query);
  const theirs = all.filter(
    one => one.speaker.words !== null && topicShare(terms, one.speaker.words.text) === 1,
  );
  return chosen(theirs.filter(isStatement), about);
}

/** Words of those who speak for an organisation or a country: named in their role, or one of several that speak together. */
export async function spokenFor(
  names: readonly string[],
  { about, page }: Wanted,
  { store, space }: Context,
): Promise<Spoken> {
  const query = { speakers: null, about: names, story: null, limit: lookedAt(page) };
  const forms = names.map(wording);
  const all = await store.lookup.said(space, query);
  const theirs = all.filter(({ speaker, role }) => {
    const given = wording(speaker.words?.text ?? "");
    const affiliation = wording(role?.affiliation ?? "");
    return forms.some(form => holdsWording(given, form) || affiliation === form);
  });
  return chosen(theirs.filter(isStatement), about);
}

export function chosen(said: readonly Said[], about: string | null): Spoken {
  if (about === null) return { said: newestFirst(said), nearest: [] };
  const bearing = onTopic(said, about, ABOUT);
  // A place or medium is often named in the sentence before the words.
  if (isVenue(about) && !bearing.some(({ marked }) => marked.length > 0))
    return { said: newestFirst(said), nearest: [] };
  return { said: bearing, nearest: bearing.length > 0 ? [] : onTopic(said, about, NEAR).slice(0, 1) };
}

/** Newest source first; within a day exact words before paraphrase, then in the order of the text. */
function newestFirst(said: readonly Said[]): readonly Said[] {
  const day = (one: Said): string => one.sources.at(-1)?.published?.slice(0, 10) ?? "";
  const exact = (one: Said): number => (one.marked.length > 0 ? 0 : 1);
  return [...said].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0) || exact(a) - exact(b));
}

/**
 * Statements that hold this share of the topic in their own words, or in where and to whom they were said, best first; where none does, those whose sentence holds it,
 * exact words first.
 */
function onTopic(said: readonly Said[], about: string, share: number): readonly Said[] {
  const terms = topicTerms(about);
  const topic = topicOf(about);
  const direct = said.map(one => ({ one, held: bearingOn(topic, one) })).filter(({ held }) => held >= share);
  if (direct.length === 0)
    return newestFirst(said.filter(one => topicShare(terms, one.context.text) >= share));
  return withSentence(
    direct.sort((a, b) => b.held - a.held || b.one.marked.length - a.one.marked.length).map(({ one }) => one),
    said,
  );
}

/** Statements, and behind one that is only half a sentence ("the low ratings") what else was said in that sentence. */
function withSentence(found: readonly Said[], all: readonly Said[]): readonly Said[] {
  const halves = found.filter(needsSentence);
  const others = all.filter(
    one => !found.includes(one) && halves.some(half => one.context.text === half.context.text),
  );
  return [...found, ...others];
}
