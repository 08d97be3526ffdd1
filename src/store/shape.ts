/** The keys of an object, in its own order: an object is stored as its values, with the number of its shape in front of them. */
export interface Shape {
  readonly keys: readonly string[];
  /** What an object of this shape stands for: words and a document's head are stored as where they are. */
  readonly stands: "itself" | "citation" | "source";
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

/** Shapes by their keys, a step a key. Nearly always the step is the one taken last from there. */
interface Node {
  readonly next: Map<string, Node>;
  key: string;
  node: Node | null;
  shape: Shape | null;
}

const nodeOf = (): Node => ({ next: new Map(), key: "", node: null, shape: null });

const root = nodeOf();

const NUMBERED = LISTED.map((keys, at) => {
  let node = root;
  for (const key of keys) node = step(node, key);
  return shapeAt(node, keys, FIRST + at);
});

/** The one shape of objects with these keys. */
export function shapeOf(value: object): Shape {
  let node = root;
  for (const key in value) node = node.key === key && node.node !== null ? node.node : step(node, key);
  return node.shape ?? shapeAt(node, Object.keys(value), null);
}

/** The listed shape with these keys. */
export function shapeWith(keys: string): Shape {
  const shape = NUMBERED.find(one => one.keys.join(" ") === keys);
  if (shape === undefined) throw new Error(`no shape is listed with ${keys}`);
  return shape;
}

/** The listed shape of a number. */
export const listed = (number: number): Shape | undefined => NUMBERED[number - FIRST];

function step(node: Node, key: string): Node {
  const next = node.next.get(key) ?? nodeOf();
  node.next.set(key, next);
  node.key = key;
  node.node = next;
  return next;
}

function shapeAt(node: Node, keys: readonly string[], number: number | null): Shape {
  node.shape ??= { keys, stands: standsFor(keys), number };
  return node.shape;
}

function standsFor(keys: readonly string[]): Shape["stands"] {
  const has = (...wanted: readonly string[]): boolean => wanted.every(key => keys.includes(key));
  if (has("span", "document", "text")) return "citation";
  return has("outlet", "via", "document") ? "source" : "itself";
}
