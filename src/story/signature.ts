import { countsOf } from "./counts.ts";
import { digestOf } from "./digest.ts";
import { rarity } from "./rarity.ts";
import type { Account } from "./story.ts";
import { strongest } from "./strongest.ts";
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
  const { stems, rarities, title, sentences } = digestOf(account);
  const opening = sentences.slice(0, LEAD).flat();
  const counts = new Int32Array(stems.length);
  for (const numbers of [...sentences, title]) for (const at of numbers) counts[at]!++;
  const damped = (at: number): number => (1 + Math.log(counts[at]!)) * rarities[at]!;
  const mentioned = namesIn(account);
  const numbers = countsOf([account.source.title ?? "", ...account.passages.map(passage => passage.text)]);
  const weights = (side: Side, all: Iterable<number>, weight: (at: number) => number): Weights => {
    const found: [string, number][] = [];
    // A single letter tells nothing.
    for (const at of all) if (stems[at]!.length > 1) found.push([stems[at]!, weight(at)]);
    return weighed(side, found);
  };
  return {
    terms: weights("terms", stems.keys(), damped),
    lead: weights("lead", new Set([...title, ...opening]), damped),
    names: named("names", mentioned.all),
    people: named("people", mentioned.people),
    places: named("places", mentioned.places),
    figures: weights("figures", figuresIn(stems), at => rarities[at]!),
    counts: weighed("counts", [...numbers]),
    focus: weights("focus", ...focus(account, mentioned.all)),
  };
}

const figuresIn = (stems: readonly string[]): readonly number[] =>
  [...stems.keys()].filter(at => /\d/.test(stems[at]!));

type Counts = ReadonlyMap<string, number>;

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
  weighed(
    side,
    Array.from(mentions, ([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]),
  );

/** Names and rare words of title and lead, and the weight of each: a word of the title counts twice. */
function focus(account: Account, names: Counts): readonly [Set<number>, (at: number) => number] {
  const { stems, rarities, title, sentences } = digestOf(account);
  const telling = (bar: number) => (at: number) => names.has(stems[at]!) || rarities[at]! > bar;
  const inTitle = new Set(title.filter(telling(RARE.title)));
  const inLead = new Set(sentences.slice(0, LEAD).flat().filter(telling(RARE.lead)));
  const weight = (at: number): number =>
    ((inTitle.has(at) ? 2 : 0) + (inLead.has(at) ? 1 : 0)) * rarities[at]!;
  return [inTitle.union(inLead), weight];
}

/** The strongest of these terms, each given once, brought to length 1000. */
function weighed(side: Side, terms: readonly (readonly [string, number])[]): Weights {
  const kept = strongest(terms, KEPT[side][0]);
  let squares = 0;
  for (const [, one] of kept) squares += one * one;
  const length = Math.sqrt(squares);
  return Object.fromEntries(kept.map(([term, one]) => [term, Math.round((1000 * one) / length)]));
}

/** The sum of two signatures. */
export function added(a: Signature, b: Signature): Signature {
  // A document keeps fewer terms than a story.
  if (a === EMPTY) return b;
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
