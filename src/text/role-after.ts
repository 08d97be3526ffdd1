import { isPossessive } from "./evidence.ts";
import { countryOf } from "./lexicon/countries.ts";
import { isFormer } from "./lexicon/titles.ts";
import { isRoleHead } from "./role-before.ts";
import type { RoleFound } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** How many words a role after a name has at most: up to its head, and in all. */
const LONGEST_HEAD = 12;
const LONGEST = 30;
const LEADS =
  /^(?:leads|heads|runs|chairs|directs|coaches|manages|oversees|represents|edits|owns|founded|co-founded|teaches|commands|captains|led|headed|chaired)$/;

/**
 * "X, a fellow at …,", "X, 41, managing director of …", "X (the mayor of …)", "X, who is the mayor of …", "X, who leads …", "X is the head of …".
 * `isName` tells at which tokens a name starts: in "X, mayor Y and Z" the mayor is Y.
 */
export function roleAfter(
  tokens: readonly Token[],
  last: number,
  to: number,
  isName: (token: number) => boolean,
): RoleFound | null {
  if (last >= to) return null;
  const opener = tokens[last]!.text;
  const closer = opener === "(" ? ")" : ",";
  if (opener !== "," && opener !== "(") return copular(tokens, last, to, isName);
  let at = last + 1;
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === closer) at += 2;
  if (tokens[at]?.lower === "who") {
    const verb = at + 1 + (tokens[at + 1]?.tag === "ADV" ? 1 : 0);
    const { lower } = tokens[verb] ?? { lower: "" };
    if (LEADS.test(lower) && verb < to)
      return { first: at, last: endOf(tokens, verb, to, closer), head: verb, adjoins: false };
    if (!/^(?:is|was)$/.test(lower)) return null;
    at = verb + 1;
  }
  return apposed(tokens, { at, to, closer }, isName);
}

function copular(
  tokens: readonly Token[],
  last: number,
  to: number,
  isName: (token: number) => boolean,
): RoleFound | null {
  const isRole = tokens[last]!.lower === "is" && /^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? "");
  return isRole ? apposed(tokens, { at: last + 1, to, closer: "," }, isName) : null;
}

interface Apposed {
  readonly at: number;
  readonly to: number;
  readonly closer: string;
}

function apposed(
  tokens: readonly Token[],
  { at, to, closer }: Apposed,
  isName: (token: number) => boolean,
): RoleFound | null {
  const head = headFrom(tokens, at, to);
  if (head === null || isName(head + 1) || isPossessive(tokens, head + 1)) return null;
  return { first: at, last: endOf(tokens, head, to, closer), head, adjoins: false };
}

/** The head of the noun phrase that starts at `at`, if it is a role noun. */
function headFrom(tokens: readonly Token[], at: number, to: number): number | null {
  let head: number | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_HEAD); i++) {
    const token = tokens[i]!;
    if (isRoleHead(token, true) && !isPossessive(tokens, i + 1)) head = i;
    else if (!isInside(tokens, i, at) || token.lower === "and" || (head !== null && token.tag === "DET"))
      break;
  }
  return head;
}

function isInside(tokens: readonly Token[], i: number, at: number): boolean {
  const { tag, text, lower } = tokens[i]!;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(tag) || isPossessive(tokens, i) || /^[-–&/]$/.test(text))
    return true;
  if (isFormer(text) || countryOf(text) !== undefined) return true;
  return tag === "VERB" && (tokens[i - 1]?.text === "-" || (i === at && /ing$/.test(lower)));
}

/** Where an apposition ends: the comma, bracket, dash or stop that closes it; a relative clause inside belongs to it. */
function endOf(tokens: readonly Token[], head: number, to: number, closer: string): number {
  let at = head + 1;
  while (at < to && at - head < LONGEST) {
    const { text } = tokens[at]!;
    if (text === closer || /^(?:[,.;:!?)—]|["“”]|--)$/.test(text)) break;
    at++;
  }
  return at;
}
