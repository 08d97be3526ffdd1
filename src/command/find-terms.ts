import { plainName } from "../story/names.ts";
import { fold, stem, stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { synonymsOf } from "../story/synonyms.ts";
import { wording } from "../story/wording.ts";

/** One thing a question names or says, ready to be looked for. */
export interface Term {
  /** As typed. */
  readonly word: string;
  readonly stem: string;
  readonly weight: number;
}

/** A name in a question and every name it goes by on record; none where it is nobody's. */
export interface Name {
  readonly typed: string;
  readonly canonical: readonly string[];
}

/** Words that go with any verb and say little by themselves. */
const LIGHT = new Set(
  "make take have hold go come give get put set place use need new still together first today old say tell ask people person man woman be name thing number time year day own much large big"
    .split(" ")
    .map(stem),
);

export function termOf(word: string): Term {
  const stemmed = stem(word);
  return { word, stem: stemmed, weight: LIGHT.has(stemmed) ? 0.5 : 1 };
}

/** How well one text holds a term: the word itself 1, a word of the same family or meaning less, 0 for none. */
export function held(term: Term, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem)) return 1;
  for (const other of synonymsOf(term.stem)) if (stems.has(other)) return 0.85;
  return sameFamily(term.stem, stems) ? 0.7 : 0;
}

/** Letters two stems share at their beginning to be of one family ("econom", "economi"). */
const FAMILY = 5;

function sameFamily(term: string, stems: ReadonlySet<string>): boolean {
  if (term.length < FAMILY || /\d/.test(term)) return false;
  const root = term.slice(0, Math.max(FAMILY, term.length - 1));
  for (const one of stems) if (one.startsWith(root) && one.length - term.length <= 3) return true;
  return false;
}

/** The words of a fact, by how near to its core they stand. */
export interface Indexed {
  readonly known: Known;
  /** Its verb and arguments. */
  readonly core: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names of all of its sentence, and of whoever it is ascribed to. */
  readonly around: ReadonlySet<string>;
  readonly wording: string;
}

/** Indexes facts for matching; facts of one sentence share its names. */
export function indexed(facts: readonly Known[]): Indexed[] {
  const sentences = new Map<string, { readonly stems: ReadonlySet<string>; readonly names: Set<string> }>();
  const keyOf = ({ sentence }: Known): string => `${sentence.document}:${sentence.span.start}`;
  for (const known of facts) {
    const entry = sentences.get(keyOf(known)) ?? {
      stems: new Set(stemsOf(known.sentence.text)),
      names: new Set(),
    };
    for (const name of namesIn(known)) entry.names.add(name);
    if (known.attributed?.name != null) entry.names.add(plainName(known.attributed.name));
    sentences.set(keyOf(known), entry);
  }
  return facts.map(known => {
    const { stems, names } = sentences.get(keyOf(known))!;
    const core = new Set([
      stem(known.predicate),
      ...known.parts.flatMap(part => stemsOf(`${part.words.text} ${part.names.join(" ")}`)),
    ]);
    return {
      known,
      core,
      sentence: stems,
      names: new Set(namesIn(known)),
      around: names,
      wording: wording(known.sentence.text),
    };
  });
}

const namesIn = (known: Known): string[] => known.parts.flatMap(part => part.names.map(plainName));

/** How near a name stands to a fact: 1 in it, less in its sentence, 0 nowhere. */
export function named(name: Name, { names, around, core, wording: words }: Indexed): number {
  const forms = name.canonical.map(plainName);
  if (forms.some(form => names.has(form))) return 1;
  const typed = stemsOf(name.typed);
  if (typed.every(one => core.has(one))) return 1;
  if (forms.some(form => around.has(form))) return 0.8;
  return ` ${words} `.includes(` ${wording(name.typed)} `) ||
    forms.some(form => ` ${words} `.includes(` ${fold(form)} `))
    ? 0.8
    : 0;
}
