import type { Compared } from "../../src/story/likeness.ts";
import { added, EMPTY, type Signature } from "../../src/story/signature.ts";
import { cosine } from "../../src/story/weights.ts";
import type { Told } from "./articles.ts";

/** A story under way, by its signature alone. */
export interface Gathered extends Compared {
  readonly told: readonly Told[];
}

export const NOTHING: Gathered = { signature: EMPTY, told: [] };

export const gather = (story: Gathered, one: Told, signature: Signature): Gathered => ({
  signature: added(story.signature, signature),
  told: [...story.told, one],
});

/** As many stories as the store hands over. */
const CANDIDATES = 10;

export function nearest(signature: Signature, stories: readonly Gathered[]): readonly Gathered[] {
  return stories
    .map(story => ({ story, alike: cosine(signature.terms, story.signature.terms) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, CANDIDATES)
    .map(({ story }) => story);
}
