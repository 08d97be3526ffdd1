import {
  latest,
  leftOf,
  markerAt,
  nounsBetween,
  type Place,
  place,
  type Scene,
  typeAt,
} from "./clause-scene.ts";
import { inverted, own, relative, shared } from "./clause-subject.ts";
import { INFINITIVE_CONTENT, OBJECT_CONTROL, PLACING } from "./lexicon/verbs.ts";
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

/** Finds the clauses of one sentence from its phrases, left to right, in linear time. */
export function clausesOf(tokens: readonly Token[], phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const scene: Scene = { tokens, phrases, clauses };
  phrases.forEach((phrase, verb) => {
    if (phrase.type !== "verb") return;
    const form = formOf(tokens, phrase);
    clauses.push(clauseOf(form, verb, placeOf(scene, verb, form)));
  });
  return clauses.map((clause, index) => adopted(clauses, clause, index));
}

/** Written out, so that all clauses have one shape: what reads them is several times as fast. */
const clauseOf = (form: VerbForm, verb: number, place: Place): Clause => ({
  form: form.form,
  tense: form.tense,
  predicate: form.predicate,
  passive: form.passive,
  copula: form.copula,
  negated: form.negated,
  modality: form.modality,
  verb,
  relation: place.relation,
  marker: place.marker,
  parent: place.parent,
  subject: place.subject,
  object: place.object,
  start: place.start,
});

/** "Born in Oslo, Ruiz …", "Addressing the crowd, she …": the first verb takes the subject that is still to come. */
function adopted(clauses: readonly Clause[], clause: Clause, index: number): Clause {
  if (index > 0 || clause.subject !== null || !/^(?:past|gerund)$/.test(clause.form)) return clause;
  const main = clauses.findIndex(
    other => other.relation === "main" && other.subject !== null && other.subject > clause.verb,
  );
  if (main < 0) return clause;
  const { subject } = clauses[main]!;
  const place: Place = { ...clause, relation: "participle", parent: main };
  const meant = clause.form === "gerund" ? { ...place, subject } : { ...place, object: subject };
  return clauseOf(clause, clause.verb, meant);
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

function gerund(scene: Scene, verb: number): Place {
  const left = leftOf(scene, verb);
  const parent = past(scene, latest(scene));
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

/** Up from "based in Leeds", on which nothing more hangs. */
function past({ clauses }: Scene, at: number | null): number | null {
  const clause = at === null ? undefined : clauses[at];
  return clause?.relation === "participle" && PLACING.has(clause.predicate) ? clause.parent : at;
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
