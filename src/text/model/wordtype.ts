import { ambiguityClass, type Dictionary } from "./dictionary.ts";
import { hashOf } from "./hash.ts";

/**
 * Everything string-like about a word, computed once per different form. Tokens refer to a form by its number, and
 * the models read its hashes from typed arrays.
 */
export interface WordTypes {
  readonly size: number;
  /** Number of a form, made when new. */
  of(form: string): number;
  /** The form as the models see it (PTB brackets and quotes), and the same in lower case. */
  form(type: number): string;
  lower(type: number): string;
  /** Column `which` of the hashes. Fetch it again after `of`: a growing table moves. */
  column(which: Column): Int32Array;
  /** Hashes of the features that depend on the form alone; `WORD_FEATURES` a type, from `type * WORD_FEATURES`. */
  features(): Int32Array;
}

/**
 * lower, suffix2, suffix3, shape: hashes of the form's lower case, its last letters, its shape; ambiguity: hash of its
 * usual tags, or of its shape and suffix when unknown; fixed: its only tag, or -1; capital: 2 with a capital letter,
 * 1 with letters but none, 0 without letters.
 */
export const COLUMNS = ["lower", "suffix2", "suffix3", "shape", "ambiguity", "fixed", "capital"] as const;
export type Column = (typeof COLUMNS)[number];

/** How many hashes `wordFeatures` gives. */
export const WORD_FEATURES = 14;

const collapse = (shape: string): string => shape.replace(/(.)\1{2,}/g, "$1$1");

/** "McCain's" -> "XxXxx'x": letters by case, digits as d, runs cut to two. */
export function shapeOf(form: string): string {
  const head = form.slice(0, 24);
  return collapse(
    head
      .replace(/\p{Lu}/gu, "X")
      .replace(/\p{Ll}/gu, "x")
      .replace(/\p{Nd}/gu, "d"),
  );
}

/** Digits are one class to the models: "1,250" and "3,410" share their weights. */
const withoutDigits = (form: string): string => form.replace(/[0-9]/g, "0");

function capitalOf(form: string): number {
  if (/^-[LR][RSC]B-$/.test(form)) return 0;
  if (/\p{Lu}/u.test(form)) return 2;
  return /\p{L}/u.test(form) ? 1 : 0;
}

function wordFeatures(form: string, lower: string, shape: string): string[] {
  const capital = /^\p{Lu}/u.test(form) ? "C" : "c";
  const hyphen = lower.lastIndexOf("-");
  return [
    "bias",
    form,
    lower,
    lower.slice(-1),
    lower.slice(-2),
    lower.slice(-3),
    lower.slice(-4),
    capital + lower.slice(-3),
    lower.slice(0, 1) + capital,
    lower.slice(0, 2),
    lower.slice(0, 3),
    shape,
    hyphen > 0 ? lower.slice(hyphen) : "",
    lower.length > 8 ? lower.slice(-6) : `${lower.length}`,
  ];
}

/** A table of word types, empty at first. */
export function createWordTypes(dictionary: Dictionary, capacity = 4096): WordTypes {
  const numbers = new Map<string, number>();
  const forms: string[] = [];
  const lowers: string[] = [];
  let columns = COLUMNS.map(() => new Int32Array(capacity));
  let features = new Int32Array(capacity * WORD_FEATURES);

  function grow(): void {
    columns = columns.map(old => enlarged(old));
    features = enlarged(features);
  }
  function add(written: string): number {
    const type = forms.length;
    if (type === columns[0]!.length) grow();
    const form = withoutDigits(written);
    const lower = form.toLowerCase();
    const shape = shapeOf(form);
    forms.push(written);
    lowers.push(written.toLowerCase());
    const entry = dictionary.get(written) ?? dictionary.get(lower);
    const suffix = hashOf(lower.slice(-2), 1);
    const values = [
      hashOf(lower),
      suffix,
      hashOf(lower.slice(-3), 2),
      hashOf(shape, 3),
      ambiguityClass(entry) || suffix ^ hashOf(shape, 4),
      entry?.fixed ? entry.tags[0]! : -1,
      capitalOf(written),
    ];
    values.forEach((value, c) => {
      columns[c]![type] = value;
    });
    wordFeatures(form, lower, shape).forEach((text, f) => {
      features[type * WORD_FEATURES + f] = hashOf(text, f + 16);
    });
    numbers.set(written, type);
    return type;
  }
  return {
    get size() {
      return forms.length;
    },
    of: form => numbers.get(form) ?? add(form),
    form: type => forms[type]!,
    lower: type => lowers[type]!,
    column: which => columns[COLUMNS.indexOf(which)]!,
    features: () => features,
  };
}

function enlarged(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
