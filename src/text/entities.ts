import type { Gender } from "./lexicon/titles.ts";
import type { Name } from "./name.ts";
import type { Range } from "./range.ts";
import { spanOf } from "./range.ts";
import type { Entity, Mention, Role } from "./reading.ts";
import type { Referent } from "./referents.ts";
import { withHonorifics } from "./role-before.ts";
import { roleOf } from "./roles.ts";
import type { Tokens } from "./tokens.ts";

/** What pronouns added to referents: the tokens that mean each, and its gender. */
interface Learned {
  readonly pronouns: readonly (readonly number[])[];
  readonly genders: readonly Gender[];
}

/** The reading's entities, from referents and what the pronouns resolved to them show. */
export function entitiesOf(
  tokens: Tokens,
  referents: readonly Referent[],
  { pronouns, genders }: Learned,
): Entity[] {
  const bodies = referents.filter(({ kind }) => kind !== "person").flatMap(({ names }) => names);
  const bodyAt = new Map(bodies.map(name => [name.first, name]));
  return referents.map((referent, id) => {
    const name = longest(tokens, referent.names);
    const roles: Role[] = referent.roles.map(role => roleOf(tokens, role, bodyAt));
    return {
      id,
      kind: referent.kind,
      name,
      aliases: aliasesOf(tokens, referent).filter(alias => alias !== name),
      gender: genders[id] ?? null,
      roles,
      mentions: mentionsOf(tokens, referent, pronouns[id] ?? []),
    };
  });
}

const written = ({ text, tokens }: Tokens, { first, last }: Range): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);

/** The name of most words; of equals one without a quoted nickname, then the first, of single words the longest. */
function longest(tokens: Tokens, names: readonly Name[]): string {
  let best = "";
  for (const name of names) {
    const words = written(tokens, name);
    if (best === "" || isFuller(words, best)) best = words;
  }
  return best;
}

function isFuller(words: string, best: string): boolean {
  if (words === best) return false;
  const [more, most] = [spacesIn(withoutNickname(words)) + 1, spacesIn(withoutNickname(best)) + 1];
  if (more !== most) return more > most;
  if (more > 1) return hasNickname(best) && !hasNickname(words);
  return words.length > best.length;
}

function spacesIn(words: string): number {
  let count = 0;
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) count++;
  return count;
}

const NICKNAME = / ["“‘'(]\p{L}+["”’')](?= )/u;
const hasNickname = (name: string): boolean => NICKNAME.test(name);
const withoutNickname = (name: string): string => name.replace(NICKNAME, "");

/** Every form written: names, names with what stands directly before them (role, form of address), nominals. */
function aliasesOf(tokens: Tokens, { names, roles, nominals }: Referent): string[] {
  const words = tokens.tokens;
  const adjoining = new Map(roles.flatMap(role => (role.adjoins ? [[role.last, role.first] as const] : [])));
  const titled = names.flatMap(({ first, last }) => {
    const edge = withHonorifics(words, first, tokens.sentences[words[first]!.sentence]!.first);
    const start = adjoining.get(edge) ?? edge;
    return start < first ? [written(tokens, { first: start, last })] : [];
  });
  const plain = [...names, ...nominals].map(range => written(tokens, range));
  return [...new Set([...titled, ...plain])];
}

function mentionsOf(
  tokens: Tokens,
  { names, inner, nominals }: Referent,
  pronouns: readonly number[],
): readonly Mention[] {
  const found: Mention[] = [];
  const add = (first: number, last: number, kind: Mention["kind"]): void => {
    found.push({ span: spanOf(tokens.tokens, first, last), kind });
  };
  for (const { first, last } of names) add(first, last, "name");
  for (const { first, last } of inner) add(first, last, "name");
  for (const { first, last } of nominals) add(first, last, "nominal");
  for (const first of pronouns) add(first, first + 1, "pronoun");
  return found.sort((a, b) => a.span.start - b.span.start);
}
