import type { Setting } from "./pick-scene.ts";

/** The preposition of a word, "" without one. */
export const caseOf = ({ told: { tree, words }, children }: Setting, at: number): string => {
  const before = children[at]!.find(child => /^(?:case|mark)$/.test(tree.labels[child]!));
  return before === undefined ? "" : words[before]!;
};

/** The verb over a word, or the word its clause is about; -1 without one. */
export function governorOf({ told: { tree } }: Setting, at: number): number {
  let up = tree.heads[at]!;
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    if (/^VB/u.test(tree.tags[up]!)) return up;
    up = tree.heads[up]!;
  }
  return -1;
}

/** A word's class: verb, noun, adjective, other. */
export const classOf = (tag: string): string =>
  /^VB/u.test(tag) ? "V" : /^(?:NN|CD)/u.test(tag) ? "N" : /^JJ/u.test(tag) ? "J" : "O";

/** A way through the tree, and of how many steps. */
export interface Path {
  readonly text: string;
  readonly length: number;
}

const LONGEST_PATH = 4;

/** The way through the tree from one word to another: labels up to where the ways meet, then down. */
export function pathOf(setting: Setting, from: number, to: number): Path {
  const { heads } = setting.told.tree;
  const up: number[] = [];
  for (let at = from; at >= 0 && up.length <= 12; at = heads[at]!) up.push(at);
  const down: number[] = [];
  let meet = to;
  while (meet >= 0 && !up.includes(meet) && down.length <= 12) {
    down.push(meet);
    meet = heads[meet]!;
  }
  if (meet < 0 || !up.includes(meet)) return { text: "far", length: 9 };
  const rising = up.slice(0, up.indexOf(meet));
  const length = rising.length + down.length;
  if (length > LONGEST_PATH) return { text: `far${Math.min(8, length)}`, length };
  const text = [
    ...rising.map(at => `${labelAt(setting, at)}<`),
    ...down.reverse().map(at => `>${labelAt(setting, at)}`),
  ];
  return { text: text.join(""), length };
}

function labelAt(setting: Setting, at: number): string {
  const label = setting.told.tree.labels[at]!;
  return label === "nmod" || label === "advcl" ? `${label}:${caseOf(setting, at)}` : label;
}
