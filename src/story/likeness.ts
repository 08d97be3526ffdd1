import { rarity } from "./rarity.ts";
import type { Signature, Weights } from "./signature.ts";
import { strongest } from "./strongest.ts";
import { cosine, isEmpty, isIn, lengthOf, share, top, weightIn } from "./weights.ts";

/** A story, or a document taken as one, as far as comparing takes. */
export interface Compared {
  readonly signature: Signature;
}

/** What is compared. "in": how much of the newcomer's the story has; "out": how much of the story's the newcomer has. */
export const FEATURES = [
  "terms",
  "telling terms",
  "lead",
  "telling lead",
  "rare terms in",
  "counts",
  "counts in",
  "figures",
  "no figures",
  "names in",
  "names out",
  "people in",
  "people out",
  "places in",
  "places out",
  "focus in",
  "focus in terms",
  "focus out",
  "focus out in focus",
] as const;

/** Terms of a story's focus that are looked for. */
const FOCUS = 12;

const mains = new WeakMap<Weights, Weights>();

function mainOf(focus: Weights): Weights {
  const main = mains.get(focus) ?? top(focus, FOCUS);
  mains.set(focus, main);
  return main;
}

/** The features of a newcomer beside a story, in the order of `FEATURES`, each about 0..1; `left`: see `discounts`. */
export function features(
  newcomer: Signature,
  story: Compared,
  left: ReadonlyMap<string, number>,
): readonly number[] {
  const { signature: known } = story;
  const told = isIn(newcomer.terms);
  const [named, shown] = [isIn(newcomer.names), isIn(newcomer.people)];
  const [placed, focused] = [isIn(newcomer.places), isIn(newcomer.focus)];
  const main = mainOf(known.focus);
  const figures = isEmpty(newcomer.figures) || isEmpty(known.figures);
  return [
    Math.sqrt(cosine(newcomer.terms, known.terms)),
    cosine(newcomer.terms, known.terms, left),
    cosine(newcomer.lead, known.lead),
    cosine(newcomer.lead, known.lead, left),
    rareIn(newcomer, known),
    cosine(newcomer.counts, known.counts),
    share(newcomer.counts, isIn(known.counts)),
    figures ? 0 : cosine(newcomer.figures, known.figures),
    figures ? 1 : 0,
    share(newcomer.names, isIn(known.names)),
    share(known.names, term => told(term) || named(term)),
    share(newcomer.people, isIn(known.people)),
    share(known.people, term => told(term) || shown(term)),
    share(newcomer.places, isIn(known.places)),
    share(known.places, term => told(term) || placed(term)),
    share(newcomer.focus, isIn(known.focus)),
    share(newcomer.focus, isIn(known.terms)),
    share(main, told),
    share(main, focused),
  ];
}

/** From this rarity on a term is one that few stories have; so many of a newcomer's are looked for. */
const RARE = 4.5;
const RAREST = 6;

/** A newcomer's are asked for by each of its candidates. */
const rares = new WeakMap<Weights, readonly string[]>();

function raresOf(terms: Weights): readonly string[] {
  const kept = rares.get(terms);
  if (kept !== undefined) return kept;
  const rare = Object.entries(terms).filter(([term]) => rarity(term) > RARE);
  const first = strongest(rare, RAREST).map(([term]) => term);
  rares.set(terms, first);
  return first;
}

/** Share of a newcomer's strongest rare terms that a story has: what it brings that was never told there speaks against it. */
function rareIn(newcomer: Signature, known: Signature): number {
  const rare = raresOf(newcomer.terms);
  return rare.filter(isIn(known.terms)).length / Math.max(1, rare.length);
}

/** One weight a feature and the constant: logistic regression, see bench/stories/learn.ts. */
export interface LikenessModel {
  readonly weights: readonly number[];
  readonly constant: number;
}

/** Log-odds that a newcomer belongs to a story: 0 is as likely as not. */
export const likeness = (values: readonly number[], { weights, constant }: LikenessModel): number =>
  values.reduce((sum, value, at) => sum + value * weights[at]!, constant);

export const asChance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Share of a story's length from which a term is one of its own, and candidates that are presumed not to have a term. */
const OWN = 0.03;
const UNSEEN = 5;

/**
 * What is left of each term's weight, 0..1, all of it where at most one of the stories has the term: one that many of them share
 * (the candidate of every story of an election) tells them apart less.
 */
export function discounts(newcomer: Signature, stories: readonly Compared[]): ReadonlyMap<string, number> {
  const weights = stories.map(({ signature: { terms } }) => ({
    weight: weightIn(terms),
    bar: OWN * lengthOf(terms),
  }));
  const terms = Object.keys(newcomer.terms).map((term): [string, number] => {
    let having = 0;
    for (const { weight, bar } of weights) if (weight(term) > bar) having++;
    return [term, 1 - Math.max(0, having - 1) / (stories.length + UNSEEN)];
  });
  return new Map(terms);
}
