import { plainName } from "../story/names.ts";
import { fold, lemmaStem, stem, stemsOf } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import type { Indexed } from "./find-index.ts";
import { hasDerived } from "./find-near.ts";
import { isActor, isPronoun } from "./find-part.ts";
import { CONVERSE, doesIt, UNDIRECTED } from "./find-person.ts";
import { type Asked, held, type Name, type Term } from "./find-terms.ts";
import { AUXILIARIES } from "./question-words.ts";

/** Whom a question has do it ("did Ruiz sell"), or suffer it ("was Ruiz sold"). */
interface Side {
  readonly name: Name;
  readonly suffers: boolean;
}

/** Verbs both sides of which do the same: "Ruiz met Pike" is also "Pike met Ruiz". */
const MUTUAL = new Set(
  "meet talk speak discuss converse agree negotiate exchange share marry chat call phone hold have be".split(
    " ",
  ),
);

/** True when a fact tells of somebody else doing it, or of the one asked about on the other side. */
export function contradicts(asked: Asked, { known, names }: Indexed): boolean {
  const side = sideOf(asked);
  if (
    side === null ||
    (MUTUAL.has(known.predicate) && asked.question.focus !== "description") ||
    CONVERSE.has(known.predicate)
  )
    return false;
  if (side.suffers && !doesIt(asked, known)) return false;
  const acts = (part: Part): boolean =>
    isActor(part) || (UNDIRECTED.has(known.predicate) && part.role === "object");
  const there = known.parts.filter(part => (side.suffers ? part.role === "object" : acts(part)));
  if (there.some(part => mayBe(part, side.name))) return false;
  if (there.length === 0 && known.parts.some(part => isOpposite(part, side))) return true;
  const { canonical } = side.name;
  // Who only tells of a thing did not do it.
  const tells = canonical.some(form => form === known.attributed?.name || known.predicate === "say");
  if (tells && !canonical.some(form => names.has(plainName(form)))) return true;
  const { focus } = asked.question;
  if (focus === "description") return there.length > 0;
  const isElse = (part: Part): boolean => isNamed(part) || areSeveral(part, side.name);
  return (focus === "truth" || doesIt(asked, known)) && there.some(isElse);
}

/** "Its officials" are not one person. */
const areSeveral = (part: Part, name: Name): boolean =>
  /[^s]s$/u.test(part.head) && !name.impersonal && !isPronoun(part) && part.names.length === 0;

/** The one asked about stands on the other side: it is Ruiz who is sold. */
const isOpposite = ({ role, names }: Part, { name, suffers }: Side): boolean =>
  (suffers ? /^(?:subject|agent)$/ : /^object$/).test(role) &&
  names[0] !== undefined &&
  name.canonical.includes(names[0]);

/** A part that is a name, as against one that has a name in it ("a former mayor of Oslo"). */
function isNamed({ names, head, words }: Part): boolean {
  if (names[0] === undefined) return false;
  const written = words.text.split(/[\s’']+/u).find(word => fold(word) === fold(head)) ?? "";
  return (
    fold(names[0])
      .split(/[\s-]+/u)
      .includes(fold(head)) || /^\p{Lu}/u.test(written)
  );
}

const TITLE = "(?:(?:the|a|an|former|\\p{Ll}+(?:er|or|ent|ary)|president|mayor|judge) ){0,3}";

/** The name right behind the first auxiliary. */
function sideOf({ question: { text, focus, speaker }, names }: Asked): Side | null {
  if (focus === "description") {
    const name = names.find(({ typed }) => fold(speaker ?? "").endsWith(fold(typed)));
    return name === undefined ? null : { name, suffers: false };
  }
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

/** A part may mean a name: it is of that name, derived from it, or only points back to what is not known. */
function mayBe(part: Part, name: Name): boolean {
  if (name.canonical.some(form => part.names.includes(form))) return true;
  const stems = new Set(stemsOf(`${part.words.text} ${part.names.join(" ")}`));
  const typed = stemsOf(name.typed);
  if (typed.some(one => stems.has(one) || hasDerived(stems, one))) return true;
  return (
    !areSeveral(part, name) &&
    part.names.length === 0 &&
    (isPronoun(part) || /^(?:the|this|that|these|those|its|his|her|their|both)\b/iu.test(part.words.text))
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
