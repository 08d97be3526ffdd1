/** The keys of an object, in its own order: an object is stored as its values, with the number of its shape in front of them. */
export interface Shape {
  readonly keys: readonly string[];
  /** What an object of this shape stands for: a document's head is stored as where it is (so is a citation: serial.ts). */
  readonly stands: "itself" | "source";
  /** As stored; null where the shape is not listed, and its keys travel with the body. */
  readonly number: number | null;
}

/** What a stored list begins with: a list, a citation, a document's head; from `FIRST` on the shape of an object. */
export const LIST = 0;
export const CITATION = 1;
export const SOURCE = 2;
const FIRST = 3;

/**
 * Shapes a body need not bring along: what a story holds is nearly all made of these. Never edited, only added to: the place of a
 * line is its number in every stored body. One that is missing here costs bytes, not correctness.
 */
const LISTED = `
id kind predicate negated modality parts values evidence sentence attributed status source
role words head names
name kind words candidates editor
start end
kind name aliases gender roles firstMention mentions quoted
id kind words marked context speaker role verb speech venue addressee said sources confidence
words speaker
span from to precision certainty planned
type span when
text words former affiliation source editor
type amount unit span hedge
type percent span hedge
type amount currency span hedge
type iso span hedge
rest keys
sources keyPoints timeline sides
words source weight
said known person
id what when source attributed
affiliation speakers said
source people said known happenings passages
id kind predicate negated modality parts values evidence sentence attributed status source tree
`
  .trim()
  .split("\n")
  .map(line => line.split(" "));

/** The first number a body's own shapes take. */
export const OWN = 1000;

/** Shapes by their keys, a step a key. */
interface Node {
  readonly next: Map<string, Node>;
  shape: Shape | null;
}

const root: Node = { next: new Map(), shape: null };

const NUMBERED = LISTED.map((keys, at) => placed(keys, FIRST + at));

/** The one shape of objects with these keys. */
export const shapeOf = (value: object): Shape => placed(Object.keys(value), null);

/** The listed shape of a number. */
export const listed = (number: number): Shape | undefined => NUMBERED[number - FIRST];

function placed(keys: readonly string[], number: number | null): Shape {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), shape: null };
      node.next.set(key, next);
    }
    node = next;
  }
  node.shape ??= { keys, stands: standsFor(keys), number };
  return node.shape;
}

function standsFor(keys: readonly string[]): Shape["stands"] {
  const has = (...wanted: readonly string[]): boolean => wanted.every(key => keys.includes(key));
  return has("outlet", "via", "document") ? "source" : "itself";
}
