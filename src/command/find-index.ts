import { plainName } from "../story/names.ts";
import { lemmaStem, stemsOf } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Before } from "./find-context.ts";
import { held, type Name, type Term } from "./find-terms.ts";

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
  /** What its text is about, as its title and its beginning say; empty where that was not looked up. */
  readonly scene: ReadonlySet<string>;
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
export function indexed(
  facts: readonly Known[],
  before: ReadonlyMap<string, Before>,
  scenes: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Indexed[] {
  const sentences = new Map<string, Shared>();
  for (const known of facts) sharedBy(sentences, known);
  return facts.map(known => {
    const shared = sentences.get(sentenceKey(known))!;
    // Most facts fail at the first thing that is asked of them: each part is worked out when it is.
    // A fact without a verb has all of its sentence.
    const core = once(() => (known.predicate === "" ? shared.stems : coreOf(known)));
    const placed = once(() => shared.facts.some(isPlaced));
    const over = once(() => factsOver(shared.facts, known, THAT));
    const under = once(() => new Set(factsOver(shared.facts, known, 0).map(one => lemmaStem(one.predicate))));
    return {
      known,
      get core() {
        return core();
      },
      sentence: shared.stems,
      names: new Set(namesIn(known)),
      around: shared.names,
      get wording() {
        return shared.wording();
      },
      before: before.get(known.id) ?? null,
      scene: scenes.get(known.source.document) ?? NONE,
      get over() {
        return over();
      },
      get under() {
        return under();
      },
      get placed() {
        return placed();
      },
    };
  });
}

const isPlaced = ({ parts }: Known): boolean =>
  parts.some(
    ({ role, names, words }) =>
      (/^(?:in|at|to|near)$/.test(role) && names.length > 0) || / in \p{Lu}/u.test(words.text),
  );

/** Stems of a fact's verb and arguments. */
function coreOf({ predicate, parts }: Known): ReadonlySet<string> {
  const words = parts.filter(part => !CLAUSE.test(part.words.text));
  const stems = words.flatMap(part => stemsOf(`${part.words.text} ${part.names.join(" ")}`));
  return new Set([lemmaStem(predicate), ...stems]);
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

function sharedBy(sentences: Map<string, Shared>, known: Known): void {
  const key = sentenceKey(known);
  let shared = sentences.get(key);
  if (shared === undefined) {
    const { text } = known.sentence;
    shared = {
      facts: [],
      stems: new Set(stemsOf(text)),
      names: new Set(),
      wording: once(() => wording(text)),
    };
    sentences.set(key, shared);
  }
  shared.facts.push(known);
  for (const name of namesIn(known)) shared.names.add(name);
  if (known.attributed?.name != null) shared.names.add(plainName(known.attributed.name));
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

/** A name as it is looked for: held against every fact, so worked out once. */
interface Forms {
  readonly forms: readonly string[];
  readonly typed: readonly string[];
  readonly written: readonly string[];
}

const worked = new WeakMap<Name, Forms>();

function formsOf(name: Name): Forms {
  const known = worked.get(name);
  if (known !== undefined) return known;
  const forms = name.canonical.map(plainName);
  const made = { forms, typed: stemsOf(name.typed), written: [wording(name.typed), ...forms] };
  worked.set(name, made);
  return made;
}

/** How near a name stands to a fact: 1 in it, less in its sentence or the one before, 0 nowhere. */
export function named(
  name: Name,
  { names, around, core, sentence, wording: words, before }: Indexed,
): number {
  const { forms, typed, written } = formsOf(name);
  if (forms.some(form => names.has(form)) || typed.every(one => core.has(one))) return 1;
  if (forms.some(form => around.has(form)) || written.some(form => holdsWording(words, form))) return 0.9;
  if (name.impersonal && typed.length === 1 && hasDerived(core, typed[0]!)) return 0.8;
  if (name.impersonal && typed.length === 1 && hasDerived(sentence, typed[0]!)) return 0.75;
  const earlier = before === null ? "" : wording(before.text);
  return written.some(form => holdsWording(earlier, form)) ? 0.7 : 0;
}

/** A word of the same place or body: "Ukrainian" for "Ukraine". */
export function hasDerived(stems: ReadonlySet<string>, name: string): boolean {
  if (name.length < 4) return false;
  for (const one of stems) if (one.startsWith(name) && one.length - name.length <= 4) return true;
  return false;
}

/** How near a term stands to a fact: in its clause, its sentence, or the sentence before. */
export function heldNear(
  term: Term,
  others: readonly Term[],
  { core, sentence, before, scene }: Indexed,
): { readonly clause: number; readonly all: number } {
  const clause = held(term, core, others);
  const around = before === null ? 0 : BEFORE * held(term, before.stems, others);
  return {
    clause,
    all: Math.max(
      clause,
      AROUND * held(term, sentence, others),
      around,
      SCENE * held({ ...term, near: NONE }, scene),
    ),
  };
}

const NONE: ReadonlySet<string> = new Set();

const AROUND = 0.9;
const BEFORE = 0.8;
const SCENE = 0.6;
