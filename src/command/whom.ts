import type { Entry } from "../store/store.ts";
import { compatibleNames, distance, nameParts, plainName } from "../story/names.ts";
import type { Person } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Context } from "./command.ts";

/** Whom a typed name means. */
export type Whom =
  /** `names`: every canonical name this one goes by on record; `mended`: the name was not found as typed. */
  | {
      readonly type: "one";
      readonly entry: Entry;
      readonly names: readonly string[];
      readonly mended: boolean;
    }
  | { readonly type: "several"; readonly entries: readonly Entry[] }
  | { readonly type: "none"; readonly nearest: readonly Entry[] };

/** Entries looked at for one name, and for the beginning of each word of a name that is nowhere. */
const LOOKED_AT = 8;
const ALIKE = 6;
/** Letters that a misspelt word is taken to share with the right one. */
const BEGINNING = 3;
/** Statements looked at for a role. */
const SPEAKING = 20;
const TITLES =
  /^(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|prime minister|minister|secretary|senator|sen|rep|gov|governor|mayor|king|queen|pope|judge|chancellor|captain|coach)\.?\s+/iu;

/** Finds whom a name means: as written, without its title, by surname, by the role a source gives, or misspelt by a letter or two. */
export async function whom(typed: string, context: Context): Promise<Whom> {
  const { store, space } = context;
  const name = typed
    .replace(/[’']s$/u, "")
    .replace(/[?!.,;:]+$/u, "")
    .trim()
    .slice(0, 120);
  const short = name.replace(TITLES, "");
  for (const form of new Set([name, short, nameParts(short).surname])) {
    if (form === "") continue;
    const found = settled(form, await store.lookup.people(space, form, LOOKED_AT, endsWith(form)));
    if (found !== null && (form !== nameParts(short).surname || fits(found, short))) return found;
  }
  return (await byRole(name, context)) ?? misspelt(short, await alike(short, context));
}

/** A surname alone found someone: whoever it is must not have another given name than the one typed. */
function fits(found: Whom, typed: string): boolean {
  return found.type === "one" && compatibleNames(found.entry.person.name, typed);
}

/** Whoever goes by a name has it whole, or as a surname at the end of another. */
function endsWith(name: string): (form: string) => boolean {
  const wanted = plainName(name);
  return form => form === wanted || form.endsWith(` ${wanted}`);
}

function settled(name: string, entries: readonly Entry[]): Whom | null {
  const wanted = plainName(name);
  const exact = entries.filter(({ person }) => plainName(person.name) === wanted);
  const named = exact.filter(({ person }) => person.kind !== "person" || wanted.includes(" "));
  if (named.length > 0) return people(named, false);
  const close = entries.filter(({ person }) => goesBy(person, wanted));
  return close.length === 0 ? null : people(close, false);
}

const goesBy = (person: Person, wanted: string): boolean =>
  [person.name, ...person.aliases].some(form => plainName(form) === wanted) ||
  (person.kind === "person" && nameParts(person.name).surname === wanted);

/** One person or a choice: forms of one name are one person, and a person comes before a place or firm of that name. */
function people(entries: readonly Entry[], mended: boolean): Whom {
  const persons = entries.filter(({ person }) => person.kind === "person");
  const chosen = persons.length > 0 ? persons : entries;
  const full = chosen.filter(({ person }) => nameParts(person.name).given.length > 0);
  const [entry, ...others] = [...(full.length > 0 ? full : chosen)].sort(byMentions);
  if (entry === undefined) return { type: "none", nearest: [] };
  const same = others.filter(other => compatibleNames(entry.person.name, other.person.name));
  if (persons.length > 0 && same.length < others.length) {
    return { type: "several", entries: [entry, ...others] };
  }
  const names = [...new Set((persons.length > 0 ? chosen : [entry]).map(({ person }) => person.name))];
  return { type: "one", entry, names, mended };
}

const byMentions = (a: Entry, b: Entry): number => b.person.mentions - a.person.mentions;

/** "the mayor": the person to whose name, as a speaker, a source gives a role with these words. A name with a capital is no role. */
async function byRole(name: string, { store, space }: Context): Promise<Whom | null> {
  const wanted = wording(name.replace(/^the\s+/iu, ""));
  if (wanted === "" || (/^\p{Lu}/u.test(name) && !/^the\s/iu.test(name))) return null;
  const about = wanted.split(" ");
  const said = await store.lookup.said(space, { speakers: null, about, story: null, limit: SPEAKING });
  const named = said.flatMap(({ speaker, role }) =>
    speaker.name !== null && role !== null && isRole(wanted, role.text) ? [speaker.name] : [],
  );
  const entries = await Promise.all([...new Set(named)].map(one => store.lookup.people(space, one, 1)));
  const found = entries
    .flat()
    .filter(({ person }) => person.kind === "person" && named.includes(person.name));
  return found.length === 0 ? null : people(found, false);
}

/**
 * True when a role is the one meant: it holds the words, and their last one is what the person is, not what the role is of
 * ("the arrested woman" is not "the lawyer of the arrested woman").
 */
function isRole(wanted: string, role: string): boolean {
  const plain = (text: string): string => wording(text.replace(/['’]s?(?!\p{L})/gu, ""));
  const head = (text: string): string =>
    plain(text.split(/\s(?:of|at|for|in|from|with|who|on|to)\s/iu)[0] ?? "");
  const last = head(wanted).split(" ").at(-1) ?? "";
  return holdsWording(plain(role), plain(wanted)) && head(role).split(" ").at(-1) === last;
}

/** Words a name may have, to be looked for as a misspelt one: a headline is none. */
const NAME_WORDS = 6;

/** Entries of which a word begins like one of the typed words, and a name is near the typed one. */
async function alike(typed: string, { store, space }: Context): Promise<readonly Entry[]> {
  const wanted = plainName(typed);
  const all = wanted.split(" ");
  if (all.length > NAME_WORDS) return [];
  const words = all.filter(word => word.length >= BEGINNING).slice(0, 4);
  const found = await Promise.all(
    words.map(word => store.lookup.people(space, word.slice(0, BEGINNING), ALIKE, isNear(wanted))),
  );
  return [...new Map(found.flat().map(entry => [entry.person.name, entry])).values()];
}

/** Share of letters in which somebody may differ to be worth naming, and letters of a form that are compared. */
const FARTHEST = 0.5;
const LONGEST = 60;

function misspelt(typed: string, all: readonly Entry[]): Whom {
  const wanted = plainName(typed);
  const near = all
    .map(entry => ({ entry, apart: apart(wanted, entry.person) }))
    .filter(({ apart: share }) => share <= FARTHEST)
    .sort((a, b) => a.apart - b.apart || byMentions(a.entry, b.entry));
  const best = near.filter(({ apart: share }) => share <= 0.25).map(({ entry }) => entry);
  if (best.length > 0) return people(best, true);
  return { type: "none", nearest: near.slice(0, 3).map(({ entry }) => entry) };
}

/** Share of letters that differ between a typed name and the nearest form of a person's. */
function apart(wanted: string, person: Person): number {
  const forms = [
    person.name,
    ...person.aliases,
    ...(person.kind === "person" ? [nameParts(person.name).surname] : []),
  ];
  return Math.min(...forms.map(form => differing(wanted, plainName(form))));
}

/** Whether a plain name, or the surname at its end, may be near enough to be worth naming. */
const isNear =
  (wanted: string) =>
  (form: string): boolean =>
    [form, nameParts(form).surname].some(one => differing(wanted, one) <= FARTHEST);

/** Share of letters in which two plain names differ; short ones must be nearer. */
function differing(wanted: string, form: string): number {
  // So many letters more or fewer are as many edits.
  const longer = Math.abs(wanted.length - Math.min(form.length, LONGEST));
  if (longer > FARTHEST * Math.max(wanted.length, form.length)) return 1;
  const letters = Math.max(wanted.length, form.length);
  const edits = distance(wanted, form.slice(0, LONGEST), FARTHEST * letters);
  return letters < 4 || form[0] !== wanted[0] ? (edits + 1) / letters : edits / letters;
}
