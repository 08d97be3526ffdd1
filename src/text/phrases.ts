import { startsWithLetters } from "./letters.ts";
import type { Tag, Token } from "./tokens.ts";

/** A stretch of tokens (half-open range of indices into `Tokens.tokens`) that works as one in its clause. */
export interface Phrase {
  readonly type:
    | "noun"
    | "verb"
    | "preposition"
    | "marker"
    | "and"
    | "comma"
    | "dash"
    | "adverb"
    | "adjective";
  readonly first: number;
  readonly last: number;
  /** Its head token: a noun phrase's last noun, a verb group's main verb. */
  readonly head: number;
}

const RELATIVE = new Set(["who", "whom", "whose", "which", "where"]);
const PREPOSITIONAL = new Set("according including regarding concerning following despite per".split(" "));
const QUOTE_MARK = /^["“”„«»'‘`]+$/;
const DASH = /^(?:—|–|--+|\(|\)|:|;)$/;
/** Words that may stand before the noun of a phrase, or helpers before its verb; what has more is no phrase. */
const LONGEST_LEAD = 30;
const NOMINAL: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);
const NOUN: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "NUM"]);
const SUBORDINATORS = new Set(
  "that because although though while if unless whether when whenever since after before until as once whereas how why".split(
    " ",
  ),
);

/** Cuts the tokens of one sentence (`first` to `last`) into phrases, left to right; quotation marks belong to none. */
export function phrasesOf(tokens: readonly Token[], first: number, last: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = first; at < last; ) {
    const phrase = phraseAt(tokens, at, last);
    if (phrase !== null) phrases.push(phrase);
    at = phrase?.last ?? at + 1;
  }
  return phrases;
}

function phraseAt(tokens: readonly Token[], at: number, last: number): Phrase | null {
  const token = tokens[at]!;
  if (token.text === ",") return single("comma", at);
  if (!startsWithLetters(token.text, 1) && DASH.test(token.text)) return single("dash", at);
  if (token.tag === "PUNCT" && token.text !== "-") return null;
  if (token.tag === "CCONJ") return single("and", at);
  if (isMarker(tokens, at, last)) return single("marker", at);
  if (token.tag !== "NOUN" && PREPOSITIONAL.has(token.lower)) return single("preposition", at);
  return (
    verbGroup(tokens, at, last) ??
    nounPhrase(tokens, at, last) ??
    (token.tag === "ADP" || token.tag === "SCONJ" || (token.lower === "to" && token.tag === "PART")
      ? single("preposition", at)
      : null) ??
    (token.tag === "ADJ" ? single("adjective", at) : token.tag === "ADV" ? single("adverb", at) : null)
  );
}

const single = (type: Phrase["type"], at: number): Phrase => ({ type, first: at, last: at + 1, head: at });

/** Words that open a subordinate or relative clause; "that day" and "after lunch" do not. */
function isMarker(tokens: readonly Token[], at: number, last: number): boolean {
  const { lower, tag } = tokens[at]!;
  if (RELATIVE.has(lower)) return true;
  if (lower === "that") return tag !== "DET" || !isNominal(tokens[at + 1]) || at + 1 >= last;
  if (!SUBORDINATORS.has(lower)) return false;
  return (
    tag === "SCONJ" ||
    tag === "PRON" ||
    (tag === "ADV" && lower !== "as" && lower !== "once" && lower !== "before")
  );
}

const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.tag);

function verbGroup(tokens: readonly Token[], at: number, last: number): Phrase | null {
  let next = at;
  if (tokens[at]!.lower === "to") {
    next = skipAdverbs(tokens, at + 1, last);
    if (next >= last || !isBaseVerb(tokens[next]!)) return null;
  }
  let head = -1;
  for (let i = next; i < last; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === "AUX") head = i;
    else if (tag === "VERB") {
      head = i;
      if (AUXILIARY.test(lower) && i + 1 < last && continues(tokens, i + 1, last)) continue;
      break;
    } else if (head < 0 || !(tag === "ADV" || NOT.has(lower))) break;
    else if (!continues(tokens, i, last)) break;
  }
  if (head < 0 || (head === at && isModifier(tokens, at, last))) return null;
  const end = head + 1 < last && NOT.has(tokens[head + 1]!.lower) ? head + 2 : head + 1;
  return { type: "verb", first: at, last: end, head };
}

const NOT = new Set(["not", "n't", "n’t"]);

/** Verbs that help another one, whatever they are tagged. */
const AUXILIARY = /^(?:have|has|had|be|is|are|was|were|been|do|does|did)$/;

/** True when an auxiliary or verb still follows the adverbs at `at` ("had never been seen"). */
function continues(tokens: readonly Token[], at: number, last: number): boolean {
  let next = at;
  const end = Math.min(last, at + LONGEST_LEAD);
  while (next < end && isAdverbial(tokens[next]!)) next++;
  return next < end && isVerbal(tokens[next]!);
}

const isAdverbial = ({ tag, lower }: Token): boolean => tag === "ADV" || (tag === "PART" && lower !== "to");

const isVerbal = ({ tag }: Token): boolean => tag === "VERB" || tag === "AUX";

function skipAdverbs(tokens: readonly Token[], at: number, last: number): number {
  let next = at;
  while (next < last && (tokens[next]!.tag === "ADV" || QUOTE_MARK.test(tokens[next]!.text))) next++;
  return next;
}

const isBaseVerb = (token: Token): boolean =>
  (token.tag === "VERB" || token.tag === "AUX") && !/(?:ing|[^e]ed)$/.test(token.lower);

/** A participle before its noun ("frozen assets", "the ongoing talks") belongs to the noun phrase. */
function isModifier(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    tokens[at]?.tag !== "VERB" ||
    before === undefined ||
    after === undefined ||
    at + 1 >= last ||
    !isNominal(after)
  )
    return false;
  if (!/(?:ed|en|ing|wn|lt|nt|ught)$/.test(tokens[at]!.lower)) return false;
  if (/^(?:DET|ADJ|NUM)$/.test(before.tag) || (before.tag === "ADV" && tokens[at - 2]?.tag === "DET"))
    return true;
  if (isPossessive(before)) return true;
  return before.tag === "ADP" && !tokens[at]!.lower.endsWith("ing");
}

const POSSESSIVE = new Set([
  "'s",
  "’s",
  "'",
  "’",
  "my",
  "your",
  "his",
  "her",
  "its",
  "our",
  "their",
  "whose",
]);
const isPossessive = (token: Token): boolean => POSSESSIVE.has(token.lower);

const CURRENCY = new Set(["$", "£", "€", "¥"]);

function nounPhrase(tokens: readonly Token[], at: number, last: number): Phrase | null {
  let head = -1;
  let end = -1;
  for (let i = at + hedgeLength(tokens, at, last); i < last; i++) {
    const { tag, text, lower } = tokens[i]!;
    if (head < 0 && i - at > LONGEST_LEAD) break;
    if (head >= 0 && CURRENCY.has(text[0]!)) break;
    if (lower === "aged" && head >= 0 && tokens[i + 1]?.tag === "NUM" && i + 1 < last) {
      i++;
      end = i + 1;
    } else if (NOUN.has(tag) || (tag === "ADJ" && standsForNoun(tokens, at, i, last))) {
      head = i;
      end = i + 1;
    } else if (tag === "PRON" && !RELATIVE.has(lower)) {
      if (head >= 0) break;
      if (!isPossessive(tokens[i]!)) return { type: "noun", first: at, last: i + 1, head: i };
    } else if (text === "%" && head >= 0) end = i + 1;
    else if (!joinsNoun(tokens, i, last, head)) break;
  }
  if (head < 0) return demonstrative(tokens, at);
  return { type: "noun", first: at, last: end, head };
}

const HEDGE =
  /^(?:about|around|over|under|nearly|almost|roughly|approximately|some|up to|at least|at most|more than|less than|fewer than|as (?:many|much) as|close to|just (?:over|under)|an estimated)$/;

/** Words before a number that hedge it belong to its phrase: "about 200 supporters", "at least 27". */
function hedgeLength(tokens: readonly Token[], at: number, last: number): number {
  for (let length = Math.min(3, last - 1 - at); length > 0; length--) {
    const { tag } = tokens[at + length]!;
    if (tag !== "NUM" && tag !== "SYM") continue;
    const words = tokens.slice(at, at + length).map(token => token.lower);
    if (HEDGE.test(words.join(" "))) return length;
  }
  return 0;
}

/** "this", "some", "both", "those", "her" standing alone. */
function demonstrative(tokens: readonly Token[], at: number): Phrase | null {
  const { tag, lower } = tokens[at]!;
  // "They called her as a witness": no noun follows that would be hers.
  if (tag === "PRON" && lower === "her") return { type: "noun", first: at, last: at + 1, head: at };
  if (tag !== "DET" || /^(?:the|an?)$/.test(lower)) return null;
  return { type: "noun", first: at, last: at + 1, head: at };
}

/** An adjective that ends its noun phrase: "the past", "a Russian national", "many of". */
function standsForNoun(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const next = at + 1 < last ? tokens[at + 1]! : undefined;
  if (next !== undefined && (isNominal(next) || next.tag === "CCONJ" || isHyphen(next))) return false;
  const opener = tokens[first]!;
  return (at > first && (opener.tag === "DET" || isPossessive(opener))) || next?.lower === "of";
}

const isHyphen = ({ text }: Token): boolean => text === "-" || text === "–";

const isTagged = (token: Token | undefined, tags: RegExp): boolean =>
  token !== undefined && tags.test(token.tag);

function joinsNoun(tokens: readonly Token[], i: number, last: number, head: number): boolean {
  const { tag, text, lower } = tokens[i]!;
  const before = tokens[i - 1];
  const next = i + 1 < last ? tokens[i + 1]! : undefined;
  if (text === "%") return true;
  if (text === "-" || text === "–") return next !== undefined && next.start === tokens[i]!.end;
  if (before !== undefined && isHyphen(before) && head >= 0) return true;
  if (isPossessive(tokens[i]!)) return true;
  if (tag === "ADJ" && (head < 0 || (before !== undefined && isPossessive(before)))) return true;
  if (tag === "ADJ" || tag === "SYM") return head < 0 || isNominal(next);
  if (tag === "VERB") return isModifier(tokens, i, last) || (text !== lower && isNominal(next));
  if (head >= 0) return false;
  if (tag === "DET") return true;
  if (QUOTE_MARK.test(text)) return isTagged(next, /^(?:NOUN|PROPN|ADJ|ADV)$/);
  if (tag === "ADV") return isTagged(next, /^(?:ADJ|NUM|ADV|DET)$/) || isModifier(tokens, i + 1, last);
  return tag === "CCONJ" && before?.tag === "ADJ" && isTagged(next, /^(?:ADJ|ADV)$/);
}
