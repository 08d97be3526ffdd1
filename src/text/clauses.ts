import { BARE_CLAUSE, INFINITIVE_CONTENT, INVERTING, OBJECT_CONTROL } from "./lexicon/verbs.ts";
import type { Phrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { formOf, type VerbForm } from "./verbs.ts";

/** One verb with its place in the sentence. Phrase numbers point into the sentence's phrases, clause numbers into its clauses. */
export interface Clause extends VerbForm {
  /** Its verb group. */
  readonly verb: number;
  readonly relation: "main" | "conjunct" | "complement" | "purpose" | "relative" | "participle" | "adverbial";
  /** Word that brings it in ("because", "by", "who"); null without one. */
  readonly marker: string | null;
  readonly parent: number | null;
  /** Phrase of the subject; may be shared with another clause, or be the noun a relative clause is about. */
  readonly subject: number | null;
  /** The noun a relative or participle clause tells about, when it is its object: "assets seized", "which they hold". */
  readonly object: number | null;
  /** First phrase of its own: marker or subject or verb. */
  readonly start: number;
}

interface Scene {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

type Place = Pick<Clause, "relation" | "marker" | "parent" | "subject" | "object" | "start">;

/** Finds the clauses of one sentence from its phrases, left to right, in linear time. */
export function clausesOf(tokens: readonly Token[], phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const scene: Scene = { tokens, phrases, clauses };
  phrases.forEach((phrase, verb) => {
    if (phrase.type !== "verb") return;
    const form = formOf(tokens, phrase);
    clauses.push({ ...form, verb, ...placeOf(scene, verb, form) });
  });
  return clauses;
}

function placeOf(scene: Scene, verb: number, form: VerbForm): Place {
  const found = placed(scene, verb, form);
  return found.start === verb ? { ...found, start: leftOf(scene, verb) + 1 } : found;
}

function placed(scene: Scene, verb: number, form: VerbForm): Place {
  if (form.form === "infinitive") return infinitive(scene, verb);
  if (form.form === "gerund") return gerund(scene, verb);
  return (
    inverted(scene, verb, form) ??
    relative(scene, verb) ??
    own(scene, verb, form) ??
    shared(scene, verb, form)
  );
}

const place = (verb: number, given: Partial<Place>): Place => ({
  relation: "main",
  marker: null,
  parent: null,
  subject: null,
  object: null,
  start: verb,
  ...given,
});

/** Phrase before `at`, adverbs skipped. */
function leftOf({ phrases }: Scene, at: number): number {
  let left = at - 1;
  while (phrases[left]?.type === "adverb") left--;
  return left;
}

const typeAt = ({ phrases }: Scene, at: number): Phrase["type"] | undefined => phrases[at]?.type;

const markerAt = ({ phrases, tokens }: Scene, at: number): string => tokens[phrases[at]!.head]!.lower;

function latest({ clauses }: Scene): number | null {
  return clauses.length === 0 ? null : clauses.length - 1;
}

function infinitive(scene: Scene, verb: number): Place {
  const parent = latest(scene);
  const above = parent === null ? undefined : scene.clauses[parent];
  if (above === undefined) return place(verb, { relation: "purpose", parent });
  const objects = nounsBetween(scene, above.verb, verb);
  const controls = OBJECT_CONTROL.has(above.predicate) && objects.length > 0;
  const content = INFINITIVE_CONTENT.has(above.predicate) && (objects.length === 0 || controls);
  const subject = controls ? objects[0]! : above.passive || !controls ? above.subject : null;
  return place(verb, { relation: content ? "complement" : "purpose", parent, subject });
}

/** Noun phrases after the verb at `from` that no preposition governs. */
function nounsBetween(scene: Scene, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from + 1; at < to; at++) {
    if (typeAt(scene, at) === "noun" && typeAt(scene, at - 1) !== "preposition") found.push(at);
  }
  return found;
}

function gerund(scene: Scene, verb: number): Place {
  const left = leftOf(scene, verb);
  const parent = latest(scene);
  const above = parent === null ? undefined : scene.clauses[parent];
  const subject = above?.subject ?? null;
  switch (typeAt(scene, left)) {
    case "preposition":
      return place(verb, {
        relation: "adverbial",
        marker: markerAt(scene, left),
        parent,
        subject,
        start: left,
      });
    case "marker":
      return place(verb, {
        relation: "adverbial",
        marker: markerAt(scene, left),
        parent,
        subject,
        start: left,
      });
    case "noun":
      return place(verb, { relation: "participle", parent, subject: left });
    case "verb":
      return place(verb, { relation: "complement", parent, subject });
    case "and":
      return shared(scene, verb, formOf(scene.tokens, scene.phrases[verb]!));
    default: {
      const main = mainOf(scene, parent);
      return place(verb, {
        relation: "participle",
        parent: main,
        subject: main === null ? null : scene.clauses[main]!.subject,
      });
    }
  }
}

/** The finite clause whose subject a free participle has: up out of infinitives, relatives and contents. */
function mainOf({ clauses }: Scene, from: number | null): number | null {
  let at = from;
  while (at !== null) {
    const { relation, parent } = clauses[at]!;
    if (relation === "main" || relation === "conjunct" || parent === null) return at;
    at = parent;
  }
  return null;
}

/** "…,” declared the mayor": a saying verb right after quoted words, its subject behind it. */
function inverted(scene: Scene, verb: number, form: VerbForm): Place | null {
  const { tokens, phrases } = scene;
  if (!INVERTING.has(form.predicate) || typeAt(scene, verb + 1) !== "noun") return null;
  const before = tokens[phrases[verb]!.first - 1]?.text ?? "";
  return /["”’'»]$/.test(before) ? place(verb, { subject: verb + 1 }) : null;
}

/** "X, who said", "talks that failed". */
function relative(scene: Scene, verb: number): Place | null {
  const left = leftOf(scene, verb);
  if (typeAt(scene, left) !== "marker") return null;
  const marker = markerAt(scene, left);
  const antecedent = nounBefore(scene, left);
  if (!/^(?:who|which|that)$/.test(marker) || antecedent === null) return null;
  const subject = bearer(scene, antecedent);
  return place(verb, { relation: "relative", marker, parent: latest(scene), subject, start: left });
}

/** "Ruiz was the one who won": the one is whoever the copula says it is. */
function bearer(scene: Scene, antecedent: number): number {
  const above = scene.clauses.at(-1);
  const { head } = scene.phrases[antecedent]!;
  const isDummy = /^(?:one|ones|person|man|woman)$/.test(scene.tokens[head]!.lower);
  return isDummy && above?.copula && above.subject !== null ? above.subject : antecedent;
}

/** The noun right before a marker, across a comma. */
function nounBefore(scene: Scene, marker: number): number | null {
  const at = typeAt(scene, marker - 1) === "comma" ? marker - 2 : marker - 1;
  return typeAt(scene, at) === "noun" ? at : null;
}

/** A finite verb with a subject of its own to its left. */
function own(scene: Scene, verb: number, form: VerbForm): Place | null {
  const left = leftOf(scene, verb);
  if (typeAt(scene, left) === "comma" || typeAt(scene, left) === "dash")
    return afterInsertion(scene, verb, left, form);
  if (typeAt(scene, left) !== "noun" && typeAt(scene, left) !== "adjective") return null;
  if (form.form === "past" && finiteFollows(scene, verb))
    return place(verb, { relation: "participle", parent: latest(scene), object: left });
  const subject = headOfChain(scene, left);
  if (subject === null) return null;
  const before = typeAt(scene, subject - 1);
  if (before === "verb") return afterObject(scene, verb, form, subject, left);
  return place(verb, { subject, ...openedBy(scene, subject) });
}

/** Back over "of the party in the north" to the noun it hangs on; null when a preposition opens it all. */
function headOfChain(scene: Scene, from: number): number | null {
  let at = from;
  for (;;) {
    if (typeAt(scene, at) === "adjective") at--;
    else if (typeAt(scene, at - 1) === "preposition") {
      at -= 2;
      while (typeAt(scene, at) === "adverb") at--;
    } else break;
  }
  return typeAt(scene, at) === "noun" ? at : null;
}

/** What stands before a subject tells how its clause hangs on the others. */
function openedBy(scene: Scene, subject: number): Partial<Place> {
  const left = leftOf(scene, subject);
  if (typeAt(scene, left) !== "marker") return { start: subject };
  const marker = markerAt(scene, left);
  const parent = latest(scene);
  const antecedent = nounBefore(scene, left);
  const asks = antecedent !== null && /^(?:which|whom|who)$/.test(marker);
  const governed = typeAt(scene, left - 1) === "preposition";
  if (governed) return { relation: "relative", marker, parent, start: left - 1 };
  if (asks) return { relation: "relative", marker, parent, object: antecedent, start: left };
  if (marker === "that")
    return { relation: "complement", marker, parent: contentOwner(scene, left), start: left };
  return { relation: "adverbial", marker, parent, start: left };
}

/** "said that A and that B": the second content belongs to the verb of the first. */
function contentOwner(scene: Scene, marker: number): number | null {
  const parent = latest(scene);
  if (typeAt(scene, marker - 1) !== "and") return parent;
  const sibling = scene.clauses.findLast(
    clause => clause.relation === "complement" && clause.marker === "that",
  );
  return sibling?.parent ?? parent;
}

/** A noun that already is some verb's object, and then another verb. */
function afterObject(scene: Scene, verb: number, form: VerbForm, noun: number, left: number): Place | null {
  const parent = latest(scene);
  const above = parent === null ? undefined : scene.clauses[parent];
  if (above === undefined) return null;
  if (above.relation === "relative" && above.subject !== null && form.form === "finite") {
    return place(verb, { subject: above.subject });
  }
  if (form.form === "past" && !BARE_CLAUSE.has(above.predicate))
    return place(verb, { relation: "participle", parent, object: left });
  return place(verb, { relation: "complement", parent, subject: noun, start: noun });
}

/** "The man arrested on Monday was charged": another finite verb follows with no subject of its own. */
function finiteFollows(scene: Scene, verb: number): boolean {
  let at = verb + 1;
  while (
    typeAt(scene, at) === "adverb" ||
    typeAt(scene, at) === "preposition" ||
    typeAt(scene, at) === "noun"
  ) {
    if (typeAt(scene, at) === "noun" && typeAt(scene, at - 1) !== "preposition") return false;
    at++;
  }
  const next = scene.phrases[at];
  return next?.type === "verb" && /^(?:finite|past)$/.test(formOf(scene.tokens, next).form);
}

/** "Ana Ruiz, who came late, said", "the envoy, Ana Ruiz, said", "Kyiv — not Minsk — was". */
function afterInsertion(scene: Scene, verb: number, left: number, form: VerbForm): Place | null {
  const { clauses } = scene;
  const last = clauses.at(-1);
  if (
    last !== undefined &&
    last.relation === "relative" &&
    last.subject !== null &&
    !clauses.some(clause => clause !== last && clause.subject === last.subject)
  ) {
    return place(verb, { subject: last.subject, ...openedBy(scene, last.subject) });
  }
  const opening = typeAt(scene, left) === "dash" ? dashBefore(scene, left) : left;
  const subject = headOfChain(scene, opening - 1);
  if (subject === null || clauses.some(clause => clause.verb > subject)) return null;
  const before = typeAt(scene, subject - 1);
  if (before === "verb" || (last !== undefined && before !== "marker" && before !== "comma")) return null;
  if (form.form === "past" && left !== opening) return null;
  return place(verb, { subject, ...openedBy(scene, subject) });
}

function dashBefore(scene: Scene, from: number): number {
  for (let at = from - 1; at > 0; at--) if (typeAt(scene, at) === "dash") return at;
  return from;
}

/** "… and left", "…, described it": the subject of an earlier clause of the same tense. */
function shared(scene: Scene, verb: number, form: VerbForm): Place {
  const { clauses } = scene;
  const alike = clauses.findLastIndex(
    clause => clause.tense === form.tense && clause.relation !== "relative",
  );
  const at = alike >= 0 ? alike : (latest(scene) ?? -1);
  if (at < 0) return place(verb, {});
  const { subject, parent, relation, marker } = clauses[at]!;
  if (typeAt(scene, leftOf(scene, verb)) === "verb")
    return place(verb, { relation: "complement", parent: latest(scene), subject });
  return relation === "main" || relation === "conjunct"
    ? place(verb, { relation: "conjunct", parent: at, subject })
    : place(verb, { relation, marker, parent, subject });
}
