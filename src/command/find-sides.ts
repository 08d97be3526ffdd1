import { plainName } from "../story/names.ts";
import { fold, lemmaStem, stem, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import { turnOf } from "./find-converse.ts";
import type { Indexed } from "./find-index.ts";
import { isMutual } from "./find-mutual.ts";
import { isActor, isPronoun } from "./find-part.ts";
import { areSeveral, isAnothers, isNamed, mayBe } from "./find-parties.ts";
import { UNDIRECTED } from "./find-person.ts";
import { type Asked, held, type Name, type Term } from "./find-terms.ts";
import { doesIt } from "./find-verb.ts";
import { AUXILIARIES } from "./question-words.ts";

/** Whom a question has do it ("did Ruiz sell"), or suffer it ("was Ruiz sold"). */
interface Side {
  readonly name: Name;
  readonly suffers: boolean;
}

/** True when a fact tells of somebody else doing it, or of the one asked about on the other side. */
export function contradicts(asked: Asked, { known, names }: Indexed): boolean {
  const side = sideOf(asked);
  if (side === null) return actsOther(asked, known);
  const turn = turnOf(asked, known);
  if (turn !== null) {
    const there = known.parts.filter(part => (side.suffers ? isActor(part) : turn.has(part.role)));
    return !there.some(part => mayBe(part, side.name));
  }
  if (isMutual(asked, known) && asked.question.focus !== "description") return false;
  if (side.suffers && !doesIt(asked, known)) return false;
  const acts = (part: Part): boolean =>
    isActor(part) || (UNDIRECTED.has(known.predicate) && part.role === "object");
  const there = known.parts.filter(part => (side.suffers ? part.role === "object" : acts(part)));
  if (there.some(part => mayBe(part, side.name))) return false;
  const behind = Math.max(0, ...there.map(({ words }) => words.span.end));
  const isBehind = ({ words }: Part): boolean => words.span.start >= behind;
  if (
    !there.some(isPronoun) &&
    known.parts.some(part => isOpposite(part, side) && (side.suffers || isBehind(part)))
  )
    return true;
  const { canonical } = side.name;
  // Who only tells of a thing did not do it.
  const tells = canonical.some(form => form === known.attributed?.name || known.predicate === "say");
  if (tells && !canonical.some(form => names.has(plainName(form)))) return true;
  const { focus } = asked.question;
  if (focus === "description") return there.length > 0;
  const isElse = (part: Part): boolean =>
    isNamed(part) || areSeveral(part, side.name) || isAnothers(part, side.name);
  return (focus === "truth" || doesIt(asked, known)) && there.some(isElse);
}

/** The one asked about stands on the other side: it is Ruiz who is sold. */
const isOpposite = ({ role, names }: Part, { name, suffers }: Side): boolean =>
  (suffers ? /^(?:subject|agent)$/ : /^object$/).test(role) &&
  names[0] !== undefined &&
  name.canonical.includes(names[0]);

const TITLE = "(?:(?:the|a|an|former|\\p{Ll}+(?:er|or|ent|ary)|president|mayor|judge) ){0,3}";

/** "Who hired Ruiz": the name right behind the verb. */
const SUFFERED = new RegExp(
  `^(?:who|what|which \\p{Ll}+)(?: has| had| have)? (?!(?:${AUXILIARIES})\\b)\\p{Ll}{3,} (.+)$`,
  "u",
);

function sufferedBy(text: string, names: readonly Name[]): Name | null {
  const rest = SUFFERED.exec(text.replace(/^W/u, "w"))?.[1];
  return rest === undefined ? null : (names.find(({ typed }) => isWhole(rest, typed)) ?? null);
}

const isWhole = (rest: string, typed: string): boolean =>
  fold(rest).startsWith(fold(typed)) &&
  !/^['’\p{L}]/u.test(rest.slice(typed.length)) &&
  !/^(?:,| and | or | \p{Ll}+(?:ed|ing)\b)/u.test(rest.slice(typed.length));

/** The name right behind the first auxiliary. */
function sideOf({ question: { text, focus, speaker }, names }: Asked): Side | null {
  if (focus === "description") {
    const name = names.find(({ typed }) => fold(speaker ?? "").endsWith(fold(typed)));
    return name === undefined ? null : { name, suffers: false };
  }
  const suffered = sufferedBy(text, names);
  if (suffered !== null) return { name: suffered, suffers: true };
  const match = new RegExp(`\\b(${AUXILIARIES})(?:n['’]t)? ${TITLE}(?=\\p{Lu}|\\p{Ll})`, "iu").exec(text);
  if (match === null) return null;
  const rest = fold(text.slice(match.index + match[0].length));
  const name = names.find(
    ({ typed }) => rest.startsWith(fold(typed)) && !/^['’]/u.test(rest.slice(typed.length)),
  );
  if (name === undefined || /^(?:,| and | or )/u.test(rest.slice(name.typed.length))) return null;
  const isForm = /^(?:was|were|is|are|has|have|had)$/iu.test(match[1]!);
  const suffers =
    isForm &&
    /^ (?:been |being |not |ever )*\p{Ll}+(?:ed|en|wn|lt|nt|ught|ung|ound|old|aid)\b/u.test(
      rest.slice(name.typed.length),
    );
  const isBe = /^(?:was|were|is|are)$/iu.test(match[1]!);
  if (isBe && !suffers) return null;
  return {
    name,
    suffers: suffers && (isBe || / been /u.test(rest.slice(name.typed.length, name.typed.length + 8))),
  };
}

/** "Who did the mayor call": what the lawyer did is not told of the mayor. */
const actsOther = (asked: Asked, known: Known): boolean =>
  (asked.question.focus === "person" || (asked.question.focus === "thing" && asked.question.unit === null)) &&
  /\b(?:did|does|do)\b/iu.test(asked.question.text) &&
  turnOf(asked, known) === null &&
  doesIt(asked, known) &&
  isOthers(asked, known);

const SUBJECT = /\b(?:did|does|do|has|have|had|will|would|can|could) (?:the |an? )?(\p{Ll}+)/u;

/** Another thing does it there: that the negotiations may take months does not tell how long the call lasted. */
export function isOthers({ question, terms }: Asked, { parts }: Known): boolean {
  const wanted = stem(SUBJECT.exec(question.text)?.[1] ?? "");
  const subject = terms.find(term => term.stem === wanted);
  const actors = parts.filter(isActor);
  return (
    subject !== undefined &&
    actors.length > 0 &&
    actors.every(
      part =>
        part.names.length === 0 && !isPronoun(part) && held(subject, new Set(stemsOf(part.words.text))) === 0,
    )
  );
}

/** What "did the captain" asks about must be told of somewhere near the fact. */
export function lacksSubject(
  { question: { text, focus }, terms, scenes }: Asked,
  { known, sentence, core, before }: Indexed,
): boolean {
  if (focus === "person" || focus === "description") return false;
  const match =
    /\b(?:did|does|do|has|have|had|will|would|can|could) (?:the |a |an )?(\p{Ll}+)/u.exec(text) ??
    SUFFERING.exec(text);
  const wanted = stem(match?.[1] ?? "");
  const subject = terms.find(term => term.stem === wanted);
  // Somebody's own words seldom name who speaks.
  if (subject === undefined) return false;
  if (SUFFERING.test(text) && suffersOther(subject, known, terms)) return true;
  if (known.attributed !== null) return false;
  const scene = scenes.get(known.source.document) ?? NONE;
  return [core, sentence, before?.stems ?? NONE, scene].every(stems => held(subject, stems) === 0);
}

/** "Were the coins found", "was the woman arrested": one noun, and what was done to it. */
const SUFFERING =
  /\b(?:was|were|is|are) (?:the |an? )?(\p{Ll}+) \p{Ll}+(?:ed|en|wn|lt|nt|ught|ung|old|aid|ound|ilt)\b/u;

/** What it tells to have suffered is something else: "found a display case of chocolate coins" tells of no coins found. */
function suffersOther(subject: Term, { parts, predicate }: Known, terms: readonly Term[]): boolean {
  const told = parts.filter(part => part.role === "object");
  if (told.length === 0 || predicate === "be" || told.some(isPronoun)) return false;
  // A verb that only means the same is held to it more strictly.
  const same = terms.some(term => term.stem === lemmaStem(predicate));
  return told.every(part => {
    const [core = "", ...rest] = part.words.text.split(/\s(?:of|with|from|in|by|filled)\s/u);
    const isHead = held(subject, new Set([stem(part.head), ...stemsOf(core)])) > 0;
    const isInside = held(subject, new Set(stemsOf(rest.join(" ")))) > 0;
    return part.names.length === 0 && !isHead && (isInside || !same);
  });
}

const NONE: ReadonlySet<string> = new Set();
