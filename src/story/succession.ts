import { replacesValue } from "./measure.ts";
import { inPlaceOf, isTakenBack, withdrawn } from "./notice.ts";
import { factKey, type Revision } from "./revision.ts";
import type { Account, Contest, Known } from "./story.ts";

/**
 * What a document knows as the next version of another: a fact with a new value is corrected from the old one, what was corrected or
 * withdrawn before stays so, and where the new version only takes the old one back, what that one said stands as withdrawn.
 */
export function succeeding(before: Account, after: Account, { figures }: Revision): Account {
  const marked = new Map(before.known.filter(isMarked).map(known => [factKey(known), known]));
  const altered = new Map(
    figures.filter(pair => replacesValue(pair.after, pair.before)).map(pair => [pair.after, pair.before]),
  );
  if (marked.size === 0 && altered.size === 0 && !isTakenBack(after)) return after;
  const known = after.known.map((now): Known => {
    if (now.status !== "reported") return now;
    const was = altered.get(now);
    return was === undefined ? kept(now, marked.get(factKey(now))) : inPlaceOf(now, was);
  });
  return { ...after, known: isTakenBack(after) ? [...known, ...takenBack(before, after)] : known };
}

const isMarked = ({ status }: Known): boolean => status === "corrected" || status === "withdrawn";

function kept(now: Known, was: Known | undefined): Known {
  if (was === undefined) return now;
  return { ...now, status: was.status, ...(was.contest === undefined ? {} : { contest: was.contest }) };
}

/** What the version before said and this one does not: the notice stands against it. */
function takenBack(before: Account, after: Account): readonly Known[] {
  const still = new Set(after.known.map(factKey));
  const notice = after.passages[0];
  const contest: Contest | undefined =
    notice === undefined ? undefined : { reason: "notice", words: notice, source: after.source, by: null };
  return before.known.filter(known => !still.has(factKey(known))).map(known => withdrawn(known, contest));
}
