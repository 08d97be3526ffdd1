import { isPersonal } from "../story/lexicon/person-nouns.ts";
import type { Candidate } from "./pick-candidates.ts";
import type { Told } from "./pick-words.ts";

const SPAN_OF_TIME = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|nights?)$/u;
const LENGTH =
  /^(?:miles?|metres?|meters?|kilomet\p{L}+|feet|foot|inches|acres?|tons?|tonnes?|pounds?|kilos?|degrees?)$/u;

/** What kind of thing words are, with "#" where they hold a number: a kind of name, "money", "time", "somebody", "thing". */
export function kindOf({ tree, words }: Told, { head, first, last, form }: Candidate): string {
  if (form !== "phrase") return form;
  const own = words.slice(first, last + 1);
  const isNumbered = tree.tags.slice(first, last + 1).includes("CD");
  const mark = isNumbered ? "#" : "";
  const name = tree.kinds[head];
  const word = words[head]!;
  if (isNumbered && own.some(one => /[$£€¥]/u.test(one) || /^(?:dollars?|euros?|pounds?|cents?)$/u.test(one)))
    return "money";
  if (name != null) return `${name}${mark}`;
  if (/^(?:percent|%|per)/u.test(word)) return "share";
  if (SPAN_OF_TIME.test(word)) return `time${mark}`;
  if (LENGTH.test(word)) return `length${mark}`;
  if (tree.tags[head] === "CD") return "number";
  if (/^NNP/u.test(tree.tags[head]!)) return `name${mark}`;
  return `${isPersonal(word) ? "somebody" : "thing"}${mark}`;
}
