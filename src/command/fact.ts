import type { Card } from "../card/card.ts";
import { type FactShown, factCard, noFactCard, type Verdict } from "../card/fact.ts";
import { cite } from "../story/cite.ts";
import { stemsOf } from "../story/stem.ts";
import { nearlyOf, synonymsOf } from "../story/synonyms.ts";
import { answerModel } from "../text/model/answer/model.ts";
import { type Context, command } from "./command.ts";
import { askedBack } from "./fact-stories.ts";
import { type Match, matches, nearest } from "./find.ts";
import { beforeOf, scenesOf } from "./find-context.ts";
import { type Indexed, indexed } from "./find-index.ts";
import { ofKind } from "./find-kind.ts";
import { askedOf } from "./find-names.ts";
import { named } from "./find-near.ts";
import { sentenceMatches } from "./find-sentence.ts";
import { type Asked, widened } from "./find-terms.ts";
import { optionsFor, picked } from "./pick.ts";
import { parseQuestion } from "./question.ts";
import { routed } from "./route.ts";
import { whichStory } from "./which.ts";

/** Facts looked at for one question. */
const LOOKED_AT = 56;
/** Answers shown side by side, and how much worse the last of them may fit than the first. */
const SIDE_BY_SIDE = 3;
const CLOSE = 0.06;
/** Words a lookup takes; synonyms come after the question's own. */
const WORDS = 16;

export const fact = command({
  name: "fact",
  summary: "The figure, date, name or place asked for, with evidence",
  example: "/fact How long did Trump and Putin talk?",
  options: [
    { name: "question", description: "A question in plain words", kind: "text", required: true },
    { name: "scope", description: "One story only", kind: "story", required: false },
  ],
  async run({ question, scope }, context) {
    const within = scope === null ? null : await whichStory(scope, context);
    if (within?.type === "one") return answerFact(question, context, within.story.id);
    return routed(question, context, answerFact);
  },
});

/** Answers a question from the facts on record, or says that none does. Never guesses: name, words and type of answer must all fit. */
export async function answerFact(text: string, context: Context, story: string | null = null): Promise<Card> {
  const { store, space } = context;
  const asked = await askedOf(parseQuestion(text), context);
  const words = wordsOf(asked);
  const facts = words.length === 0 ? [] : await store.lookup.known(space, { words, story, limit: LOOKED_AT });
  const before = await beforeOf(facts, context);
  const all = indexed(facts, before);
  const strict = sideBySide(matches(asked, all));
  const wide = all.length === 0 ? asked : widened(asked, await scenesOf(facts, context));
  const ruled = strict.length > 0 ? strict : sideBySide(await widely(asked, wide, all, context));
  const trained = await trainedChoice(wide, all, ruled, context);
  const found = trained === null ? ruled : [trained];
  // A name says which story is meant; without one, answers of several stories are no conflict.
  const back =
    story !== null || asked.names.length > 0
      ? null
      : await askedBack(
          text,
          found.map(match => match.known),
          context,
        );
  if (back !== null) return back;
  const shown = (await Promise.all(found.map(match => shownOf(match, context)))).flatMap(one =>
    one === null ? [] : [one],
  );
  if (shown.length > 0) return factCard(shown, verdictOf(asked, found[0]!));
  return noFactCard(missing(asked, all), nearest(asked, all), await store.lookup.coverage(space));
}

/** Where no fact answers a question taken strictly: those that tell every word of it, in other words too or by what their text is about. */
async function widely(
  asked: Asked,
  wide: Asked,
  all: readonly Indexed[],
  context: Context,
): Promise<readonly Match[]> {
  if (asked.question.focus === "truth" || all.length === 0) return [];
  const found = await ofKind(asked.question, matches(wide, all), context);
  return found.length > 0 ? found : ofKind(asked.question, sentenceMatches(wide, all).slice(0, 1), context);
}

/** Types of answer that the trained choice has learned. */
const CHOSEN = /^(?:person|thing|date|place|amount|count|duration|distance|age|reason)$/;

/** What the trained choice answers where no rule does, or where it holds what they found for wrong. */
async function trainedChoice(
  wide: Asked,
  all: readonly Indexed[],
  ruled: readonly Match[],
  context: Context,
): Promise<Match | null> {
  const { focus, kind, text } = wide.question;
  if (!CHOSEN.test(focus) || kind !== "fact" || /^whose\b/iu.test(text) || all.length === 0) return null;
  const choice = picked(wide, optionsFor(wide, all, answerModel()), ruled);
  const [kept] = choice === null ? [] : await ofKind(wide.question, [choice], context);
  return kept ?? null;
}

/** The question's own words and names, then words that mean the same. */
function wordsOf({ terms, names }: Asked): string[] {
  const own = [
    ...names.flatMap(name => name.canonical[0] ?? name.typed).flatMap(name => name.split(/\s+/)),
    ...terms.map(term => term.word),
  ];
  const others = terms.flatMap(term => [...synonymsOf(term.stem)]);
  const near = terms.flatMap(term => [...nearlyOf(term.stem)]);
  return [...new Set([...own, ...others, ...near])].slice(0, WORDS);
}

/** The best match and those that fit nearly as well and say something else. */
function sideBySide(found: readonly Match[]): Match[] {
  // What its source took back is an answer only where nothing else is.
  const standing = found.filter(({ known }) => known.status !== "withdrawn");
  const all = standing.length > 0 ? standing : found;
  const [best] = all;
  if (best === undefined) return [];
  if (best.found === null) return [best];
  const chosen: Match[] = [];
  for (const match of all) {
    if (chosen.length === SIDE_BY_SIDE || match.score < best.score - CLOSE) break;
    if (!chosen.some(other => sameAnswer(match, other))) chosen.push(match);
  }
  return chosen;
}

function sameAnswer(a: Match, b: Match): boolean {
  if (a.known.source.document === b.known.source.document && a.found !== null && b.found !== null) {
    const overlap = a.found.span.start < b.found.span.end && b.found.span.start < a.found.span.end;
    if (overlap || a.known.sentence.span.start === b.known.sentence.span.start) return true;
  }
  return answerWords(a) === answerWords(b);
}

const answerWords = ({ known, found }: Match): string => {
  const from = known.sentence.span.start;
  return found === null
    ? ""
    : stemsOf(found.name ?? known.sentence.text.slice(found.span.start - from, found.span.end - from)).join(
        " ",
      );
};

async function shownOf({ known, found }: Match, { store, space }: Context): Promise<FactShown | null> {
  if (found === null) return { known, answer: null };
  const document = await store.documents.get(space, known.source.document);
  return document === null
    ? null
    : { known, answer: { words: cite(document, found.span), name: found.name } };
}

const NOT = /\b(?:not|never)\b|n['’]t\b/iu;
const NONE = /\bno (?:\p{Ll}+ ){1,3}(?:that |to |of )?$/u;

/** Yes or no only where the fact is told as one; what was planned, possible or denied is said to be so. */
function verdictOf({ question: { focus, text } }: Asked, { known }: Match): Verdict {
  if (focus !== "truth") return null;
  if (known.status === "withdrawn") return "withdrawn";
  if (known.modality === "denied") return "denied";
  if (known.status === "disputed") return "disputed";
  if (known.attributed !== null) return "reported";
  // "Came from behind to win on Sunday": a purpose with a day gone by was reached.
  const isPast = known.values.some(
    value => value.type === "date" && value.when.to !== null && !value.when.planned,
  );
  if (
    known.modality !== "did" &&
    !(known.modality === "plans" && isPast) &&
    !/\b(?:will|would|could|can|may|might|plan|expect|intend|going)/iu.test(text)
  )
    return "possible";
  const negative = NOT.test(text);
  const { sentence, evidence } = known;
  const lead = sentence.text.slice(0, Math.max(0, evidence.span.start - sentence.span.start));
  // "There is no rule that she must": what there is no rule for, and what is told of no one.
  const isNone = NONE.test(lead) || known.parts.some(({ words }) => /^no\s/iu.test(words.text));
  // A "not" somewhere else in the clause: the words are shown, and no yes is put before them.
  if (!known.negated && !isNone && !negative && NOT.test(evidence.text)) return null;
  return (known.negated || isNone) === negative ? "yes" : "no";
}

/** Names in the question that stand nowhere on record. */
function missing({ names }: Asked, all: readonly Indexed[]): string[] {
  return names
    .filter(name => name.canonical.length === 0 && !all.some(one => named(name, one) > 0))
    .map(name => name.typed);
}
