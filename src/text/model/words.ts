import { takesStop } from "./abbreviations.ts";
import { cutContraction } from "./contractions.ts";
import { plainWordAt, spacesAt, standsAlone } from "./quick-words.ts";

/** Where words start and end, in order, never overlapping; a slice of the text each. */
export interface WordSpans {
  readonly starts: number[];
  readonly ends: number[];
}

// Letters and digits joined by marks that do not end a word: hyphen, slash, ampersand, apostrophe; a stop or a comma
// inside a number; a stop inside initials ("U.S.") and host names. Every joiner is outside the class it joins, so
// matching is linear.
const ATOM = "[\\p{L}\\p{N}\\p{M}_]+";
const ACRONYM = "(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?";
const JOINED = `(?:[-‐‑/](?:${ACRONYM})|(?:[-‐‑/&'’+](?=[\\p{L}\\p{N}])|(?<=\\p{N})[.,:](?=\\p{N}))${ATOM}|\\.(?:com|org|net|gov|edu|co|uk|io|tv|info)(?![\\p{L}\\p{N}]))*`;
const WORD = new RegExp(`(?:${ACRONYM}|Ph\\.D\\.?|${ATOM})${JOINED}`, "uy");
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/uy;
const MARKUP = /<\/?[a-z][^<>]{0,300}>/y;
const HANDLE = /[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const PUNCTUATION =
  /\.{2,}|…|-{2,}|[?!]{2,}|''|``|(?:['’](?=\d\ds?\b)\d\ds?|['’](?:em|til|cause|tis|twas|n)\b)|[\s\S]/iuy;
const DOLLARS = /(?:US|AU?|CA?|HK|NZ|R)\$/y;
const GAP = /[\s\u200b\u2060\u00ad]+/y;

/** Cuts `text[start .. end)` into words the way the Penn Treebank does: do|n't, Smith|'s, $|5, U.S., front-runner. */
export function splitWords(text: string, start: number, end: number): WordSpans {
  const spans: WordSpans = { starts: [], ends: [] };
  const stretch = end === text.length ? text : text.slice(0, end);
  let at = start;
  while (at < end) {
    const gap = spacesAt(stretch, at) || lengthAt(GAP, stretch, at);
    if (gap > 0) at += gap;
    else at = takeWord(stretch, at, spans);
  }
  return spans;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Adds the word that starts at `at` (in pieces, if contracted) and returns where it ends. */
function takeWord(text: string, at: number, spans: WordSpans): number {
  const plain = plainWordAt(text, at);
  if (plain > 0) return addPieces(text, at, at + plain, spans);
  if (standsAlone(text, at)) return add(at, at + 1, spans);
  const special = specialAt(text, at);
  if (special > 0) return add(at, at + special, spans);
  const word = lengthAt(WORD, text, at);
  if (word === 0) return takeMark(text, at, spans);
  const end = withStop(text, at, at + word);
  return addPieces(text, at, end, spans);
}

/** Currencies, links, markup, addresses, handles: tried only where their first character or a mark further on allows it. */
function specialAt(text: string, at: number): number {
  const first = text[at]!;
  const dollars = lengthAt(DOLLARS, text, at);
  if (dollars > 0) return dollars;
  if (first === "<") return lengthAt(MARKUP, text, at);
  if (first === "@" || first === "#") return lengthAt(HANDLE, text, at);
  if (/[hw]/i.test(first) || chunkHasAt(text, at)) return lengthAt(LINK, text, at);
  return 0;
}

/** Is there an "@" within the next 65 characters, before any space? */
function chunkHasAt(text: string, at: number): boolean {
  for (let i = at; i < at + 65 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40) return true;
    if (code <= 0x20) return false;
  }
  return false;
}

function withStop(text: string, at: number, end: number): number {
  if (text[end] !== "." || text[end + 1] === ".") return end;
  return takesStop(text.slice(at, end), text.slice(end + 1, end + 8)) ? end + 1 : end;
}

function takeMark(text: string, at: number, spans: WordSpans): number {
  const spaced = text.startsWith(". . .", at) ? 5 : 0;
  return add(at, at + (spaced || lengthAt(PUNCTUATION, text, at) || 1), spans);
}

function add(start: number, end: number, spans: WordSpans): number {
  spans.starts.push(start);
  spans.ends.push(end);
  return end;
}

function addPieces(text: string, start: number, end: number, spans: WordSpans): number {
  const cut = cutContraction(text, start, end);
  if (cut > start && cut < end) add(start, cut, spans);
  return add(cut > start && cut < end ? cut : start, end, spans);
}
