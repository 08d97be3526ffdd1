import { isPossessive } from "./evidence.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { isMember } from "./lexicon/organisations.ts";
import { isFormer } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import { spanOf } from "./range.ts";
import type { Role } from "./reading.ts";
import { roleAfter } from "./role-after.ts";
import { roleBeforeComma, roleDirectlyBefore, withAge } from "./role-before.ts";
import type { Tokens } from "./tokens.ts";

/** A role where it is given: half-open range of token indices, and its head noun (the verb in "who leads …"). */
export interface RoleFound {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** It stands directly before the name, so that both together are a form of the name. */
  readonly adjoins: boolean;
}

/** What is known of single tokens. */
export interface Around {
  /** A person's name starts here. */
  readonly isName: (token: number) => boolean;
  /** A verb with a tense. */
  readonly isFinite: (token: number) => boolean;
}

/** The roles given around one name, in text order. */
export function rolesAround(tokens: Tokens, name: Name, around: Around): RoleFound[] {
  const words = tokens.tokens;
  const { first, last } = tokens.sentences[words[name.first]!.sentence]!;
  const direct = roleDirectlyBefore(words, name.first, first);
  const edge = direct?.first ?? withAge(words, name.first, first);
  const before = roleBeforeComma(words, edge, { from: first, to: last, after: name.last });
  return [before, direct, roleAfter(words, name.last, last, around)].filter(role => role !== null);
}

/** A role as the reading shows it: its span, whether it is over, and the country, party or body named in it. `bodyAt` finds a body by its first token. */
export function roleOf(tokens: Tokens, role: RoleFound, bodyAt: ReadonlyMap<number, Name>): Role {
  const words = tokens.tokens;
  const former = words.slice(role.first, role.head).some(token => isFormer(token.text));
  return {
    span: spanOf(words, role.first, role.last),
    former,
    affiliation: affiliationOf(tokens, role, bodyAt),
  };
}

function affiliationOf(
  tokens: Tokens,
  { first, last }: RoleFound,
  bodyAt: ReadonlyMap<number, Name>,
): string | null {
  const words = tokens.tokens;
  for (let i = first; i < last; i++) {
    const { text } = words[i]!;
    const body = bodyAt.get(i);
    if (body !== undefined && body.last <= last && countryNamed(text) === undefined) {
      return slice(tokens, body.first, body.last);
    }
    if (isAllegiance(text)) return text;
    const two = i + 1 < last ? slice(tokens, i, i + 2) : text;
    if (isAllegiance(two)) return two;
    if (isPossessive(words, i + 1) && /^\p{Lu}/u.test(text)) return null;
  }
  return null;
}

const isAllegiance = (words: string): boolean =>
  countryNamed(words) !== undefined || countryOf(words) !== undefined || isMember(words);

const slice = ({ text, tokens }: Tokens, first: number, last: number): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);
