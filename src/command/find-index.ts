import { plainName } from "../story/names.ts";
import { lemmaStem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { stemsWithin, wordedSentence } from "../story/worded.ts";
import { wording } from "../story/wording.ts";
import type { Before } from "./find-context.ts";

/** The words of a fact, by how near to its core they stand. */
export interface Indexed {
  readonly known: Known;
  /** Facts of its sentence whose content it is ("it was reported that he had been freed"). */
  readonly over: readonly Known[];
  /** Verbs over a content without "that" ("invited him to visit"), as stems. */
  readonly under: ReadonlySet<string>;
  /** Its sentence names a place of its own. */
  readonly placed: boolean;
  /** Its verb and arguments. */
  readonly core: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names of all of its sentence, and of whoever it is ascribed to. */
  readonly around: ReadonlySet<string>;
  readonly wording: string;
  /** The sentence before, when the fact leans on it. */
  readonly before: Before | null;
}

/** What the facts of one sentence share. */
interface Shared {
  readonly facts: Known[];
  readonly stems: ReadonlySet<string>;
  readonly names: Set<string>;
  /** Worked out when a name is looked for in it. */
  readonly wording: () => string;
}

/** Indexes facts for matching; facts of one sentence share its words and names. */
export function indexed(facts: readonly Known[], before: ReadonlyMap<string, Before>): Indexed[] {
  const sentences = new Map<string, Shared>();
  const shared = facts.map(known => sharedBy(sentences, known));
  return facts.map((known, at) => new IndexedFact(known, shared[at]!, before.get(known.id) ?? null));
}

/** Most facts fail at the first thing that is asked of them: each part is worked out when it is. */
class IndexedFact implements Indexed {
  readonly known: Known;
  readonly before: Before | null;
  readonly #shared: Shared;
  #core: ReadonlySet<string> | null = null;
  #names: ReadonlySet<string> | null = null;
  #over: readonly Known[] | null = null;
  #under: ReadonlySet<string> | null = null;
  #placed: boolean | null = null;

  constructor(known: Known, shared: Shared, before: Before | null) {
    this.known = known;
    this.#shared = shared;
    this.before = before;
  }

  /** A fact without a verb has all of its sentence. */
  get core(): ReadonlySet<string> {
    this.#core ??= this.known.predicate === "" ? this.#shared.stems : coreOf(this.known);
    return this.#core;
  }

  get names(): ReadonlySet<string> {
    this.#names ??= new Set(namesIn(this.known));
    return this.#names;
  }

  get over(): readonly Known[] {
    this.#over ??= factsOver(this.#shared.facts, this.known, THAT);
    return this.#over;
  }

  get under(): ReadonlySet<string> {
    this.#under ??= new Set(
      factsOver(this.#shared.facts, this.known, 0).map(one => lemmaStem(one.predicate)),
    );
    return this.#under;
  }

  get placed(): boolean {
    this.#placed ??= this.#shared.facts.some(isPlaced);
    return this.#placed;
  }

  get sentence(): ReadonlySet<string> {
    return this.#shared.stems;
  }

  get around(): ReadonlySet<string> {
    return this.#shared.names;
  }

  get wording(): string {
    return this.#shared.wording();
  }
}

const isPlaced = ({ parts }: Known): boolean =>
  parts.some(
    ({ role, names, words }) =>
      (/^(?:in|at|to|near)$/.test(role) && names.length > 0) || / in \p{Lu}/u.test(words.text),
  );

/** Stems of a fact's verb and arguments. */
function coreOf({ predicate, parts, sentence }: Known): ReadonlySet<string> {
  const stems = new Set([lemmaStem(predicate)]);
  for (const { words, names } of parts) {
    if (CLAUSE.test(words.text)) continue;
    for (const one of stemsWithin(sentence, words)) stems.add(one);
    for (const name of names) for (const one of wordedSentence(name).stems) stems.add(one);
  }
  return stems;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

const sentenceKey = ({ sentence }: Known): string => `${sentence.document}:${sentence.span.start}`;

/** A part that is a clause of its own is a fact of its own. */
const CLAUSE = /^(?:that|to|which|who|when|while|because|after|before|if|since|as|although) .*\s/i;

function sharedBy(sentences: Map<string, Shared>, known: Known): Shared {
  const key = sentenceKey(known);
  let shared = sentences.get(key);
  if (shared === undefined) {
    const { text } = known.sentence;
    shared = {
      facts: [],
      stems: wordedSentence(text).all,
      names: new Set(),
      wording: once(() => wording(text)),
    };
    sentences.set(key, shared);
  }
  shared.facts.push(known);
  for (const name of namesIn(known)) shared.names.add(name);
  if (known.attributed?.name != null) shared.names.add(plainName(known.attributed.name));
  return shared;
}

/** The facts of a sentence that have this one among their contents; `lead` is how far its own words may begin behind them. */
function factsOver(siblings: readonly Known[], { evidence, id }: Known, lead: number): readonly Known[] {
  const holds = ({ parts, evidence: own }: Known): boolean =>
    own.span.start <= evidence.span.start &&
    parts.some(
      ({ role, words: { span } }) =>
        role === "complement" && span.end === evidence.span.end && evidence.span.start <= span.start + lead,
    );
  return siblings.filter(other => other.id !== id && holds(other));
}

/** "That" before a content clause. */
const THAT = "that ".length;

const namesIn = (known: Known): string[] => known.parts.flatMap(part => part.names.map(plainName));
