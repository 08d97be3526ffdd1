import { plainName } from "../story/names.ts";
import { stemsOf } from "../story/stem.ts";
import { holdsWording, wording } from "../story/wording.ts";
import type { Indexed } from "./find-index.ts";
import { type Asked, held, type Name, type Term } from "./find-terms.ts";

/** A name as it is looked for: held against every fact, so worked out once. */
interface Forms {
  readonly forms: readonly string[];
  readonly typed: readonly string[];
  readonly written: readonly string[];
}

const formed = new WeakMap<Name, Forms>();

function formsOf(name: Name): Forms {
  const known = formed.get(name);
  if (known !== undefined) return known;
  const forms = name.canonical.map(plainName);
  const made = { forms, typed: stemsOf(name.typed), written: [wording(name.typed), ...forms] };
  formed.set(name, made);
  return made;
}

/** By name, then by fact: a fact is looked at several times for one question. */
const nearnesses = new WeakMap<Name, Map<Indexed, number>>();

/** How near a name stands to a fact: 1 in it, less in its sentence or the one before, 0 nowhere. */
export function named(name: Name, one: Indexed): number {
  let facts = nearnesses.get(name);
  if (facts === undefined) {
    facts = new Map();
    nearnesses.set(name, facts);
  }
  let near = facts.get(one);
  if (near === undefined) {
    near = nearnessOf(name, one);
    facts.set(one, near);
  }
  return near;
}

function nearnessOf(name: Name, { names, around, core, sentence, wording: words, before }: Indexed): number {
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

/** How far from a fact's clause a term may stand: in its sentence, also in the one before, or in what its text is about as well. */
type Reach = "sentence" | "before" | "scene";

/** How near a term stands to a fact: in its clause, its sentence, the sentence before, or in its text. */
export function heldNear(
  term: Term,
  { terms, scenes }: Asked,
  { known, core, sentence, before }: Indexed,
  reach: Reach = "scene",
): { readonly clause: number; readonly all: number } {
  const clause = heldOnce(term, core, terms);
  let all = Math.max(clause, AROUND * heldOnce(term, sentence, terms));
  if (reach !== "sentence" && before !== null)
    all = Math.max(all, BEFORE * heldOnce(term, before.stems, terms));
  const scene = reach === "scene" ? scenes.get(known.source.document) : undefined;
  if (scene !== undefined) all = Math.max(all, SCENE * heldOnce(bare(term), scene, terms));
  return { clause, all };
}

/** By term, then by the words of a clause, a sentence or a text: facts share their sentence, and each is looked at several times. */
const worked = new WeakMap<Term, Map<ReadonlySet<string>, number>>();

function heldOnce(term: Term, stems: ReadonlySet<string>, others: readonly Term[]): number {
  let known = worked.get(term);
  if (known === undefined) {
    known = new Map();
    worked.set(term, known);
  }
  let share = known.get(stems);
  if (share === undefined) {
    share = held(term, stems, others);
    known.set(stems, share);
  }
  return share;
}

const bares = new WeakMap<Term, Term>();

/** A term without the words that may stand for it where the rest bears it out. */
function bare(term: Term): Term {
  if (term.near.size === 0) return term;
  const known = bares.get(term) ?? { ...term, near: NONE };
  bares.set(term, known);
  return known;
}

const NONE: ReadonlySet<string> = new Set();

const AROUND = 0.9;
const BEFORE = 0.8;
const SCENE = 0.6;
