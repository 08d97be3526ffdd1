import { plainName } from "../story/names.ts";
import { stem, stemsOf, wordsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { type Found, isPronoun } from "./find-part.ts";
import { type Asked, held } from "./find-terms.ts";
import { isAge, valuesIn } from "./find-value.ts";
import { doesIt } from "./find-verb.ts";

// Answers told by the words of a sentence where no argument of its clause holds them.

const found = ({ sentence }: Known, at: number, words: string, suits: number): Found => {
  const start = sentence.span.start + at;
  return { span: { start, end: start + words.length }, name: null, suits };
};

/** Verbs whose subject is the cause of their object. */
const CAUSING = /^(?:cause|trigger|spark|prompt|provoke|lead|force|make)$/;

/** "What caused the fire": what caused it, or what it was caused by. */
export function causers({ question: { text }, terms }: Asked, known: Known): Found[] | null {
  if (
    !CAUSING.test(known.predicate) ||
    !/^what (?:has |had )?(?:caused|triggered|sparked|prompted|provoked|led)\b/iu.test(text)
  )
    return null;
  const said = new Set(
    stemsOf(
      known.parts
        .filter(({ role }) => role !== "subject" && role !== "agent")
        .map(({ words }) => words.text)
        .join(" "),
    ),
  );
  const caused = terms.filter(
    term =>
      !CAUSING.test(term.word.replace(/(?:d|ed)$/u, "")) &&
      !/^(?:cause|caus|led|trigger|spark|prompt|provok)/iu.test(term.word),
  );
  if (!caused.some(term => held(term, said) > 0)) return [];
  return known.parts
    .filter(part => (part.role === "subject" || part.role === "agent") && !isPronoun(part))
    .map(({ words, role }) => ({ span: words.span, name: null, suits: role === "agent" ? 0.3 : 0.25 }));
}

/** "No cause was immediately known", "the cause is being investigated": told for any question what the cause was. */
export function unknownCause({ question: { text } }: Asked, { sentence, evidence }: Known): Found[] {
  if (!/\bcaused?\b/iu.test(text)) return [];
  const isTold =
    /\bno cause\b|\bcause\b[^.;]{0,50}\b(?:unknown|unclear|not (?:yet |immediately )*(?:been )?(?:known|clear|determined|established|released)|under investigation|being investigated)/iu;
  const match = isTold.exec(sentence.text);
  return match === null || !isTold.test(evidence.text)
    ? []
    : [{ span: evidence.span, name: null, suits: 0.1 }];
}

/** Where a fact's verb stands in its sentence; -1 where no form of it does. */
function verbAt({ predicate, sentence, evidence }: Known): number {
  const from = evidence.span.start - sentence.span.start;
  for (const match of sentence.text.matchAll(/[\p{L}’']+/gu)) {
    if (match.index >= from && (stem(match[0]) === stem(predicate) || match[0] === predicate))
      return match.index;
  }
  return -1;
}

/** Words that bring in a cause, and how well each suits. */
const CAUSES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:because(?: of)?|owing to|due to|thanks to) (?:[^.;]|\.(?=\d))+/u, 0.3],
  [
    /\b(?:in protest (?:against|at|over)|in response to|in connection with|on suspicion of|on charges of|in order to) (?:[^.;,]|[.,](?=\d))+/u,
    0.25,
  ],
  [/\b(?:hours|days|minutes|weeks) after (?:[^.;]|\.(?=\d))+/u, 0.15],
  [
    /\b(?:over|for|with|through|amid|following|after) (?!the (?:first|second|third|last) time)(?:[^.;,]|[.,](?=\d))+/u,
    0.06,
  ],
];
/** What follows "for" and is no cause: a length of time. */
const TIME =
  /^(?:over|for|with|after) (?:more than |nearly |about |almost )?(?:\d|an? |\p{Ll}+ )?(?:\p{Ll}+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b/u;

/** Why: what follows the verb of the fact and brings in a cause, and "X, so that Y" of Y. */
export function causes(asked: Asked, known: Known): Found[] {
  if (!doesIt(asked, known) && known.predicate !== "be") return [];
  const verb = verbAt(known);
  const rest = known.sentence.text.slice(Math.max(0, verb));
  const told = CAUSES.flatMap(([pattern, suits]) => {
    const match = pattern.exec(rest);
    if (verb < 0 || match === null || TIME.test(match[0])) return [];
    return [found(known, verb + match.index, match[0].trimEnd(), suits)];
  });
  return [...told, ...before(known, verb)];
}

/** "It made the ice darker, so that it absorbed more heat": the first is why the second. */
function before(known: Known, verb: number): Found[] {
  const so = /,? so(?: that)? /u.exec(known.sentence.text);
  if (so === null || so.index === 0 || verb < so.index) return [];
  return [found(known, 0, known.sentence.text.slice(0, so.index), 0.2)];
}

/** "Broke windows with stones to free the children": how they were freed is what was done for that purpose. */
export function bywhich({ terms }: Asked, known: Known): Found[] {
  const purpose = known.parts.find(({ role }) => role === "purpose" || role === "to");
  const verb = verbAt(known);
  if (purpose === undefined || verb < 0) return [];
  const done = wordsOf(purpose.words.text).find(word => word !== "to") ?? "";
  if (!terms.some(term => term.stem === stem(done))) return [];
  const end = purpose.words.span.start - known.sentence.span.start;
  const words = known.sentence.text
    .slice(verb, end)
    .replace(/ (?:in order )?to ?$/u, "")
    .trimEnd();
  return words === "" ? [] : [found(known, verb, words, 0.3)];
}

/** "54 to 41", "by a vote of 5-4": the result of a vote or a match. */
export function tallies(known: Known): Found[] {
  if (!/^(?:vote|pass|win|lose|beat|defeat|draw|end|finish|reject|approve|decide|be)$/.test(known.predicate))
    return [];
  const match =
    /\b\d{1,4} (?:to|votes to) \d{1,4}\b(?! (?:percent|per|million|billion|years?|months?|weeks?|days?))/u.exec(
      known.sentence.text,
    );
  return match === null ? [] : [found(known, match.index, match[0], 0.25)];
}

/** An age beside the name asked about, before it or after it; without a name, any age of the fact. */
export function ages({ names, terms }: Asked, known: Known): Found[] {
  const own = valuesIn(known, isAge);
  const forms = names.flatMap(({ typed, canonical }) => [typed, ...canonical]);
  if (forms.length === 0)
    return own.length > 0 || terms.length === 0
      ? own
      : described(
          known,
          terms.map(term => term.stem),
        );
  const { text } = known.sentence;
  const aged = Array.from(
    text.matchAll(/\b(\d{1,3})-year-old (?:[\p{L}’'-]+ ){0,5}?[\p{L}’'-]+, ((?:\p{Lu}[\p{L}’'-]+ ?)+)/gu),
  );
  const beside = aged.filter(([, , name = ""]) =>
    forms.some(form => plainName(name.trim()) === plainName(form)),
  );
  return [
    ...own,
    ...beside.map(({ 0: all, index }) => found(known, index, /^\d+-year-old/u.exec(all)![0], 0.2)),
  ];
}

/** "A 34-year-old former employee was arrested": whoever the sentence tells that of. */
function described(known: Known, wanted: readonly string[]): Found[] {
  const match = /\b\d{1,3}-year-old\b/u.exec(known.sentence.text);
  const stems = new Set(stemsOf(known.sentence.text));
  if (match === null || !wanted.some(one => stems.has(one))) return [];
  return [found(known, match.index, match[0], 0.15)];
}
