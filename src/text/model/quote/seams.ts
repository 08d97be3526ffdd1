import type { Token } from "../../tokens.ts";
import type { Scene } from "./scene.ts";
import { TRAIT } from "./traits.ts";

/** What may happen before a token, as bits. */
export const SEAM = {
  /** Content can start here: a word or an opening mark, and no marked stretch is cut. */
  starts: 1,
  /** Content can end here. */
  ends: 2,
  /** Some subtree starts here, or ends. */
  treeStarts: 4,
  treeEnds: 8,
  /** A clause, a mark or a marked stretch meets here. */
  meets: 16,
} as const;

/** Notes the seams of the words `first .. last`, whole sentences whose trees are known, and of their end. */
export function seamsBetween(scene: Scene, first: number, last: number): void {
  const { length } = scene.tokens;
  for (let i = first; i <= last; i++) scene.seams[i] = starting(scene, i, length) | ending(scene, i, length);
}

/** A subtree starts at its leftmost word, so whether that word's own does is the whole answer. */
function starting(scene: Scene, i: number, length: number): number {
  if (i === length) return SEAM.meets;
  const { words, from } = scene;
  const meets = words[i] === 0 || words[i - 1] === 0 || turns(scene, i) || links(scene, i);
  const starts = !cuts(scene, i) && (words[i] === 1 || opens(scene, i) || isOpener(scene.tokens[i]!));
  return (meets ? SEAM.meets : 0) | (starts ? SEAM.starts : 0) | (from[i] === i ? SEAM.treeStarts : 0);
}

function ending(scene: Scene, i: number, length: number): number {
  if (i === 0) return 0;
  const { words, stretchOf, to, tokens } = scene;
  const ends =
    (i === length || !cuts(scene, i)) &&
    (words[i - 1] === 1 || stretchOf[i - 1] !== -1 || isCloser(tokens[i - 1]!));
  return (ends ? SEAM.ends : 0) | (to[i - 1] === i ? SEAM.treeEnds : 0);
}

const turns = ({ stretchOf }: Scene, i: number): boolean => stretchOf[i] !== stretchOf[i - 1];

const links = ({ traits }: Scene, i: number): boolean => (traits[i]! & TRAIT.link) !== 0;

const cuts = ({ stretchOf }: Scene, i: number): boolean =>
  i > 0 && stretchOf[i] !== -1 && stretchOf[i] === stretchOf[i - 1];

const opens = ({ stretchOf }: Scene, i: number): boolean =>
  stretchOf[i] !== -1 && stretchOf[i - 1] !== stretchOf[i];

const isOpener = ({ text }: Token): boolean => /^[$£€#@([]$/.test(text);

const isCloser = ({ text }: Token): boolean => /^[%)\]]$/.test(text);
