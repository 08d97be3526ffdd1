import { isPossessive } from "./evidence.ts";
import type { Range } from "./range.ts";
import type { Referent } from "./referents.ts";
import type { Token, Tokens } from "./tokens.ts";

/** Nouns that may stand for any organisation of business or sport. */
const ANY =
  /^(?:company|firm|group|retailer|airline|carmaker|automaker|manufacturer|maker|supermarket|lender|insurer|startup|start-up|charity|organisation|organization|club|team|side|agency|regulator|watchdog|broadcaster|newspaper|outlet|union|utility|brewer|drugmaker|chipmaker|operator|developer|publisher|nonprofit|party)$/;
/** Nouns that stand for an organisation whose name holds them: "the council" for "Riverton Town Council". */
const OWN =
  /^(?:council|court|ministry|department|university|college|school|hospital|committee|commission|foundation|institute|association|federation|bank|fund|trust|agency|board|bureau|party|union|church|museum|league|society|alliance|authority|institution|academy|company|club|parliament|senate|house|force|office|group|centre|center|laboratory|corporation|council)$/;
/** Of those, nouns that no body under public or common law goes by: an office is no company and no union. */
const PRIVATE =
  /^(?:company|firm|retailer|airline|carmaker|automaker|manufacturer|maker|supermarket|lender|insurer|startup|start-up|club|team|side|broadcaster|newspaper|outlet|union|utility|brewer|drugmaker|chipmaker|operator|developer|publisher)$/;
const PUBLIC =
  /^(?:council|court|ministry|department|university|college|school|hospital|committee|commission|bureau|parliament|senate|office|church|agency|authority)$/;
/** How many sentences back "the company" may reach. */
const REACH = 2;

export interface BodyNominal {
  readonly referent: number;
  readonly range: Range;
}

interface Named {
  readonly at: number;
  readonly sentence: number;
  readonly referent: number;
}

/**
 * Resolves "the company", "the council" to the only organisation they can mean: the one whose name ends or begins with that noun, else, for nouns that fit
 * any, the only one named in this and the two sentences before.
 */
export function bodyNominals(
  { tokens }: Tokens,
  referents: readonly Referent[],
  taken: Uint8Array,
): BodyNominal[] {
  const named = namedBodies(tokens, referents);
  const owners = ownersOf(tokens, referents);
  const found: BodyNominal[] = [];
  let seen = 0;
  for (let at = 0; at + 1 < tokens.length; at++) {
    while (seen < named.length && named[seen]!.at < at) seen++;
    if (tokens[at]!.lower !== "the" || taken[at] === 1 || taken[at + 1] === 1 || !endsThere(tokens, at + 1))
      continue;
    const noun = tokens[at + 1]!;
    const own = OWN.test(noun.lower) ? owners.get(noun.lower) : undefined;
    const referent =
      own !== undefined
        ? ownReferent(own, at)
        : ANY.test(noun.lower) && !isOwnedBefore(tokens, at, noun)
          ? onlyNear(named, seen, noun.sentence)
          : null;
    if (referent !== null && !(PRIVATE.test(noun.lower) && isPublic(tokens, referents[referent]!)))
      found.push({ referent, range: { first: at, last: at + 2 } });
  }
  return found;
}

/** The name says that it is a public body: "Office for Household Safety". */
const isPublic = (tokens: readonly Token[], { names }: Referent): boolean =>
  names.some(
    ({ first, last }) =>
      last - first > 1 && (PUBLIC.test(tokens[first]!.lower) || PUBLIC.test(tokens[last - 1]!.lower)),
  );

/** "The drivers' union … the union": the one that has an owner there, and no name, is meant. Behind a comma that describes a name. */
function isOwnedBefore(tokens: readonly Token[], at: number, { lower, sentence }: Token): boolean {
  for (let i = at - 1; i > 1 && sentence - tokens[i]!.sentence <= REACH; i--) {
    if (tokens[i]!.lower !== lower || !isPossessive(tokens, i - 1)) continue;
    const first = tokens[i - 3]?.tag === "DET" ? i - 3 : i - 2;
    if (tokens[first - 1]?.text !== ",") return true;
  }
  return false;
}

function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next === undefined || !(/^(?:NOUN|PROPN)$/.test(next.tag) || /^(?:of|that|which|-)$/.test(next.lower))
  );
}

/** Where organisations are named, in text order. */
function namedBodies(tokens: readonly Token[], referents: readonly Referent[]): Named[] {
  const named = referents.flatMap(({ kind, names }, referent) =>
    kind === "organisation"
      ? names.map(({ first }) => ({ at: first, sentence: tokens[first]!.sentence, referent }))
      : [],
  );
  return named.sort((a, b) => a.at - b.at);
}

/** Organisations by the first and last nouns of their names: where each is first named. */
function ownersOf(tokens: readonly Token[], referents: readonly Referent[]): Map<string, Named[]> {
  const owners = new Map<string, Named[]>();
  referents.forEach(({ kind, names, owner }, referent) => {
    if (kind !== "organisation" || owner !== null) return;
    const nouns = new Set(
      names.flatMap(({ first, last }) =>
        last - first > 1 ? [tokens[first]!.lower, tokens[last - 1]!.lower] : [],
      ),
    );
    const at = names[0]!.first;
    for (const noun of nouns)
      owners.set(
        noun,
        [...(owners.get(noun) ?? []), { at, sentence: tokens[at]!.sentence, referent }].slice(0, 3),
      );
  });
  return owners;
}

function ownReferent(own: readonly Named[], at: number): number | null {
  const before = own.filter(one => one.at < at);
  return before.length === 1 ? before[0]!.referent : null;
}

function onlyNear(named: readonly Named[], seen: number, sentence: number): number | null {
  let only: number | null = null;
  for (let i = seen - 1; i >= 0 && sentence - named[i]!.sentence <= REACH; i--) {
    const { referent } = named[i]!;
    if (only !== null && only !== referent) return null;
    only = referent;
  }
  return only;
}
