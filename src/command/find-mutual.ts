import { lemmaStem, stem } from "../story/stem.ts";
import type { Known, Part } from "../story/story.ts";
import type { Found } from "./find-part.ts";
import { isActor } from "./find-part.ts";
import type { Asked, Name } from "./find-terms.ts";

/** Verbs both sides of which do the same: "Ruiz met Pike" is also "Pike met Ruiz". */
const MUTUAL = new Set(
  "meet talk speak discuss converse agree negotiate exchange share marry chat call phone hold have be".split(
    " ",
  ),
);
/** Of those, verbs of one direction: who called whom is told only by themselves. */
const DIRECTED = new Set(["call", "phone"]);
/** Verbs that are done with somebody, so that either is an answer to with whom. */
const TOGETHER = new Set("meet talk speak converse negotiate marry chat".split(" "));

/** True where either side of a fact may be the one a question has do it. */
export const isMutual = ({ terms }: Asked, { predicate }: Known): boolean =>
  MUTUAL.has(predicate) &&
  !(DIRECTED.has(predicate) && terms.some(term => term.stem === lemmaStem(predicate)));

const means = ({ names }: Part, asked: readonly Name[]): boolean =>
  names.some(one => asked.some(({ canonical }) => canonical.includes(one)));

const CALLING = new Set([...DIRECTED].map(stem));

/** "Pike spoke with Ruiz": with whom Ruiz spoke is who acts. */
export const isPartner = ({ terms, names }: Asked, { predicate, parts }: Known, part: Part): boolean =>
  TOGETHER.has(predicate) &&
  !terms.some(term => CALLING.has(term.stem)) &&
  isActor(part) &&
  !means(part, names) &&
  parts.some(other => /^(?:object|with|to)$/.test(other.role) && means(other, names));

const PAIR = /^(.+?)(,? and )(?:with )?(.+)$/u;

/** "Mayor Pike and Governor Ruiz spoke": each of two who do it together does it with the other. */
export function partners({ names, terms }: Asked, { predicate, parts }: Known): Found[] {
  if (!TOGETHER.has(predicate) || terms.some(term => CALLING.has(term.stem))) return [];
  // "Pike and Ruiz met the owners": they met those.
  if (parts.some(({ role }) => /^(?:object|with|to)$/.test(role))) return [];
  return parts.filter(isActor).flatMap(part => {
    const pair = PAIR.exec(part.words.text);
    if (pair === null || /, | and /u.test(pair[3]!)) return [];
    const [isFirst, isSecond] = [isAskedIn(pair[1]!, names), isAskedIn(pair[3]!, names)];
    const other = isFirst ? pair[3]! : pair[1]!;
    if (isFirst === isSecond || !part.names.some(name => other.includes(lastWord(name)))) return [];
    const { start, end } = part.words.span;
    const span = isFirst ? { start: end - other.length, end } : { start, end: start + other.length };
    return [{ span, name: null, suits: 0.25 }];
  });
}

const lastWord = (name: string): string => name.split(" ").at(-1)!;

const isAskedIn = (text: string, names: readonly Name[]): boolean =>
  names.some(({ canonical }) => canonical.some(form => text.includes(lastWord(form))));
