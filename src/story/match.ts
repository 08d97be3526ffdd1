import type { Joined, Shared } from "./joined.ts";
import { asChance, discounts, features, likeness } from "./likeness.ts";
import { DAY, JOINS, MERGES, MODEL, MOST, WINDOW } from "./model.ts";
import { shared } from "./shared.ts";
import { type Signature, signatureOf } from "./signature.ts";
import type { Account, Story } from "./story.ts";

/** What of a story decides whether a document belongs to it: a small part, so that many can be compared. */
export type Candidate = Pick<Story, "id" | "signature" | "firstSeen" | "lastChanged">;

/** The story a document belongs to, and why; `rivals`: other stories it would have joined, likeliest first. */
export interface Match<C extends Candidate> {
  readonly story: C;
  readonly joined: Extract<Joined, { readonly type: "alike" }>;
  readonly rivals: readonly C[];
}

/**
 * The story a document belongs to, out of those worth comparing; null: it opens one of its own. Unsure means its own. Terms, names,
 * figures and what title and lead are about are weighed by a logistic regression; days beyond the news cycle count against it.
 */
export function match<C extends Candidate>(account: Account, candidates: readonly C[]): Match<C> | null {
  const signature = signatureOf(account);
  const { published } = account.source;
  const found = likely(signature, { from: published, to: published }, candidates, JOINS);
  const [best, ...rivals] = found;
  if (best === undefined) return null;
  const { story, odds, days } = best;
  const joined = {
    type: "alike",
    likeness: asChance(odds),
    days,
    ...shared(account, story.signature),
  } as const;
  return { story, joined, rivals: rivals.map(rival => rival.story) };
}

/** A story that is the same as another one, and what they have in common; null: none of these is. */
export interface Same<C extends Candidate> {
  readonly story: C;
  readonly shared: Shared;
}

/** The candidate that tells of the same as a story: asked when a document could have gone to either. */
export function same<C extends Candidate>(story: Story, candidates: readonly C[]): Same<C> | null {
  const { firstSeen: from, lastChanged: to, signature } = story;
  const [best] = likely(
    signature,
    { from, to },
    candidates.filter(({ id }) => id !== story.id),
    MERGES,
  );
  if (best === undefined) return null;
  const common = shared(
    { source: { title: story.headline }, passages: [], people: story.people },
    best.story.signature,
  );
  return { story: best.story, shared: { likeness: asChance(best.odds), days: best.days, ...common } };
}

interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

interface Likely<C> {
  readonly story: C;
  readonly odds: number;
  readonly days: number | null;
}

/** Stories from a bar of log-odds up, likeliest first. */
function likely<C extends Candidate>(
  signature: Signature,
  range: Range,
  candidates: readonly C[],
  bar: number,
): readonly Likely<C>[] {
  const left = discounts(signature, candidates);
  return candidates
    .map(story => {
      const days = daysApart(range, { from: story.firstSeen, to: story.lastChanged });
      const late = Math.min(MOST, DAY * Math.max(0, (days ?? 0) - WINDOW));
      return { story, days, odds: likeness(features(signature, story, left), MODEL) - late };
    })
    .filter(({ odds }) => odds >= bar)
    .sort((a, b) => b.odds - a.odds);
}

/** Days between two stretches of time, 0 where they meet; null where one is not dated. */
function daysApart(a: Range, b: Range): number | null {
  const [fromA, toA, fromB, toB] = [a.from, a.to, b.from, b.to].map(date =>
    date === null ? Number.NaN : Date.parse(date),
  );
  const apart = Math.max(0, fromA! - toB!, fromB! - toA!) / 86_400_000;
  return Number.isFinite(apart) ? apart : null;
}
