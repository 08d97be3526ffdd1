import type { Span } from "./document.ts";
import { isPossessive } from "./evidence.ts";
import { isCalendarWord } from "./lexicon/calendar.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { isMember } from "./lexicon/organisations.ts";
import { honorific, isFormer, isKin, roleNoun } from "./lexicon/titles.ts";
import type { Name } from "./names.ts";
import type { Role } from "./reading.ts";
import type { Token, Tokens } from "./tokens.ts";

/** A role where it is given: half-open range of token indices, and its head noun. */
export interface RoleFound {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** It stands directly before the name, so that both together are a form of the name. */
  readonly adjoins: boolean;
}

const LONGEST_BEFORE = 12;
const LONGEST_AFTER = 30;

/** The roles given around one name: "Defense Secretary X", "the EU's foreign policy chief, X", "X, a fellow at …", "X, who is the mayor of …". */
export function rolesAround(tokens: Tokens, name: Name, isName: (token: number) => boolean): RoleFound[] {
  const words = tokens.tokens;
  const { first, last } = tokens.sentences[words[name.first]!.sentence]!;
  return [
    roleDirectlyBefore(words, name, first),
    roleBeforeComma(words, name, first, last),
    roleAfter(words, name, last, isName),
  ].filter(role => role !== null);
}

const isRoleHead = (token: Token): boolean =>
  roleNoun(token.text) !== undefined && !isKin(token.lower) && token.tag !== "VERB" && token.tag !== "ADP";

/** "former UK Defense Secretary | X", "lead author Dr | X", "Secretary of State | X". */
function roleDirectlyBefore(tokens: readonly Token[], name: Name, from: number): RoleFound | null {
  let head = name.first - 1;
  while (head >= from && honorific(tokens[head]!.text) !== undefined) head--;
  const complement = ofComplement(tokens, head, from);
  if (complement !== null) head = complement;
  if (head < from || !isRoleHead(tokens[head]!)) return null;
  const first = phraseStart(tokens, head, from);
  const last = complement === null ? head + 1 : name.first;
  return { first, last, head, adjoins: true };
}

/** "Secretary of | State X", "Minister of | Education X", "chief executive of the | Example Bank X": the head before "of", or null. */
function ofComplement(tokens: readonly Token[], at: number, from: number): number | null {
  let i = at;
  while (i > from && at - i < 6 && /^\p{Lu}/u.test(tokens[i]!.text)) i--;
  if (i === at) return null;
  if (tokens[i]!.lower === "the") i--;
  if (i <= from || !/^(?:of|for)$/.test(tokens[i]!.lower)) return null;
  return isRoleHead(tokens[i - 1]!) ? i - 1 : null;
}

/** The left end of the noun phrase whose head is at `head`, without its article. */
function phraseStart(tokens: readonly Token[], head: number, from: number): number {
  let at = head;
  while (at > from && head - at < LONGEST_BEFORE && continuesLeft(tokens, at)) at--;
  while (at < head && !opensRole(tokens, at)) at++;
  return at;
}

function continuesLeft(tokens: readonly Token[], at: number): boolean {
  const { text, tag, lower } = tokens[at - 1]!;
  if (isCalendarWord(text) || /^(?:including|like|while|as|meanwhile|earlier)$/.test(lower)) return false;
  if (isPossessive(tokens, at - 1)) return true;
  if (/^[-–&/]$/.test(text)) return true;
  if (isFormer(text) || roleNoun(text) !== undefined) return true;
  if (tag === "VERB") return /^\p{Lu}/u.test(text) || tokens[at - 2]?.text === "-";
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";
}

function opensRole(tokens: readonly Token[], at: number): boolean {
  const { text, tag } = tokens[at]!;
  return !(
    isPossessive(tokens, at) ||
    /^[-–&/,.]$/.test(text) ||
    tag === "NUM" ||
    tag === "PUNCT" ||
    tag === "PART"
  );
}

/** "The EU's foreign policy chief, | X": the role is in apposition before the name, and the name closes with a comma or the sentence. */
function roleBeforeComma(tokens: readonly Token[], name: Name, from: number, to: number): RoleFound | null {
  const comma = name.first - 1;
  if (comma <= from || tokens[comma]!.text !== "," || !closes(tokens, name.last, to)) return null;
  const last = comma;
  const { head, first } = headBefore(tokens, comma, from);
  if (head === null || first <= from - 1) return null;
  const opener = tokens[first - 1];
  const withArticle =
    opener !== undefined && first > from && /^(?:the|an?|its|their)$/.test(opener.lower) ? first - 1 : first;
  const before = withArticle > from ? tokens[withArticle - 1]! : null;
  if (before !== null && !isClauseEdge(before)) return null;
  if (withArticle === first && !isPossessiveLed(tokens, first, head)) return null;
  return { first: withArticle, last, head, adjoins: false };
}

/** The head noun of the phrase before a comma, seen past "of …", "for …", "at …" after it. */
function headBefore(
  tokens: readonly Token[],
  comma: number,
  from: number,
): { head: number | null; first: number } {
  for (let at = comma - 1; at >= from && comma - at < LONGEST_BEFORE; at--) {
    const token = tokens[at]!;
    if (token.tag === "PUNCT" && !/^[-–&]$/.test(token.text)) break;
    if (token.tag === "VERB" || token.tag === "AUX" || token.tag === "SCONJ") break;
    const ends = at === comma - 1 || /^(?:of|for|at|to|in|on)$/.test(tokens[at + 1]!.lower);
    if (ends && isRoleHead(token)) return { head: at, first: phraseStart(tokens, at, from) };
  }
  return { head: null, first: comma };
}

const isPossessiveLed = (tokens: readonly Token[], first: number, head: number): boolean => {
  for (let i = first; i < head; i++) if (isPossessive(tokens, i)) return true;
  return false;
};

/** A role in apposition starts a clause or follows its verb; after a preposition it may be somebody else's. */
const isClauseEdge = ({ tag, text, lower }: Token): boolean =>
  tag === "VERB" ||
  tag === "PUNCT" ||
  tag === "CCONJ" ||
  tag === "SCONJ" ||
  /^["“”,]$/.test(text) ||
  /^(?:by|with|to|and|that|from)$/.test(lower);

function closes(tokens: readonly Token[], at: number, to: number): boolean {
  if (at >= to) return true;
  return /^(?:[,.;:!?)—–]|["”’]|--|and)$/.test(tokens[at]!.text);
}

/** "X, a fellow at …," "X, 41, managing director of …", "X, who is the mayor of …", "X is the head of …". */
function roleAfter(
  tokens: readonly Token[],
  name: Name,
  to: number,
  isName: (token: number) => boolean,
): RoleFound | null {
  let at = name.last;
  const closer = tokens[at]?.text === "(" ? ")" : ",";
  if (at >= to) return null;
  if (tokens[at]!.text === "," || tokens[at]!.text === "(") {
    at++;
    if (/^\d{1,3}$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === closer) at += 2;
    if (tokens[at]?.lower === "who" && /^(?:is|was)$/.test(tokens[at + 1]?.lower ?? "")) at += 2;
  } else if (tokens[at]!.lower === "is" && /^(?:the|an?)$/.test(tokens[at + 1]?.lower ?? "")) at++;
  else return null;
  const head = apposedHead(tokens, at, to);
  if (head === null || isName(head + 1) || (tokens[head + 1]?.text === "'" && isPossessive(tokens, head + 1)))
    return null;
  return { first: at, last: appositionEnd(tokens, head, to, closer), head, adjoins: false };
}

/** The head of the noun phrase that starts at `at`, if it is a role noun. */
function apposedHead(tokens: readonly Token[], at: number, to: number): number | null {
  let head: number | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_BEFORE); i++) {
    const token = tokens[i]!;
    const inside =
      /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.tag) ||
      isPossessive(tokens, i) ||
      /^[-–&/]$/.test(token.text) ||
      isFormer(token.text) ||
      (token.tag === "VERB" && (tokens[i - 1]?.text === "-" || (i === at && /ing$/.test(token.lower))));
    if (isRoleHead(token)) head = i;
    else if (!inside || token.lower === "and") break;
    else if (head !== null && token.tag === "DET") break;
  }
  if (head === null || tokens[head + 1] === undefined) return head;
  return isPossessive(tokens, head + 1) ? null : head;
}

/** Where an apposition ends: the comma, bracket, dash or stop that closes it; a relative clause inside belongs to it. */
function appositionEnd(tokens: readonly Token[], head: number, to: number, closer: string): number {
  let at = head + 1;
  while (at < to && at - head < LONGEST_AFTER) {
    const { text } = tokens[at]!;
    if (text === closer || /^(?:[,.;:!?)—]|["“”]|--)$/.test(text)) break;
    at++;
  }
  return at;
}

/** A role as the reading shows it: its span, whether it is over, and the country, party or body named in it. */
export function roleOf(tokens: Tokens, role: RoleFound, bodies: readonly Name[]): Role {
  const words = tokens.tokens;
  const former = words.slice(role.first, role.head).some(token => isFormer(token.text));
  return {
    span: spanOf(words, role.first, role.last),
    former,
    affiliation: affiliationOf(tokens, role, bodies),
  };
}

export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

function affiliationOf(tokens: Tokens, { first, last }: RoleFound, bodies: readonly Name[]): string | null {
  const words = tokens.tokens;
  for (let i = first; i < last; i++) {
    const { text } = words[i]!;
    const body = bodies.find(name => name.first === i && name.last <= last);
    if (body !== undefined && countryNamed(text) === undefined) return slice(tokens, body.first, body.last);
    if (countryNamed(text) !== undefined || countryOf(text) !== undefined || isMember(text)) return text;
    if (i + 1 < last) {
      const two = slice(tokens, i, i + 2);
      if (countryNamed(two) !== undefined || countryOf(two) !== undefined) return two;
    }
    if (isPossessive(words, i + 1) && /^\p{Lu}/u.test(text) && body === undefined) return null;
  }
  return null;
}

const slice = ({ text, tokens }: Tokens, first: number, last: number): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);
