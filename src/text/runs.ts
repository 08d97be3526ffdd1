import { startsCapital, startsSmall, startsWithLetters } from "./letters.ts";
import { isCalendarWord } from "./lexicon/calendar.ts";
import { countryNamed, countryOf } from "./lexicon/countries.ts";
import { givenName } from "./lexicon/given-names.ts";
import {
  isAcronym,
  isKnownOrganisation,
  isOrganisationHead,
  takesComplement,
} from "./lexicon/organisations.ts";
import { perWord } from "./lexicon/per-word.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { honorific, isOffice } from "./lexicon/titles.ts";
import type { Token, TokenSentence, Tokens } from "./tokens.ts";

/** A run of capitalised words that may hold names: half-open range of token indices. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Its first word is capitalised by its place (start of a sentence or of quoted words) and may be an ordinary word. */
  readonly opens: boolean;
}

const FUNCTION_WORD =
  /^(?:i|the|an?|this|that|these|those|he|she|it|they|we|you|his|her|hers|its|their|our|my|your|him|them|us|me|in|on|at|by|for|with|from|after|before|but|and|or|nor|so|yet|as|if|when|while|since|there|here|what|who|whom|whose|which|how|why|where|some|many|most|much|all|both|each|every|either|neither|no|not|none|one|two|three|four|five|six|seven|eight|nine|ten|now|then|however|meanwhile|according|earlier|later|still|also|even|just|only|once|again|more|less|such|other|others|another|any|few|several|to|of|off|out|up|down|over|under|about|above|against|among|amid|along|across|around|because|although|though|despite|during|until|unless|upon|into|within|without|through|throughout|toward|towards|between|behind|beyond|near|per|like|unlike|than|too|very|well|yes|maybe|perhaps|instead|indeed|thus|hence|therefore|moreover|furthermore|additionally|nevertheless|nonetheless|otherwise|today|yesterday|tomorrow|tonight|is|are|was|were|be|been|being|am|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must|let|o|oh|ok|okay|hi|hello|dear|please|thanks|said|says|asked|added|former|ex)$/i;
const PARTICLE =
  /^(?:de|da|di|del|della|dela|dos|das|du|van|von|der|den|ter|ten|bin|ibn|bint|al|el|ul|la|le|lo|y|e|zu|af|av)$/;
export const isParticle = (word: string): boolean => PARTICLE.test(word);
const ARABIC = /^(?:al|el|ul|an|ar|as|ash|at|az|ad)-\p{Lu}/u;
const SUFFIX = /^(?:Jr|Sr|Jnr|Snr|II|III|IV)\.?$/;
const OPENING = /^(?:["“„«‘`]|``|\(|\[|:|—|–|•|\*)$/;

/** A run of more words is no name. */
const LONGEST = 20;

/** Finds the runs of capitalised words of a document. Linear in its tokens. */
export function findRuns(tokens: Tokens): Run[] {
  return tokens.sentences.flatMap(sentence =>
    isTitleCase(tokens.tokens, sentence) ? [] : runsOf(tokens.tokens, sentence),
  );
}

/** A headline in capitals, or with every word of weight capitalised: its capitals say nothing about names. */
export function isTitleCase(tokens: readonly Token[], { first, last }: TokenSentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const { text, tag } = tokens[i]!;
    if ((tag === "VERB" || tag === "NOUN") && startsSmall(text)) return false;
    if (!startsWithLetters(text, 4)) continue;
    words++;
    if (startsCapital(text)) capitals++;
  }
  return words >= 4 && capitals / words > 0.8;
}

function runsOf(tokens: readonly Token[], { first, last }: TokenSentence): Run[] {
  const runs: Run[] = [];
  for (let at = first; at < last; ) {
    if (!startsName(tokens, at, first)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < last && end - at < LONGEST) {
      const next = extended(tokens, at, end, last);
      if (next === end) break;
      end = next;
    }
    runs.push({ first: at, last: end, opens: opensSentence(tokens, at, first) });
    at = end;
  }
  return runs;
}

export const opensSentence = (tokens: readonly Token[], at: number, first: number): boolean =>
  at === first || OPENING.test(tokens[at - 1]!.text);

/** Words that are names wherever they stand. */
export const isKnownName = perWord(
  (word: string): boolean =>
    givenName(word) !== null ||
    isKnownPlace(word) ||
    countryNamed(word) !== undefined ||
    countryOf(word) !== undefined ||
    isKnownOrganisation(word) ||
    isOrganisationHead(word) ||
    isAcronym(word) ||
    isOffice(word) ||
    honorific(word) !== undefined,
);

/** "US" and "WHO" are no function words, "Us" and "Who" are. */
const isFunctionWord = (word: string): boolean =>
  /^I(?:['’]\p{L}+)?$/u.test(word) || (FUNCTION_WORD.test(word) && !/^(?:US|IT|WHO)$/.test(word));

/** "US-made", "Roe-era": an adjective, though it begins with a capital; "Ki-moon" and "Jong-un" are names. */
const MODIFIER =
  /^\p{L}.*-(?:\p{Ll}+(?:ed|ing|en|ic|al|an|ish)|made|led|era|born|style|like|wide|old|long|only|free|run|held|type|level|term|friendly|bound|class|day|year|month|hour|owned|time|size|area|grade|esque|first|elect|general|in|up|on|off|to|of)$/u;

const isCapital = ({ text, lower }: Token): boolean => text !== lower && isCapitalised(text);

/** Begins with a capital, and is neither a function word nor a word of the calendar nor an adjective made of a name. */
const isCapitalised = perWord((word: string): boolean => {
  if (!(/^\p{Lu}/u.test(word) || ARABIC.test(word)) || MODIFIER.test(word)) return false;
  return !isFunctionWord(word) && !isCalendarWord(word);
});

function startsName(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at]!;
  if ((token.lower === "al" || token.lower === "el") && tokens[at + 1]?.text === "-")
    return isCapital(tokens[at + 2] ?? token);
  if (!isCapital(token)) return false;
  if (!opensSentence(tokens, at, first)) return true;
  if (isKnownName(token.text)) return true;
  return token.tag === "PROPN" || !/ly$/.test(token.text);
}

/** The end of the run after taking in what continues it at `end`; `end` itself where nothing does. */
function extended(tokens: readonly Token[], from: number, end: number, last: number): number {
  const token = tokens[end]!;
  const before = tokens[end - 1]!;
  const glued = token.start === before.end;
  if (token.text === "-" && glued) return hyphenated(tokens, end, last);
  if (token.text === "," && end + 1 < last && SUFFIX.test(tokens[end + 1]!.text)) return end + 2;
  if (glued)
    return isPossessive(tokens, end) && NAMED_AFTER.test(tokens[end + 1]?.text ?? "") && end + 1 < last
      ? end + 2
      : end;
  if (isCapital(token) || isMonthSurname(token, before)) return end + 1;
  if (PARTICLE.test(token.text) && end - from <= 4) return afterParticles(tokens, end, last);
  if (token.text === "&" && end + 1 < last && isCapital(tokens[end + 1]!)) return end + 2;
  return complemented(tokens, from, end, last);
}

/** "St. Mary's | Hospital", "Tanner's | Row": what is named after a person or a saint. */
const NAMED_AFTER =
  /^(?:Hospital|College|School|Church|Cathedral|University|Chapel|Abbey|Hall|Club|Academy|Row|Street|Road|Lane|Square|Park|Inn|Arms|Bay|Hill|Point)$/;

const isPossessive = (tokens: readonly Token[], at: number): boolean => /^['’]s?$/.test(tokens[at]!.text);

/** "Theresa May", "Mrs May": a month after a given name or a form of address is a surname. */
const isMonthSurname = ({ text }: Token, before: Token): boolean =>
  /^(?:May|March|April|June|August)$/.test(text) &&
  (givenName(before.text) !== null || honorific(before.text) !== undefined);

/** "Jean-Luc", "Suleiman al-Amr", "Ocasio-Cortez"; "US-made" ends before its hyphen. */
function hyphenated(tokens: readonly Token[], end: number, last: number): number {
  const next = tokens[end + 1];
  const joins = next !== undefined && end + 1 < last && next.start === tokens[end]!.end && isCapital(next);
  return joins ? end + 2 : end;
}

/** "Mayor Bill de Blasio", "Ursula von der Leyen", "Khaled al-Maeena". */
function afterParticles(tokens: readonly Token[], end: number, last: number): number {
  let next = end + 1;
  while (next < last && next - end < 3 && (PARTICLE.test(tokens[next]!.text) || tokens[next]!.text === "-"))
    next++;
  return next < last && isCapital(tokens[next]!) ? next + 1 : end;
}

/** "Council on Foreign Relations", "Bank of England", "Centers for Disease Control and Prevention", "University of the West". */
function complemented(tokens: readonly Token[], from: number, end: number, last: number): number {
  const { text } = tokens[end]!;
  const head = tokens[end - 1]!.text;
  const next = tokens[end + 1]?.text === "the" ? end + 2 : end + 1;
  if (next >= last || !isCapital(tokens[next]!)) return end;
  if (
    /^(?:of|for|on)$/.test(text) &&
    (takesComplement(head) || (text === "of" && takesOf(tokens, from, end)))
  ) {
    return next + 1;
  }
  if (text !== "and" || !/^\p{Lu}/u.test(tokens[next]!.text) || givenName(tokens[next]!.text) !== null)
    return end;
  for (let i = from; i < end; i++)
    if (/^(?:of|for|on)$/.test(tokens[i]!.text)) return joinsAnd(tokens, i, end, next);
  return end;
}

/** Inside a body's name another "of" goes on: "Council for the Welfare of Immigrants". */
const takesOf = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ text }) => /^(?:for|on)$/.test(text));

/** "Department of Health and Human Services", but not "University of Leeds and Oxford" or two bodies in a row. */
function joinsAnd(tokens: readonly Token[], of: number, end: number, next: number): number {
  const inside = tokens.slice(of + 1, end);
  const isPlace = inside.some(token => isKnownPlace(token.text) || countryNamed(token.text) !== undefined);
  const other = tokens[next]!.text;
  return isPlace || isOrganisationHead(other) || isAcronym(other) || isOffice(other) ? end : next + 1;
}
