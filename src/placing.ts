import type { Space, Store } from "./store/store.ts";
import type { Joined } from "./story/joined.ts";
import { match } from "./story/match.ts";
import type { Account, Story } from "./story/story.ts";
import { weave } from "./story/weave.ts";

/** How many stories a new document is held against. */
const CANDIDATES = 10;

/** A story with a new document woven in, and why it is this one. */
export interface Placed {
  readonly story: Story;
  readonly joined: Joined;
}

/** Finds the story of a new document: where a manager put it before, that of the text it repeats, the one it is like, or its own. */
export async function placing(found: Account, store: Store, space: Space): Promise<Placed> {
  const nearest = match(found, await store.stories.near(space, found, CANDIDATES));
  const story = weave(nearest === null ? null : await store.stories.get(space, nearest.id), found);
  return { story, joined: { type: "opened" } };
}
