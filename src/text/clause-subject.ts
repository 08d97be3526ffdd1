import {
  headOfChain,
  latest,
  leftOf,
  markerAt,
  nounBefore,
  type Place,
  place,
  type Scene,
  typeAt,
} from "./clause-scene.ts";
import { BARE_CLAUSE, INVERTING } from "./lexicon/verbs.ts";
import { formOf, type VerbForm } from "./verbs.ts";

/** "…,” declared the mayor": a saying verb right after quoted words, its subject behind it. */
export function inverted(scene: Scene, verb: number, form: VerbForm): Place | null {
  const { tokens, phrases } = scene;
  if (!INVERTING.has(form.predicate) || typeAt(scene, verb + 1) !== "noun") return null;
  const before = tokens[phrases[verb]!.first - 1]?.text ?? "";
  // "The mine is shut, said the mayor": the content has its verb already, and none follows the name.
  const isTold = before === "," && scene.clauses.length > 0 && isNothingOrMark(scene, verb + 2);
  return isTold || /["”’'»]$/.test(before) ? place(verb, { subject: verb + 1 }) : null;
}

const isNothingOrMark = (scene: Scene, at: number): boolean =>
  /^(?:undefined|comma|dash|preposition)$/.test(String(typeAt(scene, at)));

/** "X, who said", "talks that failed". */
export function relative(scene: Scene, verb: number): Place | null {
  const left = leftOf(scene, verb);
  if (typeAt(scene, left) !== "marker") return null;
  const marker = markerAt(scene, left);
  const antecedent = nounBefore(scene, left);
  if (!/^(?:who|which|that)$/.test(marker) || antecedent === null) return null;
  const subject = bearer(scene, marker === "who" ? personOf(scene, antecedent) : antecedent);
  return place(verb, { relation: "relative", marker, parent: latest(scene), subject, start: left });
}

/** "Ana Ruiz of the Polar Institute, who": the name at the head of the chain, for only a person is "who". */
function personOf(scene: Scene, antecedent: number): number {
  const head = antecedent - 2;
  const isName = typeAt(scene, head) === "noun" && scene.tokens[scene.phrases[head]!.head]!.tag === "PROPN";
  return isName && /^(?:of|from|at)$/.test(wordBefore(scene, antecedent)) ? head : antecedent;
}

/** The word right before a phrase. */
const wordBefore = ({ tokens, phrases }: Scene, at: number): string =>
  tokens[phrases[at]!.first - 1]?.lower ?? "";

/** "Ruiz was the one who won": the one is whoever the copula says it is. */
function bearer(scene: Scene, antecedent: number): number {
  const above = scene.clauses.at(-1);
  const { head } = scene.phrases[antecedent]!;
  const isDummy = /^(?:one|ones|person|man|woman)$/.test(scene.tokens[head]!.lower);
  return isDummy && above?.copula && above.subject !== null ? above.subject : antecedent;
}

/** A finite verb with a subject of its own to its left. */
export function own(scene: Scene, verb: number, form: VerbForm): Place | null {
  const left = leftOf(scene, verb);
  if (typeAt(scene, left) === "comma" || typeAt(scene, left) === "dash")
    return afterInsertion(scene, verb, left, form);
  if (typeAt(scene, left) !== "noun" && typeAt(scene, left) !== "adjective") return null;
  if (form.form === "past" && finiteFollows(scene, verb))
    return place(verb, { relation: "participle", parent: latest(scene), object: left });
  const subject = headOfChain(scene, left) ?? waitingNoun(scene);
  if (subject === null) return null;
  if (typeAt(scene, subject - 1) === "verb") return afterObject(scene, verb, form, subject, left);
  return place(verb, { subject, ...openedBy(scene, subject) });
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

/** "Ana Ruiz, who came late, said", "the firm, founded in 1990, makes", "Kyiv — not Minsk — was", "the strike, now a week old, has". */
function afterInsertion(scene: Scene, verb: number, left: number, form: VerbForm): Place | null {
  const waiting = waitingNoun(scene);
  if (waiting !== null) return place(verb, { subject: waiting, ...openedBy(scene, waiting) });
  const isDash = typeAt(scene, left) === "dash";
  const subject = isDash ? openingNoun(scene, before(scene, left, "dash")) : openingNoun(scene, left);
  if (subject !== null && !isDash && isPassivePast(scene, verb, form)) {
    return place(verb, { relation: "participle", parent: latest(scene), object: subject });
  }
  const found = subject ?? (form.form === "finite" ? openingNoun(scene, before(scene, left, "comma")) : null);
  if (found === null || (form.form === "past" && isDash)) return null;
  return place(verb, { subject: found, ...openedBy(scene, found) });
}

/** The noun a relative or participle clause has just told about, when no verb has taken it for its subject yet. */
function waitingNoun({ clauses }: Scene): number | null {
  const last = clauses.at(-1);
  if (last === undefined || (last.relation !== "relative" && last.relation !== "participle")) return null;
  const noun = last.relation === "relative" ? last.subject : last.object;
  return noun === null ||
    clauses.some(
      clause => clause !== last && (clause.subject === noun || (clause.verb > noun && clause !== last)),
    )
    ? null
    : noun;
}

/** The noun before a comma or dash that opens its clause: no verb has it for its object. */
function openingNoun(scene: Scene, mark: number): number | null {
  const { clauses } = scene;
  const noun = mark <= 0 ? null : headOfChain(scene, mark - 1);
  if (noun === null || clauses.some(clause => clause.verb > noun)) return null;
  const left = typeAt(scene, noun - 1);
  if (left === "verb" || (clauses.length > 0 && left !== "marker" && left !== "comma")) return null;
  return noun;
}

/** "the firm, founded in 1990 by two sisters, makes": a participle with a tensed verb still to come. */
function isPassivePast(scene: Scene, verb: number, form: VerbForm): boolean {
  if (form.form !== "past" || typeAt(scene, verb + 1) !== "preposition") return false;
  return scene.phrases.some(({ type }, at) => {
    if (at <= verb || type !== "verb" || typeAt(scene, leftOf(scene, at)) !== "comma") return false;
    return /^(?:finite|past)$/.test(formOf(scene.tokens, scene.phrases[at]!).form);
  });
}

/** The mark of a kind before another; -1 without one. */
function before(scene: Scene, from: number, kind: "comma" | "dash"): number {
  for (let at = from - 1; at > 0; at--) if (typeAt(scene, at) === kind) return at;
  return -1;
}

/** "… and left", "…, described it": the subject of an earlier clause of the same tense. */
export function shared(scene: Scene, verb: number, form: VerbForm): Place {
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
