import { type Name, withKind, withRange } from "./name.ts";
import { genderShown } from "./name-parts.ts";
import type { Token } from "./tokens.ts";

/** Tokens of a quoted nickname: its marks and one word. */
const NICKNAME = 3;

/** Joins first name, quoted nickname and surname into one name: "Robert “Bobby” Roe". Names in text order. */
export function withNicknames(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const byStart = new Map(names.map(name => [name.first, name]));
  const kept: Name[] = [];
  for (const name of names) {
    if (name.first < (kept.at(-1)?.last ?? 0)) continue;
    const surname = hasNickname(tokens, name) ? byStart.get(name.last + NICKNAME) : undefined;
    kept.push(surname === undefined ? name : joined(tokens, name, surname));
  }
  return kept;
}

function hasNickname(tokens: readonly Token[], { last, kind }: Name): boolean {
  const [open, word, close, next] = tokens.slice(last, last + NICKNAME + 1);
  return (
    (kind === null || kind === "person") &&
    next !== undefined &&
    /^["“‘'(]$/.test(open!.text) &&
    /^\p{Lu}/u.test(word!.text) &&
    /^["”’')]$/.test(close!.text) &&
    word!.start === open!.end &&
    next.sentence === tokens[last - 1]!.sentence
  );
}

const joined = (tokens: readonly Token[], name: Name, { last }: Name): Name =>
  withRange(withKind(name, "person", name.gender ?? genderShown(tokens, name.first, last)), name.first, last);
