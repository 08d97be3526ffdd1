/** Abbreviations that a name or a number follows: a full stop after them ends nothing. */
const BEFORE_NAME =
  /^(?:gov|sen|rep|dr|mr|mrs|ms|prof|gen|lt|col|sgt|capt|maj|cmdr|adm|rev|hon|fr|sr|st|mt|ft|pres|supt|det|insp|cllr|messrs|sens|reps|govs|atty|asst|ph|univ|vs|cf|nos?|vol|pp?|art|sec|fig|ed|op|approx|est)$/i;
const OPENER =
  /^(?:the|an?|this|that|these|those|he|she|it|they|we|i|you|his|her|its|their|our|my|in|on|at|by|for|with|from|after|before|but|and|or|so|yet|as|if|when|while|since|there|here|what|who|how|why|where|some|many|most|all|both|no|not|one|two|now|then|however|meanwhile|asked|according|earlier|later)$/i;
const CLOSER = /^(?:["”»›]|''|’)$/;
const CLOCK = /^[ap]\.m\.$/i;
const AFTER_CLOCK =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|utc|bst|cet|eastern|central|mountain|pacific|local)\.?$/i;

interface Word {
  readonly text: string;
}

/**
 * Repairs where a tagger lets sentences start. Takes the words of one paragraph and the indices at which sentences start (ascending, 0 first);
 * returns the same shape. Known faults: `“Sure?” | he asked`, `(D-Wis. | )`, `Gov. | Roe`, `Ph. | D.`, `No. | 3`, `Yahoo! | said`, `3 p.m. Officials`.
 */
export function repairStarts(words: readonly Word[], starts: readonly number[]): number[] {
  const kept = new Set<number>(words.length > 0 ? [0] : []);
  for (const at of starts) {
    if (at <= 0 || at >= words.length) continue;
    const moved = CLOSER.test(words[at]!.text) && !opensAgain(words, at) ? at + 1 : at;
    if (moved < words.length && startsHere(words, moved)) kept.add(moved);
  }
  words.forEach((word, at) => {
    if (word.text.length === 4 && CLOCK.test(word.text) && splitsAfterClock(words, at + 1)) kept.add(at + 1);
  });
  return [...kept].sort((a, b) => a - b);
}

/** A straight mark closes when the mark before it in the paragraph is still open. */
function opensAgain(words: readonly Word[], at: number): boolean {
  if (words[at]!.text !== '"') return false;
  let marks = 0;
  for (let i = at - 1; i >= 0 && at - i < 400; i--) if (words[i]!.text === '"') marks++;
  return marks % 2 === 0;
}

function startsHere(words: readonly Word[], at: number): boolean {
  const next = words[at]!.text;
  if (/^[,;:%)\]]/.test(next) || /^\p{Ll}(?!\p{Lu})/u.test(next)) return false;
  const before = words[at - 1]!.text;
  const stopApart = before === ".";
  const last = stopApart ? (words[at - 2]?.text ?? "") : before.replace(/\.$/, "");
  if (!stopApart && !before.endsWith(".")) return true;
  if (BEFORE_NAME.test(last) && /^(?:\p{Lu}|\d)/u.test(next) && !endsPlainly(last, next)) return false;
  return !isInitial(words, at, last, next);
}

/** "No." and "St." also end sentences: then what follows is no number, or a word that opens sentences. */
function endsPlainly(last: string, next: string): boolean {
  if (/^(?:nos?|vol|pp?|art|sec|fig)$/i.test(last)) return !/^\d/.test(next);
  return OPENER.test(next);
}

/** "George W. | Bush": a lone capital between two capitalised words is an initial. */
function isInitial(words: readonly Word[], at: number, last: string, next: string): boolean {
  if (!/^\p{Lu}$/u.test(last) || !/^\p{Lu}/u.test(next) || OPENER.test(next)) return false;
  const name = words[at - (words[at - 1]!.text === "." ? 3 : 2)]?.text ?? "";
  return /^\p{Lu}\p{Ll}/u.test(name) && !OPENER.test(name);
}

function splitsAfterClock(words: readonly Word[], at: number): boolean {
  const next = words[at]?.text;
  return next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && !AFTER_CLOCK.test(next);
}
