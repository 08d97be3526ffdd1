import { plainName } from "../story/names.ts";
import { fold, stem, stemsOf, wordsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Before } from "./find-context.ts";
import { tellingStems } from "./find-part.ts";
import { held, termOf } from "./find-terms.ts";

/** Somebody of whom a source says that they are what was asked for, newest source first. */
export interface Holder {
  readonly known: Known;
  readonly name: Part;
}

/** Words that make another office of an office. */
const RANK = /\b(?:deputy|vice|acting|assistant|associate|former|ex|interim|co|incoming|then|late)\b/giu;

/**
 * Who is "the president of Ukraine": each word of it must stand in a role as given, a country also as its adjective. Where the role only
 * points at its body ("their coach"), the body must be named in that sentence or the one before.
 */
export function holdersOf(
  asked: string,
  facts: readonly Known[],
  before: ReadonlyMap<string, Before>,
  wide = false,
): Holder[] {
  const past = /^was\b/iu.test(asked);
  const wanted = asked.replace(/^(?:is|was|are|were|['’]s)\s+/iu, "");
  const found = facts.flatMap(known => {
    const name = known.parts.find(({ role }) => role === "subject");
    const role = known.parts.find(part => part.role === "complement");
    if (known.kind !== "role" || name === undefined || role === undefined) return [];
    return isOffice(wanted, role.words.text, past) && isOfBody(wanted, role, known, before, wide)
      ? [{ known, name }]
      : [];
  });
  const newest = found.sort((a, b) =>
    (b.known.source.published ?? "").localeCompare(a.known.source.published ?? ""),
  );
  return [
    ...new Map(newest.reverse().map(one => [one.name.names[0] ?? one.name.words.text, one])).values(),
  ].reverse();
}

/** The same office at the same rank; who was something may be called former. */
function isOffice(wanted: string, role: string, past: boolean): boolean {
  const ranks = (text: string): string[] => (text.match(RANK) ?? []).map(fold).sort();
  const given = ranks(role).filter(rank => !(past && /^(?:former|ex|late|then)$/.test(rank)));
  return (
    given.join() ===
    ranks(wanted)
      .filter(rank => given.includes(rank) || !past)
      .join()
  );
}

function isOfBody(
  wanted: string,
  { words, head }: Part,
  known: Known,
  before: ReadonlyMap<string, Before>,
  wide: boolean,
): boolean {
  const stems = new Set([...stemsOf(words.text), stem(head)]);
  const missing = wordsOf(wanted.replace(RANK, " ").replace(/['’]s\b/gu, "")).filter(word => {
    const [telling] = tellingStems(word);
    return telling !== undefined && held(termOf(word, "person"), stems) === 0 && !isAdjective(word, stems);
  });
  if (missing.length === 0) return true;
  const around = new Set(stemsOf(known.sentence.text));
  const isOffice = held(termOf(head, "person"), new Set(stemsOf(wanted))) > 0;
  if (wide && isOffice && !/ of /u.test(words.text))
    return missing.every(word => around.has(stem(word)) || isAdjective(word, around));
  // "The finance director", in a text whose title names the firm.
  const isBare = /^the \p{Ll}[\p{Ll} -]*$/u.test(words.text) && !/ of /u.test(words.text);
  if (isBare && holdsWording(wording(known.source.title ?? ""), wording(missing.join(" ")))) return true;
  if (!/^(?:its|their|his|her)\b/iu.test(words.text)) return false;
  const name = wording(missing.join(" "));
  const from = known.sentence.text.slice(0, Math.max(0, words.span.start - known.sentence.span.start));
  return (
    missing.every(word => /^\p{Lu}/u.test(word)) &&
    [from, before.get(known.id)?.text ?? ""].some(text => holdsWording(wording(text), name))
  );
}

/** Letters a country and its adjective share at least ("Lithuania", "Lithuanian"; "Poland", "Polish" share fewer). */
const ROOT = 4;

/** "Russian" for "Russia". */
function isAdjective(word: string, stems: ReadonlySet<string>): boolean {
  const name = plainName(word);
  if (name.length < ROOT || !/^\p{Lu}/u.test(word)) return false;
  const root = name.replace(/[aey]$/u, "");
  return [...stems].some(
    one => one.startsWith(root) && /^(?:n|an|ian|ic|ish|ese|i|s|nian|is)?$/u.test(one.slice(root.length)),
  );
}
