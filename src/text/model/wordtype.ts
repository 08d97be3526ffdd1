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
  /** The form as the text of a word. */
  readonly word: (type: number) => { readonly text: string };
  lower(type: number): string;
  /** Where the features of a type begin in `columns.features`; they are worked out when first asked for: many a word has but one tag. */
  featuresOf(type: number): number;
  /** The typed arrays, by word type. Fetch them again after `of`: a growing table moves. */
  readonly columns: Columns;
}

export interface Columns {
  /** Hashes of the form's lower case, its last letters and its shape. */
  lower: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  shape: Int32Array;
  /** Hash of the form's usual tags, or of its shape and suffix when it is unknown. */
  ambiguity: Int32Array;
  /** Its only tag, or -1. */
  fixed: Int32Array;
  /** 2 with a capital letter, 1 with letters but none, 0 without letters. */
  capital: Int32Array;
  /** Hashes of the features that depend on the form alone, `WORD_FEATURES` a type: ask `featuresOf` where. */
  features: Int32Array;
}

/** How many hashes `wordFeatures` gives. */
export const WORD_FEATURES = 14;

const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const DIGIT = /[0-9]/;

/** "McCain's" -> "XxXxx'x": letters by case, digits as d, runs cut to two. */
export function shapeOf(form: string): string {
  let shape = "";
  for (let i = 0; i < form.length && shape.length < 12; i++) {
    const kind = kindOf(form.charCodeAt(i), form[i]!);
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

function kindOf(code: number, letter: string): string {
  if (code >= 97 && code <= 122) return "x";
  if (code >= 65 && code <= 90) return "X";
  if (code >= 48 && code <= 57) return "d";
  if (code < 128) return letter;
  return CAPITAL.test(letter) ? "X" : LETTER.test(letter) ? "x" : letter;
}

/** Digits are one class to the models: "1,250" and "3,410" share their weights. */
const withoutDigits = (form: string): string => (DIGIT.test(form) ? form.replace(/[0-9]/g, "0") : form);

function capitalOf(form: string): number {
  if (/^-[LR][RSC]B-$/.test(form)) return 0;
  if (CAPITAL.test(form)) return 2;
  return LETTER.test(form) ? 1 : 0;
}

function wordFeatures(form: string, lower: string, shape: string): string[] {
  const capital = shape.startsWith("X") ? "C" : "c";
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
  const words: { readonly text: string }[] = [];
  const lowers: string[] = [];
  let columns = emptyColumns(capacity);

  function add(written: string): number {
    const type = forms.length;
    if (type === columns.lower.length) columns = enlarged(columns);
    forms.push(written);
    words.push({ text: written });
    lowers.push(written.toLowerCase());
    numbers.set(written, type);
    fill(columns, type, written, dictionary);
    return type;
  }
  return {
    get size() {
      return forms.length;
    },
    get columns() {
      return columns;
    },
    of: form => numbers.get(form) ?? add(form),
    featuresOf(type) {
      const from = type * WORD_FEATURES;
      if (columns.features[from] === 0) fillFeatures(columns.features, from, forms[type]!);
      return from;
    },
    form: type => forms[type]!,
    word: type => words[type]!,
    lower: type => lowers[type]!,
  };
}

function fill(columns: Columns, type: number, written: string, dictionary: Dictionary): void {
  const form = withoutDigits(written);
  const lower = form.toLowerCase();
  const shape = shapeOf(form);
  const entry = dictionary.get(written) ?? dictionary.get(lower);
  columns.lower[type] = hashOf(lower);
  columns.suffix2[type] = hashOf(lower.slice(-2), 1);
  columns.suffix3[type] = hashOf(lower.slice(-3), 2);
  columns.shape[type] = hashOf(shape, 3);
  columns.ambiguity[type] = ambiguityClass(entry) || columns.suffix2[type]! ^ hashOf(shape, 4);
  columns.fixed[type] = entry?.fixed ? entry.tags[0]! : -1;
  columns.capital[type] = capitalOf(written);
}

/** The first of the features is the same for all forms, and not 0. */
function fillFeatures(features: Int32Array, from: number, written: string): void {
  const form = withoutDigits(written);
  const found = wordFeatures(form, form.toLowerCase(), shapeOf(form));
  for (let f = 0; f < WORD_FEATURES; f++) features[from + f] = hashOf(found[f]!, f + 16);
}

function emptyColumns(capacity: number): Columns {
  const column = () => new Int32Array(capacity);
  return {
    lower: column(),
    suffix2: column(),
    suffix3: column(),
    shape: column(),
    ambiguity: column(),
    fixed: column(),
    capital: column(),
    features: new Int32Array(capacity * WORD_FEATURES),
  };
}

function enlarged(old: Columns): Columns {
  const larger = emptyColumns(old.lower.length * 2);
  for (const name of Object.keys(old) as (keyof Columns)[]) larger[name].set(old[name]);
  return larger;
}
