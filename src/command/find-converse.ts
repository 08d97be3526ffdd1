import { lemmaStem, stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import type { Asked } from "./find-terms.ts";

/** Roles in which a fact has the one whom the question's verb has as its subject. */
export type Turn = ReadonlySet<string>;

/**
 * Verbs that tell one deed from two sides: the subject of the first stands in the given roles to the second, nowhere where there are none.
 * Whoever received a prize is the one it was given to, and a killer is not the one who died.
 */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["die perish", "kill murder slay", "object"],
  ["kill murder slay", "die perish", ""],
  ["receive get obtain gain", "give provide offer grant award donate", "to object"],
  ["give provide offer grant award donate", "receive get obtain gain", "from"],
  ["lose", "beat defeat", "object"],
  ["lose", "win", ""],
  ["win beat defeat", "lose", "to"],
  ["work", "employ hire", "object"],
  ["employ hire", "work", "for"],
  ["buy purchase acquire", "sell", "to"],
  ["sell", "buy purchase acquire", "from"],
  ["own possess", "belong", "to"],
  ["own win get receive obtain buy", "go", "to"],
];

interface Side {
  readonly asked: ReadonlySet<string>;
  readonly roles: Turn;
}

const TURNS: ReadonlyMap<string, readonly Side[]> = Map.groupBy(
  PAIRS.flatMap(([asked, told, roles]) =>
    told.split(" ").map(verb => ({
      verb: stem(verb),
      asked: new Set(asked.split(" ").map(stem)),
      roles: new Set(roles.split(" ").filter(role => role !== "")),
    })),
  ),
  ({ verb }) => verb,
);

/** Where a fact that tells the question's deed from its other side has the one who does it; null where it tells it from the same side, or another. */
export function turnOf({ terms }: Asked, { predicate }: Known): Turn | null {
  const verb = lemmaStem(predicate);
  const sides = TURNS.get(verb);
  if (sides === undefined || terms.some(term => term.stem === verb)) return null;
  return sides.find(({ asked }) => terms.some(term => asked.has(term.stem)))?.roles ?? null;
}
