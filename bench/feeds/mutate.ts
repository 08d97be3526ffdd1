/** A small generator of numbers, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Text that fits nowhere. */
export const STRANGE = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\ufeff",
  "&",
  "<",
  "]]>",
  "&#x110000;",
  "&#0;",
  "&nosuch;",
  "%s%n",
  "-1",
  "1e999",
  "NaN",
  "null",
  "[]",
  "{}",
  "true",
  "__proto__",
  "constructor",
  "javascript:alert(1)",
  "http://",
  "http://[",
  "//",
  "Thu, 99 Foo 0000 99:99:99 ZZZ",
  "x".repeat(5000),
  "<b>".repeat(200),
  "🙂",
  "\u202e",
] as const;

type Pick = <T>(list: readonly T[]) => T;
export const pickOf =
  (random: () => number): Pick =>
  list =>
    list[Math.floor(random() * list.length)]!;

/** One change to a feed, somewhere. */
type Mutation = (text: string, other: string, random: () => number, pick: Pick) => string;

const TAG = /<\/?[\w:]+(?:\s[^<>]*)?\/?>/g;
const ELEMENT = /<([\w:]+)(?:\s[^<>]*)?>[^<]*<\/\1>/g;
const SCALAR = /"(?:[^"\\]|\\.)*"|-?\d+|true|false|null/g;

/** Puts something in the place of one match of a pattern. */
function replaceOne(text: string, pattern: RegExp, pick: Pick, put: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = pick(found);
  return text.slice(0, one.index) + put(one[0]) + text.slice(one.index + one[0].length);
}

const MUTATIONS: readonly Mutation[] = [
  (text, _, __, pick) => replaceOne(text, ELEMENT, pick, () => ""),
  (text, _, __, pick) => replaceOne(text, ELEMENT, pick, found => found + found),
  (text, _, __, pick) => replaceOne(text, ELEMENT, pick, found => `<item>${found}</item>`),
  (text, _, __, pick) => replaceOne(text, TAG, pick, () => ""),
  (text, _, __, pick) => replaceOne(text, TAG, pick, found => found + found),
  (text, _, __, pick) => replaceOne(text, TAG, pick, found => found.toUpperCase()),
  (text, _, __, pick) => replaceOne(text, />[^<>]*</g, pick, () => `>${pick(STRANGE)}<`),
  (text, _, __, pick) => replaceOne(text, /="[^"]*"/g, pick, () => `="${pick(STRANGE)}"`),
  (text, _, __, pick) =>
    replaceOne(text, SCALAR, pick, () => pick(["[]", "{}", "null", "0", `"${pick(STRANGE)}"`])),
  (text, other, random, pick) => {
    const parts = [...other.matchAll(ELEMENT)];
    const part = parts.length === 0 ? pick(STRANGE) : pick(parts)[0];
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + part + text.slice(at);
  },
  (text, other, random) =>
    text.slice(0, Math.floor(random() * text.length)) + other.slice(Math.floor(random() * other.length)),
  (text, _, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, _, random, pick) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(STRANGE) + text.slice(at + Math.floor(random() * 4));
  },
];

/** A feed with changes, most of which leave it one: one to three, or `changes`. */
export function mutated(
  seeds: readonly string[],
  random: () => number,
  changes = 1 + Math.floor(random() * 3),
): string {
  const pick = pickOf(random);
  let text = pick(seeds);
  for (let left = changes; left > 0; left--) text = pick(MUTATIONS)(text, pick(seeds), random, pick);
  return text;
}
