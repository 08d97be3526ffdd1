import type { Clause } from "./clauses.ts";
import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A sentence while its clauses are being found: all its phrases, and the clauses so far. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

/** Where a clause stands. */
export type Place = Pick<Clause, "relation" | "marker" | "parent" | "subject" | "object" | "start">;

/** A place, with what is not given left empty. */
export const place = (verb: number, given: Partial<Place>): Place => ({
  relation: given.relation ?? "main",
  marker: given.marker ?? null,
  parent: given.parent ?? null,
  subject: given.subject ?? null,
  object: given.object ?? null,
  start: given.start ?? verb,
});

/** Phrase before `at`, adverbs skipped. */
export function leftOf({ phrases }: Scene, at: number): number {
  let left = at - 1;
  while (phrases[left]?.type === "adverb") left--;
  return left;
}

export const typeAt = ({ phrases }: Scene, at: number): Phrase["type"] | undefined => phrases[at]?.type;

export const markerAt = ({ phrases, tokens }: Scene, at: number): string => tokens[phrases[at]!.head]!.lower;

/** The clause found last. */
export function latest({ clauses }: Scene): number | null {
  return clauses.length === 0 ? null : clauses.length - 1;
}

/** Noun phrases after the verb at `from` that no preposition governs. */
export function nounsBetween(scene: Scene, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from + 1; at < to; at++) {
    if (typeAt(scene, at) === "noun" && typeAt(scene, at - 1) !== "preposition") found.push(at);
  }
  return found;
}

/** The noun right before a marker, across a comma. */
export function nounBefore(scene: Scene, marker: number): number | null {
  const at = typeAt(scene, marker - 1) === "comma" ? marker - 2 : marker - 1;
  return typeAt(scene, at) === "noun" ? at : null;
}

/** Back over "of the party in the north" to the noun it hangs on; null when a preposition opens it all. */
export function headOfChain(scene: Scene, from: number): number | null {
  let at = from;
  for (;;) {
    if (typeAt(scene, at) === "adjective") at--;
    else if (typeAt(scene, at - 1) === "preposition") {
      at -= 2;
      while (typeAt(scene, at) === "adverb") at--;
    } else break;
  }
  return typeAt(scene, at) === "noun" ? at : null;
}
