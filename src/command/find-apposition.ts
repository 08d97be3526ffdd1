import type { Known } from "../story/story.ts";
import type { Span } from "../text/document.ts";

/** Words of a sentence that say who or what somebody or something is, beside its name. */
export interface Apposed {
  readonly known: Known;
  readonly span: Span;
}

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?: (?:(?:al|bin|da|de|der|van|von|for|for the) )?\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,4}";
const NAME_BEHIND = new RegExp(`^,? (${NAME})`, "u");
const NAME_BEFORE = new RegExp(`(${NAME}), (?:the )?$`, "u");
const NAMED_BEFORE = new RegExp(`(${NAME}), $`, "u");
const DEFINED =
  /^(?:, (?=(?:an?|the|one of) )|,? \((?=(?:an?|the|one of) )| (?:is|are|was|were) (?=(?:an?|the|one of) \p{Ll}))([^,.;:()—]{4,140})/u;

/** Before the last words of a longer name: "Office for | Household Safety". */
const LONGER =
  /(?:^|[^\p{L}])(?:\p{Lu}[\p{L}’'-]* (?:for|&)|(?:Ministry|Office|Department|Bureau|Board|Bank|University|Institute|Council|Court|House|School|Church|Museum|Agency|Academy) of)(?: the)? $/u;

/** "The Office for Household Safety, the regulator that …": the name that a text itself says is "the regulator". */
export const bearersAs = (asked: string, facts: readonly Known[]): Apposed[] =>
  /^the \p{Ll}+$/u.test(asked)
    ? places(asked, facts).flatMap(({ known, start, end }) => {
        const { text } = known.sentence;
        const name = NAMED_BEFORE.exec(text.slice(0, start));
        return name === null || !/^(?:,| that | which | who |[.;])/u.test(text.slice(end))
          ? []
          : [apposed(known, name.index, name[1]!)];
      })
    : [];

/** "Arnans, a people of the coast", "Ruiz is a nurse": what a name is said to be, in the order of the facts. */
export const definitionsOf = (name: string, facts: readonly Known[]): Apposed[] =>
  places(name.replace(/^(?:the|a|an) /iu, ""), facts).flatMap(({ known, start: at, end }) => {
    if (LONGER.test(known.sentence.text.slice(0, at))) return [];
    const match = DEFINED.exec(known.sentence.text.slice(end));
    if (match === null) return [];
    const start = end + match[0].length - match[1]!.length;
    return [apposed(known, start, match[1]!)];
  });

/** "Oslo's mayor", "the mayor of Oslo": the name beside it, or beside "its mayor" where the sentence names Oslo too. */
export function bearersOf(asked: string, facts: readonly Known[]): Apposed[] {
  const parts = ownerAndNoun(asked);
  if (parts === null) return [];
  const { owner, noun } = parts;
  const written = [
    `${owner}'s ${noun}`,
    `${owner}’s ${noun}`,
    `${noun} of ${owner}`,
    `${noun} of the ${owner}`,
  ];
  const own = written.flatMap(form => places(form, facts).flatMap(beside));
  if (own.length > 0) return own;
  return ["its", "his", "her", "their"].flatMap(whose =>
    places(`${whose} ${noun}`, facts)
      .filter(
        ({ known, start }) =>
          holds(known.sentence.text.slice(0, start), owner) ||
          (known.source.title !== null && holds(known.source.title, owner)),
      )
      .flatMap(beside),
  );
}

/** "Oslo's mayor", "the mayor of Oslo": only such words may have a bearer. */
export const isOffice = (asked: string): boolean => ownerAndNoun(asked) !== null;

function ownerAndNoun(asked: string): { readonly owner: string; readonly noun: string } | null {
  const of = /^(?:the )?(\p{Ll}[\p{L} -]*?) of (?:the )?(.+)$/iu.exec(asked);
  if (of !== null) return { noun: of[1]!, owner: of[2]! };
  const own = /^(.+?)['’]s? (\p{Ll}[\p{L} -]*)$/u.exec(asked);
  return own === null ? null : { owner: own[1]!, noun: own[2]! };
}

interface Place {
  readonly known: Known;
  readonly start: number;
  readonly end: number;
}

/** Where words stand in the sentences of facts, each sentence once. */
function places(words: string, facts: readonly Known[]): Place[] {
  if (words.length < 2) return [];
  const key = ({ sentence }: Known): string => `${sentence.document}:${sentence.span.start}`;
  // Few sentences hold the words, and the pattern takes its time to be made and with each.
  const lower = words.toLowerCase();
  const holding = [...Map.groupBy(facts, key).values()].filter(([one]) =>
    one!.sentence.text.toLowerCase().includes(lower),
  );
  if (holding.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, "giu");
  return holding.flatMap(all =>
    Array.from(all[0]!.sentence.text.matchAll(pattern), ({ index, 0: { length } }) => ({
      known: outermost(all, all[0]!.sentence.span.start + index),
      start: index,
      end: index + length,
    })),
  );
}

/** The fact around a place that nobody is reported to have said, if there is one: an apposition is the text's own. */
const outermost = (all: readonly Known[], at: number): Known => {
  const own = all.filter(({ attributed }) => attributed === null);
  return own.find(({ evidence: { span } }) => span.start <= at && at < span.end) ?? own[0] ?? all[0]!;
};

/** The name right behind an office or before it: "Marland's prime minister, Ana Ruiz", "Ana Ruiz, its prime minister". */
function beside({ known, start, end }: Place): Apposed[] {
  const { text } = known.sentence;
  const behind = NAME_BEHIND.exec(text.slice(end));
  if (behind !== null) return [apposed(known, end + behind[0].length - behind[1]!.length, behind[1]!)];
  const before = NAME_BEFORE.exec(text.slice(0, start));
  return before === null ? [] : [apposed(known, before.index, before[1]!)];
}

const holds = (text: string, owner: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(owner)}`, "iu").test(text);

const apposed = (known: Known, at: number, words: string): Apposed => {
  const start = known.sentence.span.start + at;
  return { known, span: { start, end: start + words.trimEnd().length } };
};
