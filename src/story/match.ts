import { plainName } from "./names.ts";
import { cosine, lengthOf, type Signature, signatureOf, weightOf } from "./signature.ts";
import type { Account, Person, Story } from "./story.ts";

/** What of a story decides whether a document belongs to it: a small part, so that many can be compared. */
export interface Candidate extends Pick<Story, "id" | "signature" | "firstSeen" | "lastChanged"> {
  readonly people: readonly Pick<Person, "kind" | "name">[];
}

/** Cosine at which a document belongs to a story; tuned on ECB+ (86 events in look-alike pairs). */
const SAME = 0.32;
/** What sharing none of the people asks on top, and each day beyond the window. */
const STRANGERS = 0.06;
const WINDOW = 4;
const DAY = 0.015;

/**
 * The story a document belongs to, out of those worth comparing; null: it opens one of its own. Unsure means its own. A term that
 * many of the candidates share (the candidate of every story of an election) tells them apart less and counts less.
 */
export function match<C extends Candidate>(account: Account, candidates: readonly C[]): C | null {
  const signature = signatureOf(account);
  const discounts = discountsOf(signature, candidates);
  let best: { story: C; margin: number } | null = null;
  for (const story of candidates) {
    const margin = cosine(signature, story.signature, discounts) - bar(account, story);
    if (margin >= 0 && (best === null || margin > best.margin)) best = { story, margin };
  }
  return best?.story ?? null;
}

/** Share of a story's length from which a term is one of its own, and candidates that are presumed not to have a term. */
const OWN = 0.03;
const UNSEEN = 5;

/** What is left of each term's weight, 0..1: all of it where at most one candidate has the term. */
function discountsOf(signature: Signature, candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const lengths = candidates.map(one => lengthOf(one.signature));
  const terms = Object.keys(signature).map((term): [string, number] => {
    const having = candidates.filter((one, at) => weightOf(one.signature, term) > OWN * lengths[at]!).length;
    return [term, 1 - Math.max(0, having - 1) / (candidates.length + UNSEEN)];
  });
  return new Map(terms);
}

/** How alike they must be: more without a shared person or with days between them. */
function bar(account: Account, story: Candidate): number {
  const late = Math.max(0, daysApart(account.source.published, story) - WINDOW);
  return SAME + (sharesPerson(account, story) ? 0 : STRANGERS) + DAY * late;
}

function sharesPerson(account: Account, story: Candidate): boolean {
  const known = new Set(story.people.filter(one => one.kind === "person").map(one => plainName(one.name)));
  return known.size === 0 || account.people.some(one => known.has(plainName(one.name)));
}

/** Days from a publication date to the nearest end of a story; 0 inside it, or where a date is missing. */
function daysApart(published: string | null, story: Candidate): number {
  if (published === null || story.firstSeen === null || story.lastChanged === null) return 0;
  const [at, from, to] = [published, story.firstSeen, story.lastChanged].map(date => Date.parse(date));
  const apart = Math.max(0, from! - at!, at! - to!) / 86_400_000;
  return Number.isFinite(apart) ? apart : 0;
}
