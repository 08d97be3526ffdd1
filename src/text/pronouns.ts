import { type Candidate, type Clauses, candidateAt, candidatesOf, isTooLong } from "./antecedents.ts";
import type { Gender } from "./lexicon/titles.ts";
import { isDoubtful } from "./model/pronoun/doubt.ts";
import { type Field, fieldOf } from "./model/pronoun/field.ts";
import { leadingPossessive } from "./model/pronoun/leading.ts";
import { pronounModel } from "./model/pronoun/model.ts";
import { type Likely, weigh } from "./model/pronoun/resolver.ts";
import { sceneryOf } from "./model/pronoun/scenery.ts";
import { standingsOf } from "./model/pronoun/standing.ts";
import type { Prior, View } from "./model/pronoun/view.ts";
import type { Referent } from "./referents.ts";

/** Pronouns and who they mean, by token index. */
export interface Resolved {
  readonly means: ReadonlyMap<number, number>;
  /** Those left open: who they may mean, best first. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** How probable it is that a resolved pronoun means that person, 0..1. */
  readonly sure: ReadonlyMap<number, number>;
  /** Gender of each referent, settled by its first pronoun where nothing else shows it. */
  readonly genders: readonly Gender[];
}

/** Whom one pronoun is taken for (null: nobody clear), how sure that is, and who else it may be, best first. */
export interface Meant {
  readonly referent: number | null;
  readonly probability: number;
  readonly others: readonly number[];
}

/** Decides whom a pronoun means; training puts its own in place of the model's. */
export type Chooser = (field: Field) => Meant;

const GENDER = new Map<string, "f" | "m">([
  ...["he", "him", "his", "himself"].map(word => [word, "m"] as const),
  ...["she", "her", "hers", "herself"].map(word => [word, "f"] as const),
]);

/** The gender a third person's pronoun shows; its first letter spares most words the look-up. */
function genderOf(lower: string): "f" | "m" | undefined {
  const code = lower.charCodeAt(0);
  return code === 0x68 || code === 0x73 ? GENDER.get(lower) : undefined;
}

/** A person less probable than this is not named: precision first (bench/quality/names.ts shows what it costs). */
const ENOUGH = 0.6;
/** A gender that nothing else shows is settled by a pronoun at least so sure: one guess must not make all that follow wrong. */
const SETTLED = 0.9;
const NEVER = 2;
const KEPT = 4;

/** Takes the most probable person, if probable enough. */
export function mostLikely(likely: readonly Likely[], enough = ENOUGH): Meant {
  const [best] = likely;
  const others = likely.flatMap(({ referent }) => (referent === null ? [] : [referent])).slice(0, KEPT);
  if (best === undefined || best.referent === null || best.probability < enough)
    return { referent: null, probability: 0, others };
  return { ...best, others };
}

export const chosenByModel: Chooser = field => {
  const leading = leadingPossessive(field);
  if (leading !== null) return { ...leading, others: [] };
  const likely = weigh(pronounModel(), field);
  return mostLikely(likely, isDoubtful(field, likely) ? NEVER : ENOUGH);
};

/** Resolves he, she and their forms outside quotation marks to persons of the document, and leaves open what is not clear. */
export function resolvePronouns(
  sentences: readonly Clauses[],
  referents: readonly Referent[],
  choose: Chooser,
): Resolved {
  return resolve(sentences, referents, { inside: false, speakers: new Map(), choose });
}

/** The same inside quotation marks, where the speaker (by marked stretch) is never "he"; the pronouns outside are taken as resolved. */
export function resolveQuoted(
  sentences: readonly Clauses[],
  referents: readonly Referent[],
  outside: Resolved,
  speakers: ReadonlyMap<number, number>,
  choose: Chooser,
): Resolved {
  return resolve(sentences, referents, { inside: true, speakers, outside, choose });
}

interface Pass {
  readonly inside: boolean;
  readonly speakers: ReadonlyMap<number, number>;
  readonly outside?: Resolved;
  readonly choose: Chooser;
}

/** What a pass over a document has found so far. */
interface Found {
  readonly means: Map<number, number>;
  readonly open: Map<number, readonly number[]>;
  readonly sure: Map<number, number>;
}

interface Reading {
  readonly view: View;
  readonly genders: Gender[];
  readonly candidates: Candidate[][];
  readonly priors: { f: Prior | null; m: Prior | null };
  readonly found: Found;
}

/** A pronoun of the third person, and whether it stands between quotation marks. */
interface ThirdPerson {
  readonly at: number;
  readonly sentence: number;
  readonly gender: "f" | "m";
  readonly quoted: boolean;
}

/** What both passes over a document begin with. */
interface Ground {
  readonly pronouns: readonly ThirdPerson[];
  readonly candidates: readonly (readonly Candidate[])[];
}

const grounds = new WeakMap<readonly Clauses[], Ground>();

/** Worked out once, for the pass outside quotation marks and the one inside. */
function groundOf(sentences: readonly Clauses[], referents: readonly Referent[]): Ground {
  const known = grounds.get(sentences);
  if (known !== undefined) return known;
  const pronouns = sentences.flatMap(thirdPersonsIn);
  const ground = { pronouns, candidates: pronouns.length > 0 ? candidatesOf(sentences, referents) : [] };
  grounds.set(sentences, ground);
  return ground;
}

function thirdPersonsIn(clauses: Clauses, sentence: number): ThirdPerson[] {
  const { first, last, tokens, stretchOf } = clauses.outline;
  const found: ThirdPerson[] = [];
  if (isTooLong(clauses.outline)) return found;
  for (let at = first; at < last; at++) {
    const gender = genderOf(tokens[at]!.lower);
    if (gender !== undefined) found.push({ at, sentence, gender, quoted: stretchOf[at]! >= 0 });
  }
  return found;
}

function resolve(sentences: readonly Clauses[], referents: readonly Referent[], pass: Pass): Resolved {
  const { outside, inside, speakers, choose } = pass;
  const found: Found = {
    means: new Map(outside?.means),
    open: new Map(outside?.open),
    sure: new Map(outside?.sure),
  };
  const genders = [...(outside?.genders ?? referents.map(({ gender }) => gender))];
  const ground = groundOf(sentences, referents);
  if (!ground.pronouns.some(({ quoted }) => quoted === inside)) return { ...found, genders };
  const outlines = sentences.map(({ outline }) => outline);
  // Resolved pronouns are added as they are met.
  const candidates = ground.candidates.map(list => [...list]);
  const priors = { f: null, m: null };
  const view: View = { sentences, genders, candidates, speakers, ...sceneryOf(outlines, referents), priors };
  const reading: Reading = { view, genders, candidates, priors, found };
  for (const pronoun of ground.pronouns) {
    const { at, sentence, gender, quoted } = pronoun;
    if (quoted && !inside) continue;
    const mention = candidateAt(sentences[sentence]!, { first: at, last: at + 1 }, -1, "pronoun");
    if (quoted === inside) {
      const field = fieldOf(view, pronoun, mention.place, standingsOf(view, pronoun));
      record(found, at, choose(field));
    }
    remember(reading, sentence, gender, mention);
  }
  return { ...found, genders };
}

function record({ means, open, sure }: Found, at: number, { referent, probability, others }: Meant): void {
  if (referent === null) {
    if (others.length > 0) open.set(at, others);
    return;
  }
  means.set(at, referent);
  sure.set(at, probability);
}

/** A resolved pronoun is a mention for those after it, and settles a gender that nothing else shows. */
function remember(
  { genders, candidates, priors, found }: Reading,
  sentence: number,
  gender: "f" | "m",
  mention: Candidate,
): void {
  const referent = found.means.get(mention.first) ?? null;
  priors[gender] = { sentence, referent };
  if (referent === null) return;
  if (found.sure.get(mention.first)! >= SETTLED) genders[referent] ??= gender;
  insert(candidates[sentence]!, { ...mention, referent });
}

function insert(candidates: Candidate[], mention: Candidate): void {
  let slot = candidates.length;
  while (slot > 0 && candidates[slot - 1]!.first > mention.first) slot--;
  candidates.splice(slot, 0, mention);
}
