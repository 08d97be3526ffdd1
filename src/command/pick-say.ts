import { add, atom, createFeatures, type Features } from "../text/model/quote/feature.ts";

/** Filled anew for every candidate. */
const clues: Features = createFeatures(256);
/** Adds the clue of a kind (its number is part of the trained weights) with its properties. */
export const say = (template: number, ...parts: readonly string[]): void =>
  add(clues, template, atom(parts.join("|")));

/** The clues that `tell` says of one candidate, as hashed features. */
export function cluesFrom(tell: () => void): Int32Array {
  clues.count = 0;
  tell();
  return clues.ids.slice(0, clues.count);
}

/** A share in tenths. */
export const step = (share: number): string => String(Math.round(share * 10));
