import { nominalAfter, type Range } from "../noun-phrase.ts";
import { formOf, isQuoted, type Outline, phraseFrom } from "../outline.ts";
import { subjectBefore } from "../source.ts";
import type { Token } from "../tokens.ts";
import type { Attribution } from "./attributions.ts";

/** Nouns that announce a slogan, a name or a title rather than words somebody said. */
const NAMED_BY =
  /^(?:principle|slogan|motto|mantra|idea|notion|concept|phrase|term|word|words|title|song|album|film|movie|book|novel|show|series|hashtag|nickname|name|doctrine|policy|theory|headline|chapter|episode|play|single|track|game|code|label|acronym|moniker)$/;

/**
 * Words between marks that no known cue claimed, four or more of them: read with whatever verb stands beside them
 * ("“…,” Roe went on", "Roe thundered: “…”"). Slogans, titles and names stay unread.
 */
export function uncoveredIn(outline: Outline, found: readonly Attribution[]): Attribution[] {
  const result: Attribution[] = [];
  for (const stretch of stretchesIn(outline)) {
    const taken = [...found, ...result].some(({ content }) =>
      content.some(range => range.first < stretch.last && stretch.first < range.last),
    );
    if (taken || !isStatement(outline, stretch)) continue;
    const one = after(outline, stretch) ?? before(outline, stretch);
    if (
      one &&
      ![...found, ...result].some(other => other.cue.first < one.cue.last && one.cue.first < other.cue.last)
    )
      result.push(one);
  }
  return result;
}

function stretchesIn({ first, last, stretchOf }: Outline): Range[] {
  const ranges: Range[] = [];
  for (let i = first; i < last; i++) {
    if (stretchOf[i] === -1) continue;
    let end = i;
    while (end < last && stretchOf[end] === stretchOf[i]) end++;
    ranges.push({ first: i, last: end });
    i = end - 1;
  }
  return ranges;
}

export function isStatement(outline: Outline, { first, last }: Range): boolean {
  const { tokens } = outline;
  const words = tokens.slice(first, last).filter(({ tag }) => tag !== "PUNCT");
  const lead = tokens[first - 1];
  const announced = first > outline.first && lead?.text === ":";
  if (words.length < (announced ? 2 : 4)) return false;
  if (!announced && isTitle(words)) return false;
  const named = tokens
    .slice(Math.max(outline.first, first - 3), first)
    .some(({ lower }) => NAMED_BY.test(lower));
  return !named;
}

/** Every word but the small ones starts with a capital: a song, a film, a headline. */
function isTitle(words: readonly Token[]): boolean {
  const full = words.filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ|ADV|NUM|AUX|PRON)$/.test(tag));
  return full.filter(({ text }) => /^[\p{Lu}\d]/u.test(text)).length > full.length * 0.8;
}

/** "“…,” Roe went on" and "“…,” began Roe". */
function after(outline: Outline, stretch: Range): Attribution | null {
  const { phrases, tokens } = outline;
  const p = phraseFrom(outline, stretch.last);
  const next = phrases[p];
  if (
    next === undefined ||
    next.first > stretch.last ||
    !/[,?!…—–-]/.test(tokens[stretch.last - 2]?.text ?? "")
  )
    return null;
  if (next.type === "verb" && next.first === next.head) {
    const source = nominalAfter(outline, p + 1);
    return source && formOf(outline, next) === "finite" ? attribution(outline, p, source, stretch) : null;
  }
  if (next.type !== "noun") return null;
  const source = nominalAfter(outline, p);
  const v = source ? phraseFrom(outline, source.last) : -1;
  const verb = phrases[v]?.type === "comma" ? -1 : v;
  if (!source || phrases[verb]?.type !== "verb" || formOf(outline, phrases[verb]!) !== "finite") return null;
  return attribution(outline, verb, source, stretch);
}

/** "Roe thundered: “…”", "Roe released a statement that read “…”": the nearest verb before the marks. */
function before(outline: Outline, stretch: Range): Attribution | null {
  const { phrases } = outline;
  let p = phraseFrom(outline, stretch.first) - 1;
  const floor = p - 6;
  while (p > floor && phrases[p] !== undefined && phrases[p]!.type !== "verb") {
    if (phrases[p]!.type === "marker" && outline.tokens[phrases[p]!.first]!.lower !== "that") return null;
    if (isQuoted(outline, phrases[p]!)) return null;
    p--;
  }
  if (phrases[p]?.type !== "verb") return null;
  let source: Range | null = null;
  for (let v = p; v >= 0 && source === null; v--) {
    if (phrases[v]!.type === "verb" && !isQuoted(outline, phrases[v]!)) source = subjectBefore(outline, v);
  }
  return attribution(outline, p, source, stretch);
}

function attribution(outline: Outline, p: number, source: Range | null, stretch: Range): Attribution {
  const { first, last, head } = outline.phrases[p]!;
  return {
    cue: { first, last },
    verb: outline.tokens[head]!.lemma,
    speech: true,
    source,
    content: [stretch],
    style: "quotation",
    venue: null,
    addressee: null,
  };
}
