import { isPossessive } from "./evidence.ts";
import { countryOf } from "./lexicon/countries.ts";
import { isFormer, roleNoun } from "./lexicon/titles.ts";
import { isRoleHead } from "./role-before.ts";
import type { Around, RoleFound } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** How many words a role after a name has at most: up to its head, and in all. */
const LONGEST_HEAD = 12;
const LONGEST = 30;
const LEADS =
  /^(?:leads|heads|runs|chairs|directs|coaches|manages|oversees|represents|edits|owns|founded|co-founded|teaches|commands|captains|led|headed|chaired)$/;

/**
 * "X, a fellow at …,", "X, 41, managing director of …", "X (the mayor of …)", "X, who is the mayor of …", "X, who leads …", "X is the head of …".
 * In "X, mayor Y and Z" the mayor is Y; in "X, the mayor said" there is a clause.
 */
export function roleAfter(
  tokens: readonly Token[],
  last: number,
  to: number,
  around: Around,
): RoleFound | null {
  if (last >= to) return null;
  const opener = tokens[last]!.text;
  const closer = opener === "(" ? ")" : ",";
  if (opener !== "," && opener !== "(") return copular(tokens, last, to, around);
  let at = last + 1;
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === closer) at += 2;
  if (tokens[at]?.lower === "who") {
    const verb = at + 1 + (tokens[at + 1]?.tag === "ADV" ? 1 : 0);
    const { lower } = tokens[verb] ?? { lower: "" };
    if (LEADS.test(lower) && verb < to)
      return { first: at, last: closing(tokens, verb, to, closer), head: verb, adjoins: false };
    if (!/^(?:is|was)$/.test(lower)) return null;
    at = verb + 1;
  }
  return apposed(tokens, { at, to, closer }, around);
}

function copular(tokens: readonly Token[], last: number, to: number, around: Around): RoleFound | null {
  const isRole = tokens[last]!.lower === "is" && /^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? "");
  return isRole ? apposed(tokens, { at: last + 1, to, closer: "," }, around) : null;
}

interface Apposed {
  readonly at: number;
  readonly to: number;
  readonly closer: string;
}

function apposed(tokens: readonly Token[], { at, to, closer }: Apposed, around: Around): RoleFound | null {
  const start = tokens[at]?.tag === "ADV" && !isFormer(tokens[at]!.text) ? at + 1 : at;
  const head = headFrom(tokens, start, to);
  if (head === null || around.isName(head + 1) || isPossessive(tokens, head + 1)) return null;
  const last = nounPhraseEnd(tokens, head, closing(tokens, head, to, closer), around);
  return last === null ? null : { first: start, last, head, adjoins: false };
}

/**
 * A role is a noun phrase: it ends before "and" with a verb of its own, and what has a finite verb ("…, the mayor of Ulm said") or another's name
 * ("the Speaker of the House | Ana Roe") is none. A relative clause may have both.
 */
function nounPhraseEnd(tokens: readonly Token[], head: number, last: number, around: Around): number | null {
  if (isPossessive(tokens, last - 1)) return null;
  for (let i = head + 1; i < last; i++) {
    const before = tokens[i - 1]!;
    if (RELATIVE.test(tokens[i]!.lower)) return last;
    if (around.isFinite(i) && tokens[i + 1]?.lower !== "by") return before.tag === "CCONJ" ? i - 1 : null;
    if (around.isName(i) && /^(?:NOUN|PROPN)$/.test(before.tag) && roleNoun(before.text) === undefined)
      return null;
  }
  return last;
}

const RELATIVE = /^(?:who|whom|whose|which|that|where|when|while|as)$/;

/** The head of the noun phrase that starts at `at`, if it is a role noun. */
function headFrom(tokens: readonly Token[], at: number, to: number): number | null {
  let head: number | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_HEAD); i++) {
    const token = tokens[i]!;
    if (isRoleHead(token, true) && !isPossessive(tokens, i + 1) && !modifies(tokens, i)) head = i;
    else if (!isInside(tokens, i, at) || token.lower === "and" || (head !== null && token.tag === "DET"))
      break;
  }
  return head;
}

/** "the official | party line": the noun after it is the head. */
function modifies(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.tag === "NOUN" && next.text === next.lower && !isRoleHead(next, true);
}

function isInside(tokens: readonly Token[], i: number, at: number): boolean {
  const { tag, text, lower } = tokens[i]!;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(tag) || isPossessive(tokens, i) || /^[-–&/]$/.test(text))
    return true;
  if (isFormer(text) || countryOf(text) !== undefined) return true;
  return (
    tag === "VERB" &&
    (tokens[i - 1]?.text === "-" ||
      (i === at && /^(?:managing|acting|founding|presiding|ruling)$/.test(lower)))
  );
}

/** Where an apposition ends: the comma, bracket, dash or stop that closes it; a relative clause inside belongs to it. */
function closing(tokens: readonly Token[], head: number, to: number, closer: string): number {
  let at = head + 1;
  while (at < to && at - head < LONGEST) {
    const { text } = tokens[at]!;
    if (text === closer || /^(?:[,.;:!?()—]|["“”]|--)$/.test(text)) break;
    at++;
  }
  return at;
}
