import { stem } from "../story/stem.ts";
import { nearlyOf, synonymsOf } from "../story/synonyms.ts";
import { asksForName } from "./find-kind.ts";
import type { Focus, Question } from "./question.ts";

/** One thing a question names or says, ready to be looked for. */
export interface Term {
  /** As typed. */
  readonly word: string;
  readonly stem: string;
  readonly weight: number;
  /** Stems that may stand for it where the rest bears it out; none while a question is taken strictly. */
  readonly near: ReadonlySet<string>;
}

/** A name in a question and every name it goes by on record; none where it is nobody's. */
export interface Name {
  readonly typed: string;
  readonly canonical: readonly string[];
  /** No person: "Ukraine" is also meant by "Ukrainian". */
  readonly impersonal: boolean;
  /** It only says where or whose ("elections in Ukraine"): its document may say so elsewhere. */
  readonly beside: boolean;
}

/** What a question asks, with its names resolved. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly names: readonly Name[];
  /** Taken widely: words may stand for each other more freely, but then every one of them must be told. */
  readonly wide: boolean;
  /** What texts are about, as their title and their beginning say, by document; none where that was not looked up. */
  readonly scenes: ReadonlyMap<string, ReadonlySet<string>>;
}

const NONE: ReadonlySet<string> = new Set();

/** The same question taken widely. */
export function widened(asked: Asked, scenes: Asked["scenes"]): Asked {
  const { question, terms } = asked;
  // The noun of "which countries" is told by their names.
  const unit = question.focus === "thing" && asksForName(question) ? stem(question.unit ?? "") : null;
  return {
    ...asked,
    wide: true,
    scenes,
    terms: terms.filter(term => term.stem !== unit).map(term => ({ ...term, near: nearlyOf(term.stem) })),
  };
}

/** Words that go with any verb and say little by themselves. */
const LIGHT = new Set(
  "want expect plan intend hope make take have hold fall go come give get put set place use need new still together first today old say tell ask people person man woman be thing number time year day much large big"
    .split(" ")
    .map(stem),
);

/** A number says how many it is about; only a question whether it is so turns on it. */
const NUMBER = /^(?:both|one|two|three|four|five|six|seven|eight|nine|ten|several)$/iu;

export function termOf(word: string, focus: Focus): Term {
  const stemmed = stem(word);
  const isLight = LIGHT.has(stemmed) || (/^(?:place|date|person)$/.test(focus) && NUMBER.test(word));
  return { word, stem: stemmed, weight: isLight ? 0.5 : 1, near: NONE };
}

/**
 * How well one text holds a term: the word itself 1, a word of the same family or meaning less, 0 for none. A word that is itself
 * asked for (`others`, stems) does not stand in for a second one.
 */
export function held(term: Term, stems: ReadonlySet<string>, others: readonly Term[] = []): number {
  if (stems.has(term.stem)) return 1;
  for (const other of synonymsOf(term.stem)) {
    if (stems.has(other) && !others.some(asked => asked.stem === other)) return 0.85;
  }
  if (sameFamily(term.stem, stems)) return 0.7;
  for (const other of term.near) if (stems.has(other)) return 0.65;
  return 0;
}

/** Letters two stems share at their beginning to be of one family ("econom", "economi"). */
const FAMILY = 5;

function sameFamily(term: string, stems: ReadonlySet<string>): boolean {
  if (term.length < FAMILY || /\d/.test(term)) return false;
  const root = term.slice(0, Math.max(FAMILY, term.length - 1));
  for (const one of stems) if (one.startsWith(root) && one.length - term.length <= 3) return true;
  return false;
}
