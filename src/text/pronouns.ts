import { type Candidate, type Clauses, candidateAt, candidatesOf, isTooLong } from "./antecedents.ts";
import type { Gender } from "./lexicon/titles.ts";
import type { Referent } from "./referents.ts";
import { rank, type Scored, type View } from "./salience.ts";

/** Pronouns and who they mean, by token index. */
export interface Resolved {
  readonly means: ReadonlyMap<number, number>;
  /** Those left open: who they may mean, best first. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** Gender of each referent, settled by its first pronoun where nothing else shows it. */
  readonly genders: readonly Gender[];
}

const GENDER = new Map<string, "f" | "m">([
  ...["he", "him", "his", "himself"].map(word => [word, "m"] as const),
  ...["she", "her", "hers", "herself"].map(word => [word, "f"] as const),
]);
/** By how much the best candidate must lead, and what it must reach at all. */
const MARGIN = 0.7;
const ENOUGH = -1.5;
const KEPT = 4;

/** Resolves he, she and their forms outside quotation marks to persons of the document, and leaves open what is not clear. */
export function resolvePronouns(sentences: readonly Clauses[], referents: readonly Referent[]): Resolved {
  return resolve(sentences, referents, { inside: false, speakers: new Map() });
}

/** The same inside quotation marks, where the speaker (by marked stretch) is never "he"; the pronouns outside are taken as resolved. */
export function resolveQuoted(
  sentences: readonly Clauses[],
  referents: readonly Referent[],
  outside: Resolved,
  speakers: ReadonlyMap<number, number>,
): Resolved {
  return resolve(sentences, referents, { inside: true, speakers, outside });
}

interface Pass {
  readonly inside: boolean;
  readonly speakers: ReadonlyMap<number, number>;
  readonly outside?: Resolved;
}

function resolve(
  sentences: readonly Clauses[],
  referents: readonly Referent[],
  { inside, speakers, outside }: Pass,
): Resolved {
  const means = new Map(outside?.means);
  const open = new Map(outside?.open);
  const candidates = candidatesOf(sentences, referents);
  const genders = [...(outside?.genders ?? referents.map(({ gender }) => gender))];
  const view: View = { sentences, genders, candidates, speakers };
  sentences.forEach((clauses, sentence) => {
    const { first, last, tokens, stretchOf } = clauses.outline;
    if (isTooLong(clauses.outline)) return;
    for (let at = first; at < last; at++) {
      const gender = GENDER.get(tokens[at]!.lower);
      if (gender === undefined) continue;
      if (stretchOf[at]! >= 0 === inside) decide(rank(view, { at, gender, sentence }), at, { means, open });
      const referent = means.get(at);
      if (referent === undefined) continue;
      genders[referent] ??= gender;
      insert(candidates[sentence]!, candidateAt(clauses, { first: at, last: at + 1 }, referent));
    }
  });
  return { means, open, genders };
}

interface Decided {
  readonly means: Map<number, number>;
  readonly open: Map<number, readonly number[]>;
}

function decide(ranked: readonly Scored[], at: number, { means, open }: Decided): void {
  const [best, second] = ranked;
  if (best === undefined) return;
  const clear = best.score >= ENOUGH && (second === undefined || best.score - second.score >= MARGIN);
  if (clear) means.set(at, best.referent);
  else
    open.set(
      at,
      ranked.slice(0, KEPT).map(({ referent }) => referent),
    );
}

/** A resolved pronoun is a mention for those after it. */
function insert(candidates: Candidate[], mention: Candidate): void {
  let slot = candidates.length;
  while (slot > 0 && candidates[slot - 1]!.first > mention.first) slot--;
  candidates.splice(slot, 0, mention);
}
