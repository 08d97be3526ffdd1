import {
  actorNames,
  datesAgree,
  dayOf,
  isPronoun,
  isSameActor,
  isSamePart,
  type Matter,
  matterOf,
  speakerOf,
  UNNAMED,
} from "./matter.ts";
import { amountOf, isFigure, unitOf } from "./measure.ts";
import { stem } from "./stem.ts";
import type { Known, Part } from "./story.ts";
import { wordsIn } from "./wording.ts";

/** A "not" that leaves open, or even says, that it happened: "not only", "not until Friday", "had not yet". */
const HALF =
  /\b(?:not|n['’]t)\s+(?:all|every\w*|only|just|merely|simply|even|always|necessarily|immediately|solely)\b|\b(?:yet|until|till|unless|because|whether|(?:have|has|had|need|needs|needed) to)\b/iu;

/** A "not" that is said of somebody outright; "for not paying" and "refused to pay" are told of something else. */
const OUTRIGHT =
  /\b(?:do|does|did|is|are|was|were|has|have|had)(?:n['’]t| (?:\p{Ll}+ )?not| never)\b|\bnever\b/iu;
/** Likened, or of another time. */
const LIKENED = /\bas \p{L}+ as\b|\b(?:any ?more|any longer|no longer|still)\b/iu;

/** True when a fact says that something is not so: "denied that …", "did not …". */
export function isDenial({ modality, negated, evidence: { text } }: Known): boolean {
  if (modality === "denied") return !negated;
  return modality === "did" && negated && OUTRIGHT.test(text) && !HALF.test(text) && !LIKENED.test(text);
}

const ASKED = /^\W*(?:whether|if|how|why|should|would|unless)\b/iu;

/** True when a fact says that something is so. */
export const isAffirmed = ({ modality, negated, evidence }: Known): boolean =>
  modality === "did" && !negated && !ASKED.test(evidence.text);

/** Verbs that say little by themselves: what they go with must be the same too. */
const LIGHT = new Set(["be", "have", "do", "go", "get", "make", "take", "give", "come", "become"].map(stem));
/** Verbs of saying and thinking: that somebody did not say a thing is no denial of it. */
const SAYING = new Set(
  "say tell add claim deny report think believe know want expect hope seem try ask see comment respond"
    .split(" ")
    .map(stem),
);

export const isDeniable = ({ predicate }: Known): boolean => predicate !== "" && !SAYING.has(stem(predicate));

/** Verb and actor, under each name the actor goes by here: a fact and its denial have one of them in common. */
export function deedsOf(known: Known): readonly string[] {
  const done = deeds.get(known);
  if (done !== undefined) return done;
  const names = matterOf(known).actors.flatMap(actorNames);
  const found = names.map(name => `${known.predicate} ${name}`);
  deeds.set(known, found);
  return found;
}

const deeds = new WeakMap<Known, readonly string[]>();

/** The same of a denial; who an "it" in it is, its speaker may say. */
export function deedsDenied(denial: Known): readonly string[] {
  const speaker = matterOf(denial).actors.some(isPronoun) ? speakerNames(denial) : [];
  return [...deedsOf(denial), ...speaker.map(name => `${denial.predicate} ${name}`)];
}

/** True for a denial that may be of a fact at all: it is not told aside, and "is not" and "has not" say what is not, or how many. */
export function isTelling(denial: Known): boolean {
  if (denial.modality !== "denied" && isRelative(denial)) return false;
  if (!LIGHT.has(stem(denial.predicate)) || figuresIn(denial).length > 0) return true;
  return namedIn(matterOf(denial)).some(({ role }) => /^(?:object|complement)$/u.test(role));
}

/** False where time and voice alone tell that a denial does not deny a fact: cheap to tell. */
export const mayDeny = (denial: Known, fact: Known): boolean =>
  isOtherVoice(denial, fact) && isInTime(denial, fact);

/** True when a denial that tells denies a fact: the same verb of the same actor, everything the denial names named in the fact too. */
export function denies(denial: Known, fact: Known): boolean {
  if (!mayDeny(denial, fact)) return false;
  const [not, is] = [matterOf(denial), matterOf(fact)];
  if (!sameActor(denial, not, is)) return false;
  if (!datesAgree(denial, fact) || !figuresAgree(denial, fact)) return false;
  const named = namedIn(not);
  if (!named.every(part => is.others.some(other => isSamePart(part, other)))) return false;
  // "He did not resign" is said against nothing but that.
  return figuresIn(denial).length > 0 || named.length > 0 || is.others.length === 0;
}

const namedIn = ({ others }: Matter): readonly Part[] => others.filter(part => !isNumber(part));

const RELATIVE = /\b(?:which|whom|whose)\b/iu;

/** "Cyprus, which Turkey does not recognize": what it is about stands outside of the clause, and is easily taken for something else. */
function isRelative({ evidence, sentence }: Known): boolean {
  const before = sentence.text.slice(0, Math.max(0, evidence.span.start - sentence.span.start));
  return RELATIVE.test(evidence.text) || RELATIVE.test(before.slice(-LEAD));
}

/** Characters before a clause in which its relative pronoun stands. */
const LEAD = 7;

/**
 * Nobody denies their own words by saying others; a document's own voice is not set against itself. In one document a voice without a name
 * may be any other's, as in an interview whose answers are not marked.
 */
function isOtherVoice(denial: Known, fact: Known): boolean {
  const [one, other] = [speakerOf(denial), speakerOf(fact)];
  if (denial.source.document !== fact.source.document) return one !== other || one === "";
  return one !== other && (denial.modality === "denied" || ![one, other].includes(UNNAMED));
}

/** What was not so before may have come to be: only an outright denial speaks of what is told elsewhere, whenever. */
const isInTime = (denial: Known, fact: Known): boolean =>
  denial.modality === "denied" ||
  denial.source.document === fact.source.document ||
  (dayOf(fact) !== "" && dayOf(denial) >= dayOf(fact));

function sameActor(denial: Known, not: Matter, is: Matter): boolean {
  return not.actors.some(actor =>
    is.actors.some(other => isSameActor(actor, other) || (isPronoun(actor) && speaksFor(denial, other))),
  );
}

/** "The firm disputed that it had paid": an "it" within a denial is mostly whoever denies. */
const speaksFor = (denial: Known, actor: Part): boolean =>
  actorNames(actor).some(name => speakerNames(denial).includes(name));

/** The speaker's name, or the stems of the words there are for one. */
function speakerNames({ attributed }: Known): readonly string[] {
  if (attributed === null) return [];
  if (attributed.name !== null) return [attributed.name];
  return wordsIn(attributed.words?.text ?? "").map(({ text }) => stem(text));
}

const figuresIn = (known: Known) => known.values.filter(isFigure);

/** A denial of one figure is no denial of another. */
const figuresAgree = (denial: Known, fact: Known): boolean =>
  figuresIn(denial).every(one =>
    figuresIn(fact).some(other => unitOf(one) === unitOf(other) && amountOf(one) === amountOf(other)),
  );

/** "Million" of "$3 million": compared as a figure. */
const isNumber = ({ head, words }: Part): boolean => /\d/u.test(words.text) || /illion$/u.test(head);
