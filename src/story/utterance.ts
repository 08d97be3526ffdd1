import { union } from "./source.ts";
import type { Said } from "./story.ts";
import { wording } from "./wording.ts";

/** Words in a row that two quotations must share before one can be part of the other. */
const RUN = 4;

/**
 * Adds quotations to those on record; the same words by the same speaker in several documents become one utterance: the longest
 * form, every source, the earliest first. Case, accents and punctuation do not count. Linear in the words.
 */
export function mergedUtterances(known: readonly Said[], added: readonly Said[]): readonly Said[] {
  if (known.length === 0 && settled.has(added)) return added;
  const shelf = new Shelf();
  for (const said of [...known, ...added]) shelf.put(said);
  const all = shelf.all();
  if (all.length === known.length + added.length) settled.add(all);
  return all;
}

/** Lists that came through whole: those of an account, which a story that opens with it would look through again. */
const settled = new WeakSet<readonly Said[]>();

const NOWHERE: readonly number[] = [];

/** Utterances indexed by every run of words in them, so that a part finds its whole and the whole its parts. */
class Shelf {
  readonly #said: (Said | null)[] = [];
  readonly #index = new Map<string, number[]>();

  put(added: Said): void {
    let said = added;
    const keys = keysOf(added);
    for (const at of this.#twins(added, keys)) {
      said = merged(this.#said[at]!, said);
      this.#said[at] = null;
    }
    const at = this.#said.push(said) - 1;
    for (const key of said === added ? keys : keysOf(said)) {
      const places = this.#index.get(key);
      if (places === undefined) this.#index.set(key, [at]);
      else places.push(at);
    }
  }

  all(): readonly Said[] {
    return this.#said.filter(said => said !== null);
  }

  #twins(said: Said, keys: readonly string[]): readonly number[] {
    const places = new Set<number>();
    for (const key of keys) for (const at of this.#index.get(key) ?? NOWHERE) places.add(at);
    if (places.size === 0) return NOWHERE;
    return [...places].filter(at => {
      const other = this.#said[at];
      return other !== null && other !== undefined && sameUtterance(other, said);
    });
  }
}

function keysOf(said: Said): readonly string[] {
  const pieces = piecesOf(said);
  const kept = keys.get(pieces);
  if (kept !== undefined) return kept;
  const found = runsIn(spoken(said), said.marked.length > 0);
  keys.set(pieces, found);
  return found;
}

/** By its pieces, as its wording (below). */
const keys = new WeakMap<Said["words"], readonly string[]>();

/** Every run of words, cut out of the whole: from where a word begins to where the last one of its run ends. */
function runsIn(words: string, marked: boolean): readonly string[] {
  const starts = [0];
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) starts.push(at + 1);
  if (!marked || starts.length < RUN) return [words];
  const runs: string[] = [];
  for (let at = 0; at + RUN <= starts.length; at++)
    runs.push(words.slice(starts[at]!, (starts[at + RUN] ?? words.length + 1) - 1));
  return runs;
}

const piecesOf = ({ marked, words }: Said): Said["words"] => (marked.length > 0 ? marked : words);

/** The comparable words of an utterance: what stood in quotation marks, or all its content where nothing did. */
export function spoken(said: Said): string {
  const pieces = piecesOf(said);
  const kept = worked.get(pieces);
  if (kept !== undefined) return kept;
  const words = wording(pieces.map(piece => piece.text).join(" "));
  worked.set(pieces, words);
  return words;
}

/** By its pieces, which an utterance keeps when its speaker is renamed: account, weave and rank ask for it in turn. */
const worked = new WeakMap<Said["words"], string>();

function sameUtterance(a: Said, b: Said): boolean {
  if ((a.marked.length === 0) !== (b.marked.length === 0) || !sameSpeaker(a, b)) return false;
  const [one, two] = [spoken(a), spoken(b)];
  if (one === two) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return a.marked.length > 0 && short.split(" ").length >= RUN && ` ${long} `.includes(` ${short} `);
}

function sameSpeaker(a: Said, b: Said): boolean {
  if (a.speaker.name !== null && b.speaker.name !== null) return a.speaker.name === b.speaker.name;
  if (a.speaker.words !== null && b.speaker.words !== null) {
    return wording(a.speaker.words.text) === wording(b.speaker.words.text);
  }
  // One side names the speaker or describes one, the other does neither: only words of some length are surely the same.
  return a.marked.length > 0 && spoken(a).split(" ").length >= RUN;
}

function merged(a: Said, b: Said): Said {
  const [long, short] = fuller(a, b) ? [a, b] : [b, a];
  const named = surer(long, short) ? long : short;
  // Whoever has it at first hand needs nobody to tell it.
  const { teller, ...telling } = long;
  return {
    ...telling,
    ...(teller && short.teller && { teller }),
    speaker: named.speaker,
    role: named.role ?? (long.speaker.name === named.speaker.name ? long.role : null),
    venue: long.venue ?? short.venue,
    addressee: long.addressee ?? short.addressee,
    said: long.said ?? short.said,
    sources: union(a.sources, b.sources),
    confidence: {
      words: Math.max(a.confidence.words, b.confidence.words),
      speaker: named.confidence.speaker,
    },
  };
}

/** True when `a` is the form to show: more words, then a source that relies on no other, then the earlier one, then the place. */
function fuller(a: Said, b: Said): boolean {
  const [one, two] = [spoken(a).length, spoken(b).length];
  if (one !== two) return one > two;
  const [viaA, viaB] = [reliesOn(a), reliesOn(b)];
  if (viaA !== viaB) return viaB;
  const [dateA, dateB] = [a.sources[0]?.published ?? "9999", b.sources[0]?.published ?? "9999"];
  return dateA === dateB ? a.id <= b.id : dateA < dateB;
}

/** True when the document shown relies on another outlet. */
const reliesOn = ({ words, sources }: Said): boolean =>
  (sources.find(source => source.document === words[0]?.document)?.via.length ?? 0) > 0;

function surer(a: Said, b: Said): boolean {
  const grade = ({ speaker }: Said) =>
    speaker.editor ? 3 : speaker.name !== null ? 2 : speaker.words !== null ? 1 : 0;
  if (grade(a) !== grade(b)) return grade(a) > grade(b);
  return a.confidence.speaker >= b.confidence.speaker;
}
