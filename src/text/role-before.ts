import { isPossessive } from "./evidence.ts";
import { isCalendarWord } from "./lexicon/calendar.ts";
import { countryOf } from "./lexicon/countries.ts";
import { honorific, isFormer, isKin, roleNoun } from "./lexicon/titles.ts";
import type { RoleFound } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** How many words a role before a name has at most. */
const LONGEST = 12;

/** A noun for what a person is; for whose relative ("daughter") only where asked. */
export const isRoleHead = (token: Token, withKin = false): boolean =>
  roleNoun(token.text) !== undefined &&
  (withKin || !isKin(token.lower)) &&
  token.tag !== "VERB" &&
  token.tag !== "ADP";

/** Where a name starts with its forms of address: "Dr | Wei Chen". */
export function withHonorifics(tokens: readonly Token[], first: number, from: number): number {
  let at = first;
  while (at > from && honorific(tokens[at - 1]!.text) !== undefined) at--;
  return at;
}

/** The same with an age before it: "17-year-old | Jonas Roe". */
export function withAge(tokens: readonly Token[], first: number, from: number): number {
  const at = withHonorifics(tokens, first, from);
  return at > from && /^\d+-year-old$/.test(tokens[at - 1]!.lower) ? at - 1 : at;
}

/** "former UK Defense Secretary | X", "lead author Dr | X", "Secretary of State | X". */
export function roleDirectlyBefore(tokens: readonly Token[], name: number, from: number): RoleFound | null {
  const edge = withHonorifics(tokens, name, from);
  const of = ofComplement(tokens, edge - 1, from);
  const head = of ?? edge - 1;
  if (head < from) return null;
  if (isKin(tokens[head]!.lower)) return kinBefore(tokens, head, from);
  if (!isRoleHead(tokens[head]!)) return null;
  return { first: phraseStart(tokens, head, from), last: of === null ? head + 1 : edge, head, adjoins: true };
}

/** "her husband | X", "Roe's daughter | X": whose it is belongs to it. */
function kinBefore(tokens: readonly Token[], head: number, from: number): RoleFound | null {
  const start = phraseStart(tokens, head, from);
  const owned = start > from && /^(?:his|her|their|my|your|our)$/.test(tokens[start - 1]!.lower);
  const first = owned ? start - 1 : start;
  if (!owned && !tokens.slice(first, head).some((_, i) => isPossessive(tokens, first + i))) return null;
  return { first, last: head + 1, head, adjoins: false };
}

/** "Secretary of | State X", "Minister of | Education X", "chief executive of the | Example Bank X": the head before "of", or null. */
function ofComplement(tokens: readonly Token[], at: number, from: number): number | null {
  let i = at;
  while (i > from && at - i < 6 && /^\p{Lu}/u.test(tokens[i]!.text)) i--;
  if (i === at || i < from) return null;
  if (tokens[i]!.lower === "the") i--;
  if (i <= from || !/^(?:of|for|to)$/.test(tokens[i]!.lower)) return null;
  return isRoleHead(tokens[i - 1]!) ? i - 1 : null;
}

/** The left end of the noun phrase whose head is at `head`, without its article. */
function phraseStart(tokens: readonly Token[], head: number, from: number): number {
  let at = head;
  while (at > from && head - at < LONGEST && continuesLeft(tokens, at, from)) at--;
  while (at < head && !opensRole(tokens, at)) at++;
  return at;
}

function continuesLeft(tokens: readonly Token[], at: number, from: number): boolean {
  const { text, tag, lower } = tokens[at - 1]!;
  if (isCalendarWord(text) || /^(?:including|like|while|as|meanwhile|earlier|when)$/.test(lower))
    return false;
  if (/[<>=@~]/.test(text) || endsClause(tokens, at - 1)) return false;
  if (isPossessive(tokens, at - 1) || /^[-–&/]$/.test(text)) return true;
  if (isFormer(text) || roleNoun(text) !== undefined || countryOf(text) !== undefined) return true;
  if (/^\p{Lu}/u.test(text) && tag === "ADV") return at - 1 > from;
  if (tag === "VERB")
    return /^\p{Lu}/u.test(text) || tokens[at - 2]?.text === "-" || isAttributive(tokens, at - 1);
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";
}

/**
 * "helping refugees | President Roe", "rivals | Sen. Roe", "last year | US President Roe": a plural or a time before a word with a capital belongs to
 * what came before.
 */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const { text, lower, tag } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (
    /^(?:year|month|week|time)$/.test(lower) &&
    /^(?:last|next|this|that)$/.test(tokens[at - 1]?.lower ?? "")
  )
    return true;
  const isPlural = tag === "NOUN" && text === lower && /[^su]s$/.test(lower);
  return isPlural && (/^\p{Lu}/u.test(next.text) || isFormer(next.text));
}

/** "the arrested woman", "Roe's managing director": a participle between article or possessor and noun. */
const isAttributive = (tokens: readonly Token[], at: number): boolean =>
  /^(?:managing|acting|founding|presiding|ruling)$/.test(tokens[at]!.lower) ||
  (/(?:ed|ing)$/.test(tokens[at]!.lower) && (tokens[at - 1]?.tag === "DET" || isPossessive(tokens, at - 1)));

function opensRole(tokens: readonly Token[], at: number): boolean {
  const { text, tag } = tokens[at]!;
  return !(isPossessive(tokens, at) || /^[-–&/,.]$/.test(text) || /^(?:NUM|PUNCT|PART)$/.test(tag));
}

/**
 * "The EU's foreign policy chief, | X", "His wife, | X", "an engineer, | X": in apposition before the name (with what directly precedes it), where
 * the phrase opens its clause and the name is closed by a comma or the sentence's end.
 */
export function roleBeforeComma(
  tokens: readonly Token[],
  edge: number,
  { from, to, after }: { readonly from: number; readonly to: number; readonly after: number },
): RoleFound | null {
  const comma = edge - 1;
  if (comma <= from || tokens[comma]!.text !== "," || !closes(tokens, after, to)) return null;
  const head = headBefore(tokens, comma, from);
  if (head === null) return null;
  const start = phraseStart(tokens, head, from);
  const opener = start > from ? tokens[start - 1]!.lower : "";
  const determined = /^(?:the|an?|its|their|his|her)$/.test(opener);
  const first = determined ? start - 1 : start;
  if (first > from && !isClauseEdge(tokens[first - 1]!)) return null;
  if (!determined && !tokens.slice(first, head).some((_, i) => isPossessive(tokens, first + i))) return null;
  return { first, last: comma, head, adjoins: false };
}

/** The head noun of the phrase before a comma: the leftmost role noun that what follows up to the comma depends on. */
function headBefore(tokens: readonly Token[], comma: number, from: number): number | null {
  let head: number | null = null;
  for (let at = comma - 1; at >= from && comma - at < LONGEST; at--) {
    const token = tokens[at]!;
    if (token.tag === "PUNCT" && !/^[-–&]$/.test(token.text)) break;
    if (/^(?:VERB|AUX|SCONJ)$/.test(token.tag) && !isAttributive(tokens, at)) break;
    const ends = at === comma - 1 || /^(?:of|for|at|to|in|on)$/.test(tokens[at + 1]!.lower);
    if (ends && isRoleHead(token, true)) head = at;
  }
  return head;
}

/** A role in apposition starts a clause or follows its verb; after most prepositions it may be somebody else's. */
const isClauseEdge = ({ tag, text, lower }: Token): boolean =>
  /^(?:VERB|PUNCT|CCONJ|SCONJ|AUX)$/.test(tag) ||
  /^["“”,]$/.test(text) ||
  /^(?:by|with|to|and|that|from|when|while|because|as|after|before|until|where|which)$/.test(lower);

function closes(tokens: readonly Token[], at: number, to: number): boolean {
  return at >= to || /^(?:[,.;:!?)—–]|["”’]|--|and|of|from)$/.test(tokens[at]!.text);
}
