import { countsOf } from "./counts.ts";
import { rarity } from "./rarity.ts";
import type { Account } from "./story.ts";
import { termsOf } from "./terms.ts";

/** Terms and their weights. Integers: a document's have length 1000, a story's are their sums, whatever the order. */
export type Weights = Readonly<Record<string, number>>;

/** What a document or a story is about, seen from several sides. Terms are stems; figures are kept as written. */
export interface Signature {
  readonly terms: Weights;
  /** Of the title and the first two sentences. */
  readonly lead: Weights;
  /** Words of the names in it: all, of people, of places. */
  readonly names: Weights;
  readonly people: Weights;
  readonly places: Weights;
  readonly figures: Weights;
  /** Numbers with a word of what they count. */
  readonly counts: Weights;
  /** Names and rare words of the title and the lead: whom and what it is about. */
  readonly focus: Weights;
}

export type Side = keyof Signature;
export const SIDES = [
  "terms",
  "lead",
  "names",
  "people",
  "places",
  "figures",
  "counts",
  "focus",
] as const satisfies readonly Side[];

/** Terms kept of one document and of a story, strongest first: a long story's faint ones no longer tell it from another. */
const KEPT: Readonly<Record<Side, readonly [document: number, story: number]>> = {
  terms: [100, 250],
  lead: [50, 120],
  names: [60, 150],
  people: [40, 100],
  places: [30, 80],
  figures: [40, 80],
  counts: [40, 80],
  focus: [30, 80],
};

/** Sentences of a lead, and the rarity from which a word that is no name is in focus: in the title, in the lead. */
const LEAD = 2;
const RARE = { title: 4.5, lead: 5.5 } as const;

export const EMPTY: Signature = {
  terms: {},
  lead: {},
  names: {},
  people: {},
  places: {},
  figures: {},
  counts: {},
  focus: {},
};

/** A document's signature is asked for by lookup, match and weave in turn; it goes when its account goes. */
const known = new WeakMap<Account, Signature>();

export function signatureOf(account: Account): Signature {
  const kept = known.get(account) ?? worked(account);
  known.set(account, kept);
  return kept;
}

function worked(account: Account): Signature {
  const title = termsOf(account.source.title ?? "");
  const sentences = account.passages.map(passage => termsOf(passage.text));
  const numbers = countsOf([account.source.title ?? "", ...account.passages.map(passage => passage.text)]);
  const opening = sentences.slice(0, LEAD).flat();
  const counts = counted([...sentences.flat(), ...title]);
  const mentioned = namesIn(account);
  const damped = (term: string): number => (1 + Math.log(counts.get(term) ?? 1)) * rarity(term);
  const all = [...counts.keys()];
  return {
    terms: weighed("terms", all, damped),
    lead: weighed("lead", [...title, ...opening], damped),
    names: named("names", mentioned.all),
    people: named("people", mentioned.people),
    places: named("places", mentioned.places),
    figures: weighed("figures", all.filter(isFigure), rarity),
    counts: weighed("counts", [...numbers.keys()], count => numbers.get(count) ?? 0),
    focus: focus(title, opening, mentioned.all),
  };
}

const isFigure = (term: string): boolean => /\d/.test(term);

type Counts = ReadonlyMap<string, number>;

function counted(terms: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The words of names with how often each is mentioned. */
function namesIn({ people }: Account): Readonly<Record<"all" | "people" | "places", Counts>> {
  const found = { all: new Map(), people: new Map(), places: new Map() } as const satisfies Record<
    string,
    Map<string, number>
  >;
  for (const { kind, name, mentions } of people) {
    const own = kind === "person" ? found.people : kind === "place" ? found.places : null;
    for (const term of termsOf(name)) {
      found.all.set(term, Math.max(found.all.get(term) ?? 0, mentions));
      own?.set(term, (own.get(term) ?? 0) + mentions);
    }
  }
  return found;
}

const named = (side: Side, mentions: Counts): Weights =>
  weighed(side, [...mentions.keys()], term => (1 + Math.log(mentions.get(term) ?? 1)) * rarity(term));

/** A word of the title counts twice. */
function focus(title: readonly string[], opening: readonly string[], names: Counts): Weights {
  const inTitle = new Set(title.filter(term => names.has(term) || rarity(term) > RARE.title));
  const inLead = new Set(opening.filter(term => names.has(term) || rarity(term) > RARE.lead));
  const weight = (term: string): number =>
    ((inTitle.has(term) ? 2 : 0) + (inLead.has(term) ? 1 : 0)) * rarity(term);
  return weighed("focus", [...inTitle, ...inLead], weight);
}

/** The strongest of these terms, brought to length 1000. */
function weighed(side: Side, terms: readonly string[], weight: (term: string) => number): Weights {
  const all = [...new Set(terms)].map((term): [string, number] => [term, weight(term)]);
  const kept = strongest(all, KEPT[side][0]);
  const length = Math.sqrt(kept.reduce((sum, [, one]) => sum + one * one, 0));
  return Object.fromEntries(kept.map(([term, one]) => [term, Math.round((1000 * one) / length)]));
}

/** The heaviest first; equal ones by the alphabet, so that order of arrival does not matter. */
export function strongest(
  weights: Iterable<readonly [string, number]>,
  count: number,
): readonly (readonly [string, number])[] {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
}

/** The sum of two signatures. */
export function added(a: Signature, b: Signature): Signature {
  const sum = (side: Side): Weights => {
    const total = new Map(Object.entries(a[side]));
    for (const [term, weight] of Object.entries(b[side])) total.set(term, (total.get(term) ?? 0) + weight);
    return Object.fromEntries(strongest(total, KEPT[side][1]));
  };
  return {
    terms: sum("terms"),
    lead: sum("lead"),
    names: sum("names"),
    people: sum("people"),
    places: sum("places"),
    figures: sum("figures"),
    counts: sum("counts"),
    focus: sum("focus"),
  };
}
