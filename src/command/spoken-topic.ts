import { fold, stem, stemsOf, wordsOf } from "../story/stem.ts";
import type { Said } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import { held, type Term, termOf } from "./find-terms.ts";

/** What a question is about: its terms, and the noun they are about ("elections" in "elections in Ukraine"). */
interface Topic {
  readonly terms: readonly (Term & { readonly name: boolean; readonly beside: boolean })[];
  readonly head: Term | null;
  readonly stems: readonly string[];
}

const BESIDE = /\s(?:in|of|for|on|with|at|from|to|between|by|near|against|during|after|before)\s/iu;

export function topicOf(about: string): Topic {
  const plain = about.replace(/(\p{L})['’]s\b/gu, "$1");
  const stems = topicTerms(plain);
  const core = wordsOf(plain.split(BESIDE)[0] ?? "");
  const words = wordsOf(plain).filter(word => stems.includes(stem(word)));
  const beside = new Set(words.filter(word => !core.includes(word)).map(fold));
  const terms = words.map(word => ({
    ...termOf(word, "thing"),
    name: /^\p{Lu}/u.test(word),
    beside: beside.has(fold(word)),
  }));
  const last = words.filter(word => core.includes(word)).at(-1) ?? words.at(-1);
  return { terms, head: last === undefined ? null : termOf(last, "thing"), stems };
}

/** What a name in the topic weighs that only says where or whose. */
const ASIDE = 0.3;
/** A word that only the sentence around the statement has. */
const AROUND = 0.9;

/** How much of a topic a statement bears on, 0..1: in its own words, names also in the sentence they stand in. Without the topic's noun, not at all. */
export function bearingOn({ terms, head, stems }: Topic, said: Said): number {
  const { words, venue, addressee, context } = said;
  const text = [...words, venue, addressee].flatMap(piece => piece?.text ?? []).join(" ");
  const share = topicShare(stems, text);
  const own = new Set(stemsOf(text));
  if (head === null || held(head, own) === 0) return share;
  const around = new Set(stemsOf(context.text));
  let [all, found] = [0, 0];
  for (const term of terms) {
    const weight = term.beside && term.name ? ASIDE : 1;
    all += weight;
    found += weight * Math.max(held(term, own), term.name ? AROUND * held(term, around) : 0);
  }
  return Math.max(share, all === 0 ? 0 : found / all);
}

const VENUE =
  /^(?:(?:on|in|at|to) )?(?:(?:a|an|the|his|her|their|its) )?(?:social media|twitter|x|facebook|instagram|telegram|linkedin|bluesky|youtube|statement|interview|letter|post|speech|email|press conference|news conference|briefing)$/iu;

/** "On social media" says where it was said, and is no topic. */
export const isVenue = (about: string): boolean => VENUE.test(about.trim());
