/** A quotation to check, and whose it is said to be. */
export interface Claimed {
  readonly words: string;
  /** A name as typed; null where none is given. */
  readonly speaker: string | null;
}

// Single marks only where no letter stands on their outer side: an apostrophe is not a quotation mark.
const MARKED =
  /“[^“”]{2,}[”"]|"[^"]{2,}"|«[^«»]{2,}»|„[^„“”"]{2,}[“”"]|‘[^‘]{2,}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'[^']{2,}'(?![\p{L}\p{N}])/gu;
/** Words of a message that are looked at around its quotations. */
const AROUND = 160;
/** Words with a capital that name nobody: "He said", "According to The". */
const NO_NAME =
  /^(?:he|she|they|it|we|i|you|who|this|that|these|those|the|a|an|one|someone|somebody|everyone|but|and|so|then|as|when|also)$/iu;
const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?:\\s+(?:(?:al|bin|da|de|del|der|di|du|el|la|van|von|y)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
const SAYING =
  "(?:said|says|say|saying|told|asserted|declared|stated|claimed|claims|warned|noted|wrote|tweeted|posted|added|explained|announced|asked)";
const BEFORE = [
  new RegExp(`(${NAME})\\s+(?:\\p{Ll}+\\s+){0,2}${SAYING}\\b[^.]*$`, "u"),
  new RegExp(`\\b[Aa]ccording to\\s+(${NAME})[^.]*$`, "u"),
  new RegExp(`(${NAME})\\s*:\\s*$`, "u"),
];
const AFTER = [
  new RegExp(`^\\W*(${NAME})\\s+(?:\\p{Ll}+\\s+){0,2}${SAYING}\\b`, "u"),
  new RegExp(`^\\W*${SAYING}\\s+(?:by\\s+)?(${NAME})`, "u"),
  new RegExp(`^\\s*[,.]?\\s*(?:[—–-]+|\\(|by|according to)\\s*(${NAME})`, "u"),
];

/**
 * The quotations of a message, each with the speaker it names ("X said “…”", "“…” — X"). A line without quotation marks is one
 * quotation as a whole.
 */
export function claimedIn(message: string): readonly Claimed[] {
  const marked = [...message.matchAll(MARKED)].filter(match => /\p{L}/u.test(match[0]));
  if (marked.length === 0) return unmarked(message);
  return marked.map((match, at) => {
    const from = at === 0 ? 0 : marked[at - 1]!.index + marked[at - 1]![0].length;
    const end = match.index + match[0].length;
    const before = message.slice(Math.max(from, match.index - AROUND), match.index);
    const after = message.slice(end, Math.min(marked[at + 1]?.index ?? message.length, end + AROUND));
    return { words: match[0], speaker: first(AFTER, after) ?? first(BEFORE, before) };
  });
}

function unmarked(message: string): readonly Claimed[] {
  const said = new RegExp(`^(${NAME})\\s+${SAYING}(?:\\s+that)?\\s+(.+)$`, "u").exec(message.trim());
  if (said !== null) return [{ words: said[2]!, speaker: NO_NAME.test(said[1]!) ? null : said[1]! }];
  const colon = new RegExp(`^(${NAME})\\s*:\\s+(.+)$`, "u").exec(message.trim());
  if (colon !== null) return [{ words: colon[2]!, speaker: colon[1]! }];
  return [{ words: message.trim(), speaker: null }];
}

function first(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined && !NO_NAME.test(name.trim())) return name.trim();
  }
  return null;
}
