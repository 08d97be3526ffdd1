import type { Known, Part } from "../story/story.ts";
import { CLOSE, COMMA, OPEN, putMark, putNextNumber, putNextString, putNumber, putString } from "./json.ts";
import { type Shape, shapeOf, shapeWith } from "./shape.ts";

// Two thirds of what is stored are facts, and a fact as a list of its fields says the number of its document eight times, and its id says
// again where it stands. So a plain one, which nearly all are, has a form of its own: the document once, offsets from the sentence.

/** What the list of such a fact begins with; no shape has this number. */
export const FACT = 500;

const WHOLE = shapeWith(
  "id kind predicate negated modality parts values evidence sentence attributed status source",
);
/** The first fact of a sentence has its tree. */
const FIRST = shapeWith(
  "id kind predicate negated modality parts values evidence sentence attributed status source tree",
);
const PART = shapeWith("role words head names");

/** True for a reported fact that stands in one document, its id and its parts included. */
export function isPlainFact(value: object, shape: Shape): value is Known {
  if (shape !== WHOLE && shape !== FIRST) return false;
  const { id, parts, evidence, sentence, status, source, tree } = value as Known;
  const { document } = source;
  // An empty tree is none.
  if (shape === FIRST && tree === "") return false;
  if (status !== "reported" || evidence.document !== document || sentence.document !== document) return false;
  for (const part of parts) if (part.words.document !== document || shapeOf(part) !== PART) return false;
  return id === idOf(document, evidence.span.start, evidence.span.end);
}

const idOf = (document: string, start: number, end: number): string => `${document}:${start}-${end}`;

/** Writes what has no form of its own. */
type Put = (value: unknown) => void;

/** Puts a plain fact; `document` is the number of its document. */
export function putFact(known: Known, document: number, put: Put): void {
  const { start } = known.sentence.span;
  putMark(OPEN);
  putNumber(FACT);
  putNextNumber(document);
  putNextNumber(start);
  putNextNumber(known.sentence.span.end - start);
  putNextNumber(known.evidence.span.start - start);
  putNextNumber(known.evidence.span.end - start);
  putNextString(known.kind);
  putNextString(known.predicate);
  putNextString(known.modality);
  putNextNumber(known.negated ? 1 : 0);
  putNextString(known.tree ?? "");
  putMark(COMMA);
  put(known.attributed);
  putMark(COMMA);
  put(known.values);
  for (const part of known.parts) putPart(part, start);
  putMark(CLOSE);
}

/** Its role, where it stands, its head and the names it means, as many as there are. */
function putPart({ role, words, head, names }: Part, start: number): void {
  putMark(COMMA);
  putMark(OPEN);
  putString(role);
  putNextNumber(words.span.start - start);
  putNextNumber(words.span.end - start);
  putNextString(head);
  for (const name of names) putNextString(name);
  putMark(CLOSE);
}

type StoredPart = readonly [role: string, start: number, end: number, head: string, ...names: string[]];

/** What `putFact` put. */
type StoredFact = readonly [
  ...[
    form: typeof FACT,
    document: number,
    start: number,
    length: number,
    evidenceStart: number,
    evidenceEnd: number,
  ],
  ...[kind: Known["kind"], predicate: string, modality: Known["modality"], negated: 0 | 1, tree: string],
  ...[attributed: unknown, values: unknown],
  ...parts: StoredPart[],
];

/** The fact as other values are after parsing, with all fields in their order, citations and source as numbers. `documents`: ids by number. */
export function factIn(
  list: readonly unknown[],
  documents: readonly string[],
  expand: (value: unknown) => unknown,
) {
  const [, document, start, length, from, to, kind, predicate, modality, negated, tree, ...rest] =
    list as StoredFact;
  const [attributed, values, ...parts] = rest;
  const cite = (first: number, last: number) => ({ $cite: [document, start + first, start + last] });
  const fact = {
    id: idOf(documents[document]!, start + from, start + to),
    kind,
    predicate,
    negated: negated === 1,
    modality,
    parts: parts.map(([role, first, last, head, ...names]) => ({
      role,
      words: cite(first, last),
      head,
      names,
    })),
    values: expand(values),
    evidence: cite(from, to),
    sentence: cite(0, length),
    attributed: expand(attributed),
    status: "reported",
    source: { $source: document },
  };
  return tree === "" ? fact : { ...fact, tree };
}
