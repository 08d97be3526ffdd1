import { startsSmall, startsWithLetters } from "./letters.ts";
import { cueVerb } from "./lexicon/saying.ts";
import { retagged, type Token } from "./tokens.ts";

/**
 * Mends the tags that finding quotations leans on and taggers get wrong beside quotation marks: marks taken for possessives, verbs of saying
 * taken for plural nouns, names taken for verbs or adjectives.
 */
export function retag(tokens: readonly Token[], stretchOf: Int32Array): readonly Token[] {
  return tokens.map((token, i) => asMark(token, i, stretchOf) ?? mended(tokens, i) ?? token);
}

/** Each tag has its own mistakes; most have none. */
function mended(tokens: readonly Token[], i: number): Token | null {
  switch (tokens[i]!.tag) {
    case "NOUN":
    case "PROPN":
      return asVerb(tokens, i);
    case "VERB":
      return asName(tokens, i);
    case "ADJ":
      return asSpeaker(tokens, i);
    default:
      return null;
  }
}

function asMark(token: Token, i: number, stretchOf: Int32Array): Token | null {
  if (stretchOf[i] === -1 || startsWithLetters(token.text, 1)) return null;
  if (!/^["'`“”‘’„«»]+$/.test(token.text)) return null;
  return retagged(token, "PUNCT", token.lemma, '"');
}

/** "Roe notes that", "the ad claims “…”". */
function asVerb(tokens: readonly Token[], i: number): Token | null {
  const token = tokens[i]!;
  if (token.lower !== "shot" && (!token.lower.endsWith("s") || !/[^s]s$/.test(token.lower))) return null;
  const after = tokens[i + 1];
  const lemma = lemmaOf(token, after);
  const verb = cueVerb(lemma);
  if (!verb?.speech || (verb.weak && token.lower !== "shot")) return null;
  const before = tokens[i - 1];
  if (before === undefined || before.sentence !== token.sentence) return null;
  const named =
    /^(?:PROPN|NUM)$/.test(before.tag) || /^(?:he|she|it|who|which|that|they)$/.test(before.lower);
  const led = after !== undefined && /^(?:that|he|she|it|they|the|out|back|:|["“‘]|'')$/.test(after.lower);
  if (!(named || (before.tag === "NOUN" && led))) return null;
  if (/^(?:of|by|from|are|were|have|had)$/.test(after?.lower ?? "")) return null;
  return retagged(token, "VERB", lemma);
}

function lemmaOf(token: Token, after: Token | undefined): string {
  if (token.lower === "shot") return after?.lower === "back" ? "shoot" : "";
  return token.tag === "NOUN" ? token.lemma : token.lower.replace(/ies$/, "y").replace(/s$/, "");
}

/** "said Josh Roe": a capitalised "verb" before a name. */
function asName(tokens: readonly Token[], i: number): Token | null {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (before?.tag !== "VERB" || startsSmall(token.text) || !/^\p{Lu}\p{Ll}/u.test(token.text)) return null;
  return tokens[i + 1]?.tag === "PROPN" && before.sentence === token.sentence
    ? retagged(token, "PROPN")
    : null;
}

/** "“…,” Devine said", "many say": what stands alone beside a verb of saying is its subject, though it looks like an adjective. */
function asSpeaker(tokens: readonly Token[], i: number): Token | null {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const opens =
    before === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.tag) || before.sentence !== token.sentence;
  const closes = after === undefined || after.tag === "PUNCT";
  if (!((opens && says(after)) || (closes && says(before)))) return null;
  return retagged(
    token,
    /^\p{Lu}/u.test(token.text) && before?.sentence === token.sentence ? "PROPN" : "NOUN",
  );
}

const says = (token: Token | undefined): boolean =>
  token?.tag === "VERB" && cueVerb(token.lemma)?.speech === true;
