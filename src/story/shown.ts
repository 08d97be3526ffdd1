import type { Known, Story } from "./story.ts";

/** A fact as it leaves, on a card or in an export: the tree of its sentence is for choosing answers alone. */
export type Shown = Omit<Known, "tree"> & {
  /** Without this line the compiler would take any fact for one of these. Cards stored by an earlier version can still hold one. */
  readonly tree?: never;
};

export function shown({ tree, ...rest }: Known): Shown {
  return rest;
}

/** A story as it leaves: the weights it is matched by say nothing to anybody outside. */
export interface ShownStory extends Omit<Story, "known" | "contested" | "signature"> {
  /** Without this line the compiler would take any story for one of these. */
  readonly signature?: never;
  readonly known: readonly Shown[];
  readonly contested: readonly Shown[];
}

export function shownStory({ signature, ...story }: Story): ShownStory {
  return { ...story, known: story.known.map(shown), contested: story.contested.map(shown) };
}
