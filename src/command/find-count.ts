import { isPersonal } from "../story/lexicon/person-nouns.ts";
import { stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { nearlyOf, synonymsOf } from "../story/synonyms.ts";
import { type Found, partOf, type Value } from "./find-part.ts";
import type { Asked } from "./find-terms.ts";
import { isAge, isScore } from "./find-value.ts";
import { doesIt } from "./find-verb.ts";

const PEOPLE = stem("people");
/** Kinds of people: "one child" is not how many people. */
const KIN: ReadonlySet<string> = new Set(["child", "boy", "girl"].map(stem));

/** "How many": a number of what is asked, or a bare number in a phrase about it ("900 of its 6,200 positions"). */
export function counts(asked: Asked, known: Known): Found[] {
  const { unit } = asked.question;
  const wanted = unit === null ? null : stem(unit);
  const isUnit = (word: string): boolean =>
    wanted === null ||
    stem(word) === wanted ||
    (synonymsOf(wanted).has(stem(word)) && !KIN.has(stem(word))) ||
    (asked.wide && wanted === PEOPLE && isPersonal(word) && !KIN.has(stem(word))) ||
    (asked.wide && nearlyOf(wanted).has(stem(word)) && !KIN.has(stem(word)));
  const grown =
    wanted === null ? null : /\bnumber of (?:[\p{L}-]+ ){0,3}?([\p{L}-]+) from/u.exec(known.sentence.text);
  const isGrown = grown !== null && isUnit(grown[1]!);
  if (hasNone(asked, known)) return [{ span: known.evidence.span, name: null, suits: 0.3 }];
  return known.values.flatMap(value => {
    if (value.type === "share" && /^(?:points?|percent|\p{L}+ly)$/iu.test(unit ?? ""))
      return [{ span: value.span, name: null, suits: 0.2 }];
    if (value.type !== "count" || isScore(value) || isAge(value) || isTeller(known, value)) return [];
    const role = partOf(known, value)?.role;
    if (value.unit === "" && isDashed(known, value, isUnit))
      return [{ span: value.span, name: null, suits: 0.25 }];
    if (value.unit === "" && isNumbered(known, value, isUnit))
      return [{ span: value.span, name: null, suits: 0.25 }];
    if (isGrown && value.unit === "" && /^(?:to|from)$/.test(role ?? ""))
      return [{ span: value.span, name: null, suits: role === "to" ? 0.25 : 0.1 }];
    const total = totalOf(known, value);
    if (total !== null && isUnit(total.unit))
      return [{ span: { start: value.span.start, end: total.span.end }, name: null, suits: 0.3 }];
    if (followed(asked, known, value)) return [{ span: value.span, name: null, suits: 0.2 }];
    if (value.unit !== "" && isUnit(value.unit)) return [{ span: value.span, name: null, suits: 0.25 }];
    if (asked.wide && wanted === PEOPLE && isBareObject(known, value) && doesIt(asked, known))
      return [{ span: value.span, name: null, suits: 0.25 }];
    const opens = opensPart(known, value, isUnit);
    return opens || wanted === null ? [{ span: value.span, name: null, suits: 0.15 }] : [];
  });
}

/** "Did not have children", "no children": there are none of what is counted. */
export function hasNone(asked: Asked, known: Known): boolean {
  const { unit } = asked.question;
  const { negated, predicate, parts, evidence } = known;
  if (unit === null) return false;
  const part = parts.find(({ head }) => stem(head) === stem(unit));
  // "Demanded that no plant be closed" tells of none.
  if (part === undefined || /\bno (?:\p{L}+ ){1,3}be\b/u.test(evidence.text)) return false;
  return (
    (/^no\s/iu.test(part.words.text) && doesIt(asked, known)) ||
    (negated && predicate === "have" && stem(part.words.text) === stem(unit))
  );
}

/** "Killed at least 813": a number by itself, of those to whom it was done. */
const isBareObject = (known: Known, value: Count): boolean => {
  const part = partOf(known, value);
  return (
    value.unit === "" &&
    part?.role === "object" &&
    part.words.span.end <= value.span.end + 1 &&
    part.words.span.start >= value.span.start - 10
  );
};

/** "Put the number of people who have fled at 38,000". */
function isNumbered({ sentence }: Known, { span }: Value, isUnit: (word: string) => boolean): boolean {
  const lead = sentence.text.slice(0, Math.max(0, span.start - sentence.span.start));
  const unit =
    /\bnumber of (?:[\p{Ll}-]+ ){0,2}?(\p{Ll}+)(?: (?:who|that|in|of|with) [^,.;]{1,60})? at (?:\p{Ll}+ ){0,2}$/u.exec(
      lead,
    )?.[1];
  return unit !== undefined && isUnit(unit);
}

/** "The fewest delegates — 71 in all": the number behind what it counts. */
const isDashed = ({ sentence }: Known, { span }: Value, isUnit: (word: string) => boolean): boolean => {
  const noun = /(\p{L}+) ?(?:[—–:(]|-- ?) ?$/u.exec(
    sentence.text.slice(0, Math.max(0, span.start - sentence.span.start)),
  )?.[1];
  return noun !== undefined && isUnit(noun);
};

/** "According to one worker": who tells it is not counted. */
const isTeller = ({ sentence }: Known, { span }: Value): boolean =>
  /\baccording to (?:at least )?$/iu.test(
    sentence.text.slice(0, Math.max(0, span.start - sentence.span.start)),
  );

type Count = Extract<Value, { readonly type: "count" }>;

/** "four of its six teachers": the number they are four of. */
function totalOf(known: Known, value: Value): Count | null {
  const from = known.sentence.span.start;
  for (const other of known.values) {
    const between = known.sentence.text.slice(value.span.end - from, Math.max(0, other.span.start - from));
    if (other.type === "count" && OF.test(between)) return other;
  }
  return null;
}

const OF = /^ of (?:the |its |their |his |her |our |these |those |all |some )?$/iu;

/** "112 injured": the number of those who have what was asked done to them. */
function followed({ terms }: Asked, { sentence }: Known, { span }: Value): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.text.slice(span.end - sentence.span.start))?.[1];
  return (
    next !== undefined &&
    terms.some(term => term.stem === stem(next) || synonymsOf(term.stem).has(stem(next)))
  );
}

function opensPart(known: Known, value: Value, isUnit: (word: string) => boolean): boolean {
  const part = partOf(known, value);
  if (part === undefined || part.words.span.start < value.span.start - 1) return false;
  // "900 of its old ferries"
  const [, of] = /^ of (.+)$/u.exec(part.words.text.slice(value.span.end - part.words.span.start)) ?? [];
  return isUnit(part.head) || (of ?? "").split(/\s+/u).some(isUnit);
}
